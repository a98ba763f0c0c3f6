import type { FastifyInstance } from "fastify";
import { ApiError, isRecord } from "../api-error.ts";
import type { Channels } from "../channels.ts";
import type { Fault } from "../contract.ts";
import { refused } from "../refusals.ts";
import type { LimitState, RateLimits } from "./rate-limits.ts";
import { bucketOf } from "./route-limits.ts";

interface Checks {
    readonly token: string;
    readonly channels: () => Channels;
    readonly limits: RateLimits;
    /** The injected fault for a request, if any. Uses it up once. */
    readonly fault: (method: string, path: string) => Fault | undefined;
}

/** Adds what happens before a request is handled: injected faults, authorization and rate limits. */
export function addChecks(server: FastifyInstance, { token, channels, limits, fault }: Checks): void {
    server.addHook("preHandler", async (request, reply) => {
        const { method } = request;
        const path = below(request.url);
        const injected = fault(method, path);
        if (injected !== undefined) {
            const { status, body } = responseTo(injected);
            const wait = status === 429 ? { "retry-after": "1" } : {};
            return reply
                .code(status)
                .headers({ ...wait, ...injected.headers })
                .send(body);
        }
        // An interaction's token serves as authorization. Such requests don't count towards the global limit.
        const open = ["/interactions/", "/webhooks/", "/attachments/"].some((start) =>
            path.startsWith(start),
        );
        if (!open && request.headers.authorization !== `Bot ${token}`)
            throw new ApiError(401, 0, "401: Unauthorized");
        if (path.startsWith("/interactions/") || path.startsWith("/attachments/")) return;
        const states: LimitState[] = open ? [] : [limits.all()];
        const route = below(request.routeOptions.url ?? "");
        const size = bucketOf({ method, route, age: ageOfMessage(request.params, channels()) });
        if (size !== undefined) states.push(limits.route(size, resourceOf(path)));
        if (method === "POST" && route === "/channels/:channel/messages")
            states.push(limits.channel(timesIn(request.params, channels())));
        for (const { headers, refusal } of states) {
            reply.headers(headers);
            if (refusal !== undefined) return reply.code(429).send(refusal);
        }
    });
}

/** A fault's response. One of Discord's errors can be given by its code alone. */
function responseTo({ status = 500, code, body }: Fault): {
    readonly status: number;
    readonly body: unknown;
} {
    if (code === undefined) return { status, body: body ?? { message: `${status}: injected`, code: 0 } };
    const error = refused(code);
    return { status: error.status, body: error.body };
}

/** The path below the API version, without the query. */
export const below = (url: string) => url.replace(/^\/api\/v\d+/u, "").replace(/\?.*/su, "");

/** Discord limits by channel or server, and by token if the path contains one, such as an interaction's. */
function resourceOf(path: string): string {
    const counted = path.startsWith("/webhooks/") ? 4 : 3;
    return path.split("/").slice(0, counted).join("/");
}

function ageOfMessage(params: unknown, { world }: Channels): number | undefined {
    const { channel, message } = isRecord(params) ? params : {};
    const found = world.channels.get(String(channel))?.messages.get(String(message));
    return found === undefined ? undefined : world.now() - Date.parse(found.sentAt);
}

/** When the messages of the channel in the path were written, oldest first. */
function timesIn(params: unknown, { world }: Channels): number[] {
    const { channel } = isRecord(params) ? params : {};
    const newest = [...(world.channels.get(String(channel))?.messages.values() ?? [])].slice(-100);
    return newest.map(({ sentAt }) => Date.parse(sentAt));
}
