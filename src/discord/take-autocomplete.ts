import type { AutocompleteInteraction } from "discord.js";
import type { Desk } from "./desk.ts";
import { failureEvent } from "./failure.ts";
import { actionOf } from "./given-values.ts";
import type { Choice } from "./option.ts";
import { memberOf, refusalOf } from "./permissions.ts";

/** Answers a member who is typing with proposals, or with none; never rejects. */
export async function takeAutocomplete(interaction: AutocompleteInteraction, desk: Desk): Promise<void> {
    try {
        await interaction.respond([...(await proposals(interaction, desk))]);
    } catch (cause) {
        // The member can go on typing without proposals, so she is told nothing.
        desk.observe(failureEvent(cause, `${interaction.commandName} autocomplete`, desk.newReference()));
    }
}

async function proposals(interaction: AutocompleteInteraction, desk: Desk): Promise<readonly Choice[]> {
    const command = desk.commands
        .filter((known) => "does" in known)
        .find(({ name }) => name === interaction.commandName);
    if (command === undefined) return [];
    const by = memberOf(interaction, desk.moderation);
    if (refusalOf(command.audience, by, desk.moderation) !== undefined) return [];
    const focused = interaction.options.getFocused(true);
    const option = actionOf(interaction.options, command)?.options[focused.name];
    if (option?.kind !== "text" || option.suggest === undefined) return [];
    return option.suggest(focused.value, {
        ...desk.context(by.guildId),
        by,
        answersPublicly: false,
        takesFeedback: false,
        messageId: undefined,
        progress: () => {},
    });
}
