import { DiscordAPIError } from "discord.js";
import { LibraryAwayError } from "../../answer/library-away.ts";
import type { BotEvent } from "../event.ts";

/**
 * The event for a failure: known refusals by Discord get their own kinds. `at` says where it failed, never what was asked.
 */
export function failureEvent(cause: unknown, at: string, reference: string): BotEvent {
    if (cause instanceof LibraryAwayError) return { kind: "library-away", at };
    if (!(cause instanceof DiscordAPIError)) return { kind: "failure", reference, at, cause };
    const code = Number(cause.code);
    if (lostRaces.includes(code)) return { kind: "lost-race", at, code };
    if (unsendable.includes(code) || isAutoMod(code)) return { kind: "unsendable", at, code };
    return { kind: "failure", reference, at, cause };
}

/** Unknown interaction; interaction already acknowledged; and, if the token expired, unknown or invalid webhook. */
const lostRaces: readonly number[] = [10062, 40060, 10015, 50027];

/**
 * Missing access; missing permissions; cannot message this user; unknown channel; unknown message; too many reactions; reaction
 * blocked by the author.
 */
const unsendable: readonly number[] = [50001, 50013, 50007, 10003, 10008, 30010, 90001];

/** Whether AutoMod of the server blocked the message or its title. */
export const isAutoMod = (code: number): boolean => code === 200000 || code === 200001;
