import { refused } from "../refusals.ts";
import type { BucketSize } from "./route-limits.ts";

/** What Discord's rate limits say about a request. */
export interface LimitState {
    readonly headers: Readonly<Record<string, string>>;
    /** The body of a 429; undefined if the request may pass. */
    readonly refusal?: Readonly<Record<string, unknown>> | string | undefined;
}

interface LimitOptions {
    /** Milliseconds since the epoch. */
    readonly now: () => number;
    /** How many times faster than Discord's the windows pass. */
    readonly hurry: number;
    /** Messages that one channel accepts in five seconds, from anyone. */
    readonly channelWrites: number;
}

export interface RateLimits {
    /** Counts a request that the bot's token authorizes: at most 50 a second (Rate Limits, "Global Rate Limit"). */
    all(): LimitState;
    /** Counts a request in its bucket. `resource` is the channel, server or webhook of its path. */
    route(size: BucketSize, resource: string): LimitState;
    /** Whether a channel takes another message, by the times of those that it has: a limit of all who write there. */
    channel(sentAt: readonly number[]): LimitState;
    /** Notes a response. Too many invalid requests get the bot's address banned for a while. */
    answered(status: number): void;
    /** Refused requests with 401, 403 or 429 of the last ten minutes (Rate Limits, "Invalid Request Limit"). */
    invalid(): number;
}

/** Opens Discord's rate limits, without any requests yet. */
export function openRateLimits({ now, hurry, channelWrites }: LimitOptions): RateLimits {
    const windows = openWindows(now, hurry);
    const invalid: number[] = [];
    const recent = () => {
        const start = now() - tenMinutes / hurry;
        while ((invalid[0] ?? Number.POSITIVE_INFINITY) < start) invalid.shift();
        return invalid.length;
    };
    const waiting = (after: number) => ({ "retry-after": String(Math.ceil(after * hurry) / hurry) });

    return {
        all: () => {
            if (recent() >= mostInvalid) {
                const headers = { ...waiting(tenMinutes / hurry / 1000), "content-type": "text/plain" };
                return { headers, refusal: "error code: 1015" };
            }
            const { after } = windows("all", 50, 1000);
            if (after === undefined) return { headers: {} };
            const headers = {
                ...waiting(after),
                "x-ratelimit-global": "true",
                "x-ratelimit-scope": "global",
            };
            return {
                headers,
                refusal: { message: "You are being rate limited.", retry_after: after, global: true },
            };
        },
        route: ({ name, limit, window }, resource) => {
            const { after, left, reset } = windows(`${name} of ${resource}`, limit, window);
            const headers = {
                "x-ratelimit-limit": String(limit),
                "x-ratelimit-remaining": String(left),
                "x-ratelimit-reset": String((now() + reset) / 1000),
                "x-ratelimit-reset-after": (reset / 1000).toFixed(3),
                "x-ratelimit-bucket": Buffer.from(name).toString("hex"),
            };
            if (after === undefined) return { headers };
            const refusal = { message: "You are being rate limited.", retry_after: after, global: false };
            return { headers: { ...headers, ...waiting(after), "x-ratelimit-scope": "user" }, refusal };
        },
        channel: (sentAt) => {
            const start = now() - writesWindow / hurry;
            const recent = sentAt.filter((time) => time > start);
            const [oldest = start] = recent.slice(-channelWrites);
            if (recent.length < channelWrites) return { headers: {} };
            const after = (oldest - start) / 1000;
            const refusal = refused(20028, after).body;
            return { headers: { ...waiting(after), "x-ratelimit-scope": "shared" }, refusal };
        },
        answered: (status) => {
            if (status === 401 || status === 403 || status === 429) invalid.push(now());
        },
        invalid: recent,
    };
}

const writesWindow = 5000;
const tenMinutes = 10 * 60 * 1000;
const mostInvalid = 10_000;

/** Fixed windows. A call counts one request; `after` is the seconds to wait if the window is full. */
function openWindows(now: () => number, hurry: number) {
    const open = new Map<string, { readonly ends: number; used: number }>();
    const forgetEnded = () => {
        for (const [name, { ends }] of open) if (ends <= now()) open.delete(name);
    };
    return (name: string, limit: number, length: number) => {
        if (open.size > 10_000) forgetEnded();
        const known = open.get(name);
        const window =
            known !== undefined && known.ends > now() ? known : { ends: now() + length / hurry, used: 0 };
        open.set(name, window);
        const reset = window.ends - now();
        if (window.used >= limit) return { left: 0, reset, after: reset / 1000 };
        window.used++;
        return { left: limit - window.used, reset, after: undefined };
    };
}
