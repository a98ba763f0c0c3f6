import { setTimeout as pause } from "node:timers/promises";
import { MessageFlags } from "discord.js";
import type { CommandContext } from "../command/context.ts";
import type { Reply, TextReply, Visibility } from "../command/reply.ts";
import { type ReaderLanguages, saidTo } from "../command/said-to.ts";
import type { MentionCommands } from "../message/command-ids.ts";
import { payloadOf, publicFlags, withoutLinks } from "../message/payload.ts";
import { isUnderMessage, type SupportedInteraction } from "./invocation.ts";
import { openProgress } from "./progress.ts";
import { isOfLinks, sendLate, sendSoon } from "./respond.ts";

interface Work {
    /** Who will see the reply if it has to be deferred. */
    readonly expected: Visibility;
    /** Milliseconds since any fixed moment. */
    readonly now: () => number;
    /**
     * Milliseconds after which it is deferred. An interaction expires after 3 seconds without a response, so one
     * second leaves two for the network.
     */
    readonly late: number;
    /** Observes a rejection by Discord that the member is not told about. */
    readonly observe: (cause: unknown) => void;
    readonly mentions: MentionCommands;
    readonly readers: ReaderLanguages;
    readonly run: (progress: CommandContext["progress"]) => Promise<Reply>;
}

type ShownProgress = Pick<TextReply, "text" | "rows">;

interface Answered {
    readonly reply: Reply;
    /** The message that contains the reply. Only certain for answers and proposals. */
    readonly messageId: string | undefined;
}

/**
 * Sends the reply as the first response, in a single request. Defers only if it is late or reports progress. If Discord's filter
 * blocks its links, it is sent once more without them. Undefined if that is rejected as well.
 */
export async function answerInteraction(
    interaction: SupportedInteraction,
    work: Work,
): Promise<Answered | undefined> {
    const { expected, now, late, mentions, readers, run } = work;
    const saying = { mentions, readers };
    let deferral: Promise<unknown> | undefined;
    const defer = () => {
        deferral ??= isUnderMessage(interaction)
            ? interaction.deferUpdate()
            : interaction.deferReply(expected === "private" ? { flags: MessageFlags.Ephemeral } : {});
        return deferral;
    };
    const progress = openProgress<ShownProgress>({
        show: async (shown) => {
            await defer();
            const payload = payloadOf({ kind: "text", ...shown, visibility: expected }, mentions);
            await interaction.editReply({ ...payload, flags: publicFlags, attachments: [] });
        },
        now,
        until: now() + tokenLife,
        pause: (milliseconds) => pause(milliseconds, undefined, { ref: false }),
    });

    const decided = saidTo(expected, readers, () =>
        run((text, rows = []) => progress.update({ text, rows })),
    );
    if (await isLate(decided, late)) defer().catch(() => undefined);
    const reply = await decided.finally(progress.end);
    const send = async (sending: Reply): Promise<Answered> => {
        if (deferral === undefined) return { reply, messageId: await sendSoon(interaction, sending, saying) };
        // A failed deferral matters only now: the work was worth finishing, but the reply cannot be sent.
        await deferral;
        return { reply, messageId: await sendLate(interaction, sending, saying) };
    };
    try {
        return await send(reply);
    } catch (cause) {
        const bare =
            isOfLinks(cause) && (reply.kind === "text" || reply.kind === "answer")
                ? withoutLinks(reply)
                : undefined;
        if (bare === undefined) throw cause;
        work.observe(cause);
        return await send(bare).catch((second: unknown) => {
            if (!isOfLinks(second)) work.observe(second);
            return undefined;
        });
    }
}

/** An interaction's token is valid for 15 minutes. This leaves time for the last edit, in milliseconds. */
export const tokenLife = 14.5 * 60_000;

async function isLate(work: Promise<unknown>, after: number): Promise<boolean> {
    const waiting = new AbortController();
    const late = pause(after, true, { signal: waiting.signal }).catch(() => false);
    const inTime = work.then(
        () => false,
        () => false,
    );
    return Promise.race([inTime, late]).finally(() => waiting.abort());
}
