import type { AutocompleteInteraction, Interaction } from "discord.js";
import { say } from "../../../locales/say.ts";
import type { Member } from "../command/member.ts";
import type { Choice } from "../command/option.ts";
import { memberOf, refusalOf } from "../command/permissions.ts";
import { actionOf } from "../command/read-options.ts";
import { noteAfterAnswer } from "./after-answer.ts";
import { answerInteraction } from "./answer-interaction.ts";
import type { BotContext } from "./bot-context.ts";
import { failureEvent, reportFailure } from "./failure.ts";
import { commandNameOf, type Invocation, isUsable, type Usable, useOf } from "./invocation.ts";
import { refusalFor } from "./refusal.ts";
import { tellPrivately } from "./respond.ts";
import { mayAnswerPublicly } from "./server-settings.ts";

/** Answers whatever interaction came in; never rejects. */
export async function takeInteraction(interaction: Interaction, bot: BotContext): Promise<void> {
    if (interaction.isAutocomplete()) return takeAutocomplete(interaction, bot);
    if (!isUsable(interaction)) return;
    try {
        const by = memberOf(interaction, bot.moderation);
        const answersPublicly = mayAnswerPublicly(bot.settings.of(by.guildId), by.channelId, "slash");
        const use = useOf(interaction, bot.commands, answersPublicly);
        if (use === undefined) {
            const why = "customId" in interaction ? "no-longer-open" : "unknown-command";
            return await tellPrivately(interaction, say(`refusal.${why}`));
        }
        const instead = refusalFor(use, by, bot);
        if (instead !== undefined) return await tellPrivately(interaction, instead);
        await runCommand(interaction, { use, by, bot, answersPublicly });
    } catch (cause) {
        const apologize = (sentence: string) => tellPrivately(interaction, sentence);
        await reportFailure({ cause, at: commandNameOf(interaction), apologize }, bot);
    }
}

interface Allowed {
    readonly use: Invocation;
    readonly by: Member;
    readonly bot: BotContext;
    readonly answersPublicly: boolean;
}

async function runCommand(interaction: Usable, { use, by, bot, answersPublicly }: Allowed): Promise<void> {
    const started = bot.now();
    const { reply, messageId } = await answerInteraction(interaction, {
        expected: use.expected,
        now: bot.now,
        late: bot.late,
        run: async (progress) =>
            use.run({
                ...bot.context(by.guildId),
                by,
                answersPublicly,
                takesFeedback: bot.settings.of(by.guildId).feedback,
                messageId: "customId" in interaction ? interaction.message?.id : undefined,
                progress,
            }),
    });
    noteAfterAnswer({ reply, messageId, userId: by.userId, way: "slash", started }, bot);
}

/** Answers a member who is typing with proposals, or with none; never rejects. */
async function takeAutocomplete(interaction: AutocompleteInteraction, bot: BotContext): Promise<void> {
    try {
        await interaction.respond([...(await proposals(interaction, bot))]);
    } catch (cause) {
        // The member can go on typing without proposals, so she is told nothing.
        bot.observe(failureEvent(cause, `${interaction.commandName} autocomplete`, bot.newReference()));
    }
}

async function proposals(interaction: AutocompleteInteraction, bot: BotContext): Promise<readonly Choice[]> {
    const command = bot.commands
        .filter((known) => "does" in known)
        .find(({ name }) => name === interaction.commandName);
    if (command === undefined) return [];
    const by = memberOf(interaction, bot.moderation);
    if (refusalOf(command.audience, by, bot.moderation) !== undefined) return [];
    const focused = interaction.options.getFocused(true);
    const option = actionOf(interaction.options, command)?.options[focused.name];
    if (option?.kind !== "text" || option.suggest === undefined) return [];
    const { library, whole } = bot.context(by.guildId);
    return option.suggest(focused.value, { library, whole });
}
