import type { GatewayEvent, RecordedRequest } from "../../loopback/watch.ts";
import type { Traffic } from "../protocol.ts";

/** Recent traffic between the bot and the loopback, without tokens. */
export interface TrafficRecord {
    request(request: RecordedRequest): Traffic;
    event(event: GatewayEvent): Traffic;
    /** Oldest first. */
    all(): readonly Traffic[];
}

/** Opens a record of the newest `most` requests and events. */
export function openTrafficRecord(most = 200): TrafficRecord {
    const newest: Traffic[] = [];
    let count = 0;
    const add = (entry: Omit<Traffic, "number">): Traffic => {
        const traffic = { number: ++count, ...entry };
        newest.push(traffic);
        if (newest.length > most) newest.shift();
        return traffic;
    };
    return {
        request: ({ method, path, body, status, milliseconds }) =>
            add({
                direction: "request",
                name: `${method} ${withoutToken(path)}`,
                body: withoutTokens(body),
                status,
                milliseconds,
            }),
        event: ({ name, body }) =>
            add({
                direction: "event",
                name,
                body: withoutTokens(body),
                status: undefined,
                milliseconds: undefined,
            }),
        all: () => [...newest],
    };
}

function withoutToken(path: string): string {
    return path.replace(/^(\/(?:interactions|webhooks)\/\d+\/)[^/]+/u, "$1…");
}

function withoutTokens(body: unknown): unknown {
    if (Array.isArray(body)) return body.map(withoutTokens);
    if (typeof body !== "object" || body === null) return body;
    const entries = Object.entries(body);
    return Object.fromEntries(
        entries.map(([key, value]) => [key, key === "token" ? "…" : withoutTokens(value)]),
    );
}
