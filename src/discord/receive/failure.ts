import { DiscordAPIError } from "discord.js";
import { say } from "../../../locales/say.ts";
import { LibraryAwayError } from "../../answer/library-away.ts";
import type { BotEvent } from "../event.ts";
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

/**
 * The event for a failure: known refusals by Discord get their own kinds. `at` says where it failed, never what was asked.
 */
export function failureEvent(cause: unknown, at: string, reference: string): BotEvent {
    if (cause instanceof LibraryAwayError) return { kind: "library-away", at };
    if (!(cause instanceof DiscordAPIError)) return { kind: "failure", reference, at, cause };
    const code = Number(cause.code);
    if (lostRaces.includes(code)) return { kind: "lost-race", at, code };
    if (unsendable.includes(code) || autoMod.includes(code)) return { kind: "unsendable", at, code };
    return { kind: "failure", reference, at, cause };
}

/** Unknown interaction; interaction already acknowledged; and, if the token expired, unknown or invalid webhook. */
const lostRaces: readonly number[] = [10062, 40060, 10015, 50027];

/**
 * Missing access; missing permissions; cannot message this user; unknown channel; unknown message; too many reactions; reaction
 * blocked by the author.
 */
const unsendable: readonly number[] = [50001, 50013, 50007, 10003, 10008, 30010, 90001];

/** AutoMod of the server blocked the message or its title. */
const autoMod: readonly number[] = [200000, 200001];

/** The sentence for the member instead of the answer; undefined if another process answered them. */
export function apologyFor(event: BotEvent): string | undefined {
    if (event.kind === "failure") return say("failure.went-wrong", { reference: event.reference });
    if (event.kind === "library-away") return say("failure.library-away");
    if (event.kind !== "unsendable") return undefined;
    return say(`failure.${autoMod.includes(event.code) ? "auto-mod" : "not-shown-here"}`);
}
