import { DiscordAPIError, HTTPError, RateLimitError } from "discord.js";
import { LibraryAwayError } from "../../answer/library-away.ts";
import type { BotEvent } from "../event.ts";
import { longWait, rejectionOf } from "./rejection.ts";

/**
 * The event for a failure: known rejections by Discord and outages get their own kinds. `at` says where it failed, never what was asked.
 */
export function failureEvent(cause: unknown, at: string, reference: string): BotEvent {
    if (cause instanceof LibraryAwayError) return { kind: "library-away", at };
    const code = codeOf(cause);
    if (code !== undefined && lostRaces.includes(code)) return { kind: "lost-race", at, code };
    if (code !== undefined && rejectionOf(code) !== undefined) return { kind: "unsendable", at, code };
    const outage = outageCodeOf(cause);
    if (outage !== undefined) return { kind: "unsent", at, code: outage };
    return { kind: "failure", reference, at, cause };
}

/** Node's code of an error of the network, or the status with which Discord says that it has a problem. */
function outageCodeOf(cause: unknown): string | undefined {
    if (cause instanceof HTTPError) return cause.status >= 500 ? String(cause.status) : undefined;
    if (!(cause instanceof Error && "code" in cause)) return undefined;
    const code = String(cause.code);
    return networkCodes.some((known) => code === known) || code.startsWith("UND_ERR_") ? code : undefined;
}

const networkCodes = [
    "ECONNREFUSED",
    "ECONNRESET",
    "EAI_AGAIN",
    "EHOSTUNREACH",
    "ENETUNREACH",
    "ENOTFOUND",
    "EPIPE",
    "ETIMEDOUT",
] as const;

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
    if (second.kind === "unsent" && first.kind === "unsent") return true;
    return second.kind === "unsendable" && first.kind === "unsendable" && second.code === first.code;
}
