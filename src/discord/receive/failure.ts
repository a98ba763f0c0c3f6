import { say } from "../../../locales/say.ts";
import type { BotEvent } from "../event.ts";
import { failureEvent, isAutoMod } from "../sending/failure-event.ts";
import type { BotContext } from "./bot-context.ts";

interface FailedUse {
    readonly cause: unknown;
    /** Where it failed, such as the command's name. Never what was asked. */
    readonly at: string;
    /** Sends the member a sentence instead of the answer. May reject, which is observed. */
    readonly apologize: (sentence: string) => Promise<unknown>;
}

/** Observes a failure, and apologizes to the member if that makes sense. Never rejects. */
export async function reportFailure(
    { cause, at, apologize }: FailedUse,
    { observe, newReference }: Pick<BotContext, "observe" | "newReference">,
): Promise<void> {
    const event = failureEvent(cause, at, newReference());
    observe(event);
    const sentence = apologyFor(event);
    if (sentence === undefined) return;
    await apologize(sentence).catch((second: unknown) =>
        observe(failureEvent(second, `${at} apology`, newReference())),
    );
}

/** The sentence for the member instead of the answer; undefined if another process answered them. */
export function apologyFor(event: BotEvent): string | undefined {
    if (event.kind === "failure") return say("failure.went-wrong", { reference: event.reference });
    if (event.kind === "library-away") return say("failure.library-away");
    if (event.kind !== "unsendable") return undefined;
    return say(`failure.${isAutoMod(event.code) ? "auto-mod" : "not-shown-here"}`);
}
