import { setTimeout as pause } from "node:timers/promises";
import { MessageFlags } from "discord.js";
import type { Reply, Visibility } from "../command/reply.ts";
import { payloadOf, publicFlags } from "../message/payload.ts";
import { isUnderMessage, type Usable } from "./invocation.ts";
import { openProgress } from "./progress.ts";
import { sendLate, sendSoon } from "./respond.ts";

interface Work {
    /** Who will see the reply, where it is not ready in time. */
    readonly expected: Visibility;
    /** Milliseconds from any fixed moment. */
    readonly now: () => number;
    /**
     * Milliseconds after which it is deferred. An interaction's token is void after 3 seconds without a response, so one
     * second leaves two for the way there.
     */
    readonly late: number;
    readonly run: (progress: (text: string) => void) => Promise<Reply>;
}

interface Answered {
    readonly reply: Reply;
    /** The message that the reply stands in; only certain for answers. */
    readonly messageId: string | undefined;
}

/**
 * Sends the reply in the interaction callback itself, in one request; defers only when it is late, or
 * when it tells how far it is.
 */
export async function answerInteraction(interaction: Usable, work: Work): Promise<Answered> {
    const { expected, now, late, run } = work;
    let deferral: Promise<unknown> | undefined;
    const defer = () => {
        deferral ??= isUnderMessage(interaction)
            ? interaction.deferUpdate()
            : interaction.deferReply(expected === "private" ? { flags: MessageFlags.Ephemeral } : {});
        return deferral;
    };
    const progress = openProgress({
        show: async (text) => {
            await defer();
            const payload = payloadOf({ kind: "text", text, visibility: expected });
            await interaction.editReply({ ...payload, flags: publicFlags, attachments: [] });
        },
        now,
        until: now() + tokenLife,
        pause: (milliseconds) => pause(milliseconds, undefined, { ref: false }),
    });

    const decided = run(progress.tell);
    if (await isLate(decided, late)) defer().catch(() => undefined);
    const reply = await decided.finally(progress.end);
    if (deferral === undefined) return { reply, messageId: await sendSoon(interaction, reply) };
    // Had it failed, the work would have gone on all the same, and only now there is nobody left to tell.
    await deferral;
    return { reply, messageId: await sendLate(interaction, reply) };
}

/** Discord's 15 minutes, less what an edit may take on its way. */
const tokenLife = 14.5 * 60_000;

async function isLate(work: Promise<unknown>, after: number): Promise<boolean> {
    const waiting = new AbortController();
    const late = pause(after, true, { signal: waiting.signal }).catch(() => false);
    const inTime = work.then(
        () => false,
        () => false,
    );
    return Promise.race([inTime, late]).finally(() => waiting.abort());
}
