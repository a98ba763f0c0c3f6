import fastify, { type FastifyInstance, type FastifyRequest } from "fastify";
import { ApiError } from "./api-error.ts";
import { openBuckets } from "./buckets.ts";
import type { Fault, RecordedRequest } from "./contract.ts";
import { readMultipart, withoutBytes } from "./read-multipart.ts";
import type { Room } from "./room.ts";
import { addRoutes } from "./routes.ts";

interface RestOptions {
    readonly token: string;
    readonly room: () => Room;
    readonly gatewayAddress: () => string;
    /** Requests for one channel in five seconds. */
    readonly channelLimit: number;
    readonly record: (request: RecordedRequest) => void;
    /** The fault for a request, taken off the list. */
    readonly fault: (method: string, path: string) => Fault | undefined;
}

/** Discord's REST API on a server that is yet to listen. */
export function openRest({
    token,
    room,
    gatewayAddress,
    channelLimit,
    record,
    fault,
}: RestOptions): FastifyInstance {
    const server = fastify({
        logger: false,
        forceCloseConnections: true,
        // As much as Discord takes with files.
        bodyLimit: 10 * 1024 * 1024,
        exposeHeadRoutes: false,
        // discord.js writes "@original" encoded, and the router takes fixed steps to the letter.
        rewriteUrl: ({ url = "" }) => url.replaceAll("%40", "@"),
    });
    server.addContentTypeParser<Buffer>(
        "multipart/form-data",
        { parseAs: "buffer" },
        async (request: FastifyRequest, body: Buffer) =>
            readMultipart(body, request.headers["content-type"] ?? ""),
    );
    const bucket = openBuckets(channelLimit, Date.now);

    const arrived = new WeakMap<object, number>();
    server.addHook("onRequest", async (request) => {
        arrived.set(request, performance.now());
    });

    server.addHook("preHandler", async (request, reply) => {
        const path = below(request.url);
        const injected = fault(request.method, path);
        if (injected !== undefined) {
            return reply
                .code(injected.status)
                .headers(injected.headers ?? {})
                .send(injected.body ?? { message: `${injected.status}: injected`, code: 0 });
        }
        // An interaction's token is its own authorization.
        const open = ["/interactions/", "/webhooks/", "/attachments/"].some((start) =>
            path.startsWith(start),
        );
        if (!open && request.headers.authorization !== `Bot ${token}`)
            throw new ApiError(401, 0, "401: Unauthorized");
        if (path.startsWith("/interactions/")) return;

        // As Discord does it: by channel or server, and by token where one is part of the path, as it is of an interaction's.
        const counted = path.startsWith("/webhooks/") ? 4 : 3;
        const state = bucket(
            `${request.method}${request.routeOptions.url} ${path.split("/").slice(0, counted).join("/")}`,
        );
        reply.headers(state.headers);
        if (state.retryAfter === undefined) return;
        return reply
            .code(429)
            .headers({ "retry-after": String(Math.ceil(state.retryAfter)), "x-ratelimit-scope": "user" })
            .send({ message: "You are being rate limited.", retry_after: state.retryAfter, global: false });
    });
    server.setErrorHandler((error, _, reply) => {
        if (error instanceof ApiError) return reply.code(error.status).send(error.body);
        const message = error instanceof Error ? error.message : String(error);
        return reply.code(500).send({ message: `500: the loopback failed: ${message}`, code: 0 });
    });
    server.setNotFoundHandler((request, reply) =>
        reply.code(404).send({
            message: `404: the loopback does not know ${request.method} ${below(request.url)}`,
            code: 0,
        }),
    );
    // Before the answer leaves, so that whoever sees the answer finds its request recorded.
    server.addHook("onSend", async (request, reply) => {
        const { method, body } = request;
        const milliseconds = performance.now() - (arrived.get(request) ?? 0);
        record({
            method,
            path: below(request.url),
            body: withoutBytes(body),
            status: reply.statusCode,
            milliseconds,
        });
    });
    // Registered late, because the room needs the gateway, and the gateway this server.
    server.register((instance, _, done) => {
        addRoutes(instance, room(), gatewayAddress);
        done();
    });
    return server;
}

const below = (url: string) => url.replace(/^\/api\/v\d+/u, "").replace(/\?.*$/u, "");
