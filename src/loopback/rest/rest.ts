import fastify, { type FastifyInstance, type FastifyRequest } from "fastify";
import { ApiError, isRecord } from "../api-error.ts";
import type { Channels } from "../channels.ts";
import type { Fault } from "../contract.ts";
import type { RecordedRequest } from "../watch.ts";
import { addChecks, below } from "./checks.ts";
import type { RateLimits } from "./rate-limits.ts";
import { addRoutes, type GatewayBot } from "./routes.ts";

interface RestOptions {
    readonly token: string;
    readonly channels: () => Channels;
    readonly gatewayBot: () => GatewayBot;
    readonly limits: RateLimits;
    readonly record: (request: RecordedRequest) => void;
    /** The injected fault for a request, if any. Uses it up once. */
    readonly fault: (method: string, path: string) => Fault | undefined;
}

/** Creates a server with Discord's REST API. It does not listen yet. */
export function openRest(options: RestOptions): FastifyInstance {
    const server = fastify({
        logger: false,
        forceCloseConnections: true,
        // Discord's limit for requests with files.
        bodyLimit: 10 * 1024 * 1024,
        exposeHeadRoutes: false,
        // Names of attached files are longer than the router's 100 characters.
        routerOptions: { maxParamLength: 2000 },
        // discord.js encodes "@original", but the router matches paths literally.
        rewriteUrl: ({ url = "" }) => url.replaceAll("%40", "@"),
    });
    server.addContentTypeParser<Buffer>(
        "multipart/form-data",
        { parseAs: "buffer" },
        async (request: FastifyRequest, body: Buffer) =>
            readMultipart(body, request.headers["content-type"] ?? ""),
    );
    addChecks(server, options);
    addFailures(server);
    addRecord(server, options);
    // Registered later, because the channels need the gateway, and the gateway needs this server.
    server.register((instance, _, done) => {
        addRoutes(instance, options.channels(), options.gatewayBot);
        done();
    });
    return server;
}

/** Sends errors in Discord's format. */
function addFailures(server: FastifyInstance): void {
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
}

function addRecord(server: FastifyInstance, { record, limits }: RestOptions): void {
    const arrived = new WeakMap<object, number>();
    server.addHook("onRequest", async (request) => {
        arrived.set(request, performance.now());
    });
    // Record before the response is sent, so that the request is there when the response arrives.
    server.addHook("onSend", async (request, reply) => {
        const { method, body } = request;
        if (reply.getHeader("x-ratelimit-scope") !== "shared") limits.answered(reply.statusCode);
        const milliseconds = performance.now() - (arrived.get(request) ?? 0);
        record({
            method,
            path: below(request.url),
            body: withoutBytes(body),
            status: reply.statusCode,
            milliseconds,
        });
    });
}

/** Parses a body with files: its JSON, with the name and bytes of each file added to the attachments. */
async function readMultipart(body: Buffer, contentType: string): Promise<unknown> {
    const form = await new Response(new Uint8Array(body), {
        headers: { "content-type": contentType },
    }).formData();
    const json = form.get("payload_json");
    const payload: unknown = typeof json === "string" ? JSON.parse(json) : undefined;
    if (!isRecord(payload)) throw new ApiError(400, 50109, "The request body contains invalid JSON.");
    const message = isRecord(payload["data"]) ? payload["data"] : payload;
    const { attachments } = message;
    if (!Array.isArray(attachments)) return payload;
    message["attachments"] = await Promise.all(
        attachments.map(async (attachment: { readonly id: unknown }) => {
            const file = form.get(`files[${attachment.id}]`);
            if (!(file instanceof File)) return attachment;
            return { ...attachment, filename: file.name, bytes: await file.bytes() };
        }),
    );
    return payload;
}

/** Copies the body as JSON, without bytes of files. */
function withoutBytes(body: unknown): unknown {
    const dropBytes = (key: string, value: unknown) => (key === "bytes" ? undefined : value);
    return body === undefined || body === null ? null : JSON.parse(JSON.stringify(body, dropBytes));
}
