import { say } from "../../../locales/say.ts";
import type { BotEvent } from "../event.ts";
import { failureEvent, inChannel, isRepeated } from "../sending/failure-event.ts";
import { rejectionSentence } from "../sending/rejection.ts";
import type { BotContext } from "./bot-context.ts";

interface FailedUse {
    readonly cause: unknown;
    /** Where it failed, such as the command's name. Never what was asked. */
    readonly at: string;
    /** The message or interaction. */
    readonly use: { readonly guildId: string | null; readonly channelId: string | null };
    /** Sends the member a sentence instead of the answer. May reject, which is observed. */
    readonly apologize: (sentence: string) => Promise<unknown>;
}

/** Observes a failure, and apologizes to the member if that makes sense. Never rejects. */
export async function reportFailure(
    { cause, at, use, apologize }: FailedUse,
    { observe, newReference }: Pick<BotContext, "observe" | "newReference">,
): Promise<void> {
    const event = failureEvent(cause, at, newReference());
    observe(inChannel(event, use));
    const sentence = apologyFor(event);
    if (sentence === undefined) return;
    await apologize(sentence).catch((next: unknown) => {
        const second = failureEvent(next, `${at} apology`, newReference());
        if (!isRepeated(second, event)) observe(inChannel(second, use));
    });
}

/** The sentence for the member instead of the answer; undefined if another process answered them. */
export function apologyFor(event: BotEvent): string | undefined {
    if (event.kind === "failure") return say("failure.went-wrong", { reference: event.reference });
    if (event.kind === "library-away") return say("failure.library-away");
    if (event.kind === "unsent") return say("failure.unsent");
    if (event.kind !== "unsendable") return undefined;
    return rejectionSentence(event.code);
}
