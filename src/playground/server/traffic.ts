import type { GatewayEvent, RecordedRequest } from "../../loopback/watch.ts";
import type { Traffic } from "../protocol.ts";

/** What passed between the bot and the loopback Discord, the newest only, and without any token. */
export interface TrafficRecord {
    request(request: RecordedRequest): Traffic;
    event(event: GatewayEvent): Traffic;
    /** Oldest first. */
    all(): readonly Traffic[];
}

export function openTrafficRecord(most = 200): TrafficRecord {
    const kept: Traffic[] = [];
    let count = 0;
    const keep = (entry: Omit<Traffic, "number">): Traffic => {
        const traffic = { number: ++count, ...entry };
        kept.push(traffic);
        if (kept.length > most) kept.shift();
        return traffic;
    };
    return {
        request: ({ method, path, body, status, milliseconds }) =>
            keep({
                direction: "request",
                name: `${method} ${withoutToken(path)}`,
                body: withoutTokens(body),
                status,
                milliseconds,
            }),
        event: ({ name, body }) =>
            keep({
                direction: "event",
                name,
                body: withoutTokens(body),
                status: undefined,
                milliseconds: undefined,
            }),
        all: () => [...kept],
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
