import fastify from "fastify";
import { say } from "../../locales/say.ts";
import type { Metrics } from "./metrics.ts";
import { StatusPortError } from "./status-port-error.ts";

export interface BotHealth {
    readonly loggedIn: boolean;
    readonly articles: number;
    readonly paragraphs: number;
}

export interface StatusServer {
    /** Such as "http://127.0.0.1:9100". */
    readonly address: string;
    close(): Promise<void>;
}

/** Serves /healthz and /metrics on 127.0.0.1; port 0 takes any free one. Rejects with a StatusPortError. */
export async function openStatusServer(
    port: number,
    { metrics, health }: { readonly metrics: Metrics; readonly health: () => BotHealth },
): Promise<StatusServer> {
    const server = fastify({ logger: false, forceCloseConnections: true });
    server.get("/healthz", (_, reply) => {
        const { loggedIn, articles } = health();
        const missing = [...(loggedIn ? [] : ["login"]), ...(articles > 0 ? [] : ["corpus"])];
        const ready = missing.length === 0;
        return reply
            .code(ready ? 200 : 503)
            .send(ready ? { status: "ready" } : { status: "not ready", missing });
    });
    server.get("/metrics", async (_, reply) => {
        const { articles, paragraphs } = health();
        metrics.articles.set(articles);
        metrics.paragraphs.set(paragraphs);
        return reply.type(metrics.registry.contentType).send(await metrics.registry.metrics());
    });
    const address = await server.listen({ host: "127.0.0.1", port }).catch((cause: NodeJS.ErrnoException) => {
        const code = String(cause.code);
        const message = say("start.status-port-unopened", { port: String(port), code });
        throw new StatusPortError(message, { cause });
    });
    return { address, close: () => server.close() };
}
