import type { AutocompleteInteraction, Interaction } from "discord.js";
import type { Member } from "../command/member.ts";
import type { Choice } from "../command/option.ts";
import { memberOf, refusalOf } from "../command/permissions.ts";
import { actionOf } from "../command/read-options.ts";
import { askAgainIn, noLongerOpen, refusals, stopping, unknownCommand } from "../message/sentences.ts";
import { answerInteraction } from "./answer-interaction.ts";
import type { Desk } from "./bot-context.ts";
import { apologyFor, failureEvent } from "./failure.ts";
import { tellPrivately } from "./respond.ts";
import { mayAnswerPublicly } from "./server-settings.ts";
import { commandNameOf, isUsable, type Usable, type Use, useOf } from "./use.ts";

/** Answers whatever interaction came in; never rejects. */
export async function takeInteraction(interaction: Interaction, desk: Desk): Promise<void> {
    if (interaction.isAutocomplete()) return takeAutocomplete(interaction, desk);
    if (!isUsable(interaction)) return;
    try {
        const by = memberOf(interaction, desk.moderation);
        const answersPublicly = mayAnswerPublicly(desk.settings.of(by.guildId), by.channelId, "slash");
        const use = useOf(interaction, desk.commands, answersPublicly);
        if (use === undefined) {
            return await tellPrivately(
                interaction,
                "customId" in interaction ? noLongerOpen : unknownCommand,
            );
        }
        const instead = turnAway(use, by, desk);
        if (instead !== undefined) return await tellPrivately(interaction, instead);
        await carryOut(interaction, { use, by, desk, answersPublicly });
    } catch (cause) {
        await confess(interaction, cause, desk);
    }
}

interface Allowed {
    readonly use: Use;
    readonly by: Member;
    readonly desk: Desk;
    readonly answersPublicly: boolean;
}

async function carryOut(interaction: Usable, { use, by, desk, answersPublicly }: Allowed): Promise<void> {
    const started = desk.now();
    const { reply, messageId } = await answerInteraction(interaction, {
        command: commandNameOf(interaction),
        expected: use.expected,
        now: desk.now,
        run: async (progress) =>
            use.run({
                ...desk.context(by.guildId),
                by,
                answersPublicly,
                takesFeedback: desk.settings.of(by.guildId).feedback,
                messageId: "customId" in interaction ? interaction.message?.id : undefined,
                progress,
            }),
    });
    if (reply.kind !== "answer") return;
    if (messageId !== undefined) desk.shownAnswers.remember(messageId, reply.answer);
    desk.noteAnswer(reply.answer, by.userId);
    const milliseconds = desk.now() - started;
    desk.observe({ kind: "question", way: "slash", verdict: reply.answer.verdict, milliseconds });
}

async function confess(interaction: Usable, cause: unknown, desk: Desk): Promise<void> {
    const name = commandNameOf(interaction);
    const event = failureEvent(cause, name, desk.newReference());
    desk.observe(event);
    const text = apologyFor(event);
    if (text === undefined) return;
    await tellPrivately(interaction, text).catch((second: unknown) =>
        desk.observe(failureEvent(second, `${name} apology`, desk.newReference())),
    );
}

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

/** What to say to the member instead of doing what she wants; undefined where it may be done. */
export function turnAway({ audience, asks }: Use, by: Member, desk: Desk): string | undefined {
    if (desk.stopping()) {
        desk.observe({ kind: "refusal", reason: "stopping" });
        return stopping;
    }
    const refusal = refusalOf(audience, by, desk.moderation);
    if (refusal !== undefined) {
        desk.observe({ kind: "refusal", reason: refusal });
        return refusals[refusal];
    }
    const wait = asks ? desk.limit(by.userId) : undefined;
    if (wait === undefined) return undefined;
    desk.observe({ kind: "refusal", reason: "rate-limit" });
    return askAgainIn(wait);
}
