import type { Interaction } from "discord.js";
import { answerInteraction } from "./answer-interaction.ts";
import type { Desk } from "./desk.ts";
import { apologyFor, failureEvent } from "./failure.ts";
import type { Member } from "./member.ts";
import { memberOf } from "./permissions.ts";
import { noLongerOpen, unknownCommand } from "./sentences.ts";
import { mayAnswerPublicly } from "./server-settings.ts";
import { takeAutocomplete } from "./take-autocomplete.ts";
import { tellPrivately } from "./tell-privately.ts";
import { turnAway } from "./turn-away.ts";
import { isUsable, type Usable } from "./usable.ts";
import { commandNameOf, type Use, useOf } from "./use.ts";

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
