import fastify from "fastify";
import { say } from "../../locales/say.ts";
import type { Readiness } from "../answer/library.ts";
import type { ShardStatus } from "../discord/own-shards.ts";
import { type Metrics, setShards } from "./metrics.ts";
import { StatusPortError } from "./status-port-error.ts";

export interface BotHealth {
    /** The process's connections to Discord; none before the login. */
    readonly shards: readonly ShardStatus[];
    readonly articles: number;
    readonly paragraphs: number;
    /** Whether the library that is being served can answer. */
    readonly library: Readiness;
    /** A sentence that says why nothing is stored; undefined if that works. Questions are answered anyway. */
    readonly storeProblem?: string | undefined;
    /** What keeps the bot from doing its work in home servers, each in words. */
    readonly warnings: readonly string[];
}

export interface StatusServer {
    /** For example "http://127.0.0.1:9100". */
    readonly address: string;
    close(): Promise<void>;
}

/** Serves /healthz and /metrics on 127.0.0.1. Port 0 takes any free one. Rejects with a StatusPortError. */
export async function openStatusServer(
    port: number,
    { metrics, health }: { readonly metrics: Metrics; readonly health: () => Promise<BotHealth> },
): Promise<StatusServer> {
    const server = fastify({ logger: false, forceCloseConnections: true });
    server.get("/healthz", async (_, reply) => {
        const { shards, articles, library, storeProblem, warnings } = await health();
        const lost = shards.filter(({ isConnected }) => !isConnected);
        const problems = [
            ...lost.map(({ id }) => say("health.shard-lost", { shard: String(id) })),
            ...(storeProblem === undefined ? [] : [storeProblem]),
            ...warnings,
        ];
        const connections = shards.map(({ id, isConnected, servers }) => ({
            shard: id,
            connected: isConnected,
            servers,
        }));
        const facts = {
            ...(problems.length === 0 ? {} : { warnings: problems }),
            ...(shards.length === 0 ? {} : { shards: connections }),
        };
        const missing = [
            // The other shards still answer, and a restart would need a login for each of them.
            ...(lost.length < shards.length ? [] : ["login"]),
            ...(articles > 0 ? [] : ["corpus"]),
            ...(library.ready ? [] : ["library"]),
        ];
        if (missing.length === 0) return reply.send({ status: "ready", ...facts });
        const reason = library.ready ? {} : { reason: library.why };
        return reply.code(503).send({ status: "not ready", missing, ...reason, ...facts });
    });
    server.get("/metrics", async (_, reply) => {
        const { shards, articles, paragraphs, library, storeProblem } = await health();
        setShards(metrics, shards);
        metrics.articles.set(articles);
        metrics.paragraphs.set(paragraphs);
        metrics.library.set(library.ready ? 1 : 0);
        metrics.databaseFile.set(storeProblem === undefined ? 1 : 0);
        return reply.type(metrics.registry.contentType).send(await metrics.registry.metrics());
    });
    const address = await server.listen({ host: "127.0.0.1", port }).catch((cause: NodeJS.ErrnoException) => {
        const code = String(cause.code);
        const message = say("start.status-port-unopened", { port: String(port), code });
        throw new StatusPortError(message, { cause });
    });
    return { address, close: () => server.close() };
}
