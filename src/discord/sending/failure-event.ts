import { DiscordAPIError, RateLimitError } from "discord.js";
import { LibraryAwayError } from "../../answer/library-away.ts";
import type { BotEvent } from "../event.ts";
import { longWait, rejectionOf } from "./rejection.ts";

/**
 * The event for a failure: known rejections by Discord get their own kinds. `at` says where it failed, never what was asked.
 */
export function failureEvent(cause: unknown, at: string, reference: string): BotEvent {
    if (cause instanceof LibraryAwayError) return { kind: "library-away", at };
    const code = codeOf(cause);
    if (code !== undefined && lostRaces.includes(code)) return { kind: "lost-race", at, code };
    if (code !== undefined && rejectionOf(code) !== undefined) return { kind: "unsendable", at, code };
    return { kind: "failure", reference, at, cause };
}

function codeOf(cause: unknown): number | undefined {
    if (cause instanceof RateLimitError) return longWait;
    if (cause instanceof NoPlace) return cause.code;
    return cause instanceof DiscordAPIError ? Number(cause.code) : undefined;
}

/** The bot cannot post there, and need not ask Discord to know. */
export class NoPlace extends Error {
    override readonly name = "NoPlace";
    /** What Discord would respond with. */
    readonly code: number;

    constructor(code: number) {
        super();
        this.code = code;
    }
}

/** Whether Discord counts this rejection towards its limit of invalid requests, for which it bans bots. */
export function isForbidden(cause: unknown): boolean {
    return cause instanceof DiscordAPIError && [401, 403, 429].includes(cause.status);
}

/** Unknown interaction; interaction already acknowledged; and, if the token expired, unknown or invalid webhook. */
const lostRaces: readonly number[] = [10062, 40060, 10015, 50027];

/** Where something was sent. */
interface SentTo {
    readonly guildId: string | null;
    readonly channelId: string | null;
}

/** The event with the channel that it is about, unless it is a direct message, whose id could say who the member is. */
export function inChannel(event: BotEvent, { guildId, channelId }: SentTo): BotEvent {
    if (event.kind !== "unsendable" || guildId === null || channelId === null) return event;
    return { ...event, guildId, channelId };
}

/** Whether the second failure only repeats what the log says about the first. */
export function isRepeated(second: BotEvent, first: BotEvent): boolean {
    return second.kind === "unsendable" && first.kind === "unsendable" && second.code === first.code;
}
