import fastify from "fastify";
import { say } from "../../locales/say.ts";
import { type BotHealth, healthReport } from "./bot-health.ts";
import { type Metrics, setHealth } from "./metrics.ts";
import { StatusPortError } from "./status-port-error.ts";

/** Where the pages are served. */
interface StatusPlace {
    /** 0 takes any free one. */
    readonly port: number;
    /** An IP address; 127.0.0.1 if undefined. */
    readonly host?: string | undefined;
}

export interface StatusServer {
    /** For example "http://127.0.0.1:9100". */
    readonly address: string;
    close(): Promise<void>;
}

/** Serves /healthz and /metrics. Rejects with a StatusPortError. */
export async function openStatusServer(
    { port, host = "127.0.0.1" }: StatusPlace,
    { metrics, health }: { readonly metrics: Metrics; readonly health: () => Promise<BotHealth> },
): Promise<StatusServer> {
    const server = fastify({ logger: false, forceCloseConnections: true, ...limits });
    server.server.maxConnections = mostConnections;
    let asking: Promise<BotHealth> | undefined;
    // Many requests at once ask the database and the library once.
    const current = () => {
        asking ??= health().finally(() => {
            asking = undefined;
        });
        return asking;
    };
    server.get("/healthz", async (_, reply) => {
        const { code, body } = healthReport(await current());
        return reply.code(code).send(body);
    });
    server.get("/metrics", async (_, reply) => {
        setHealth(metrics, await current());
        return reply.type(metrics.registry.contentType).send(await metrics.registry.metrics());
    });
    const address = await server.listen({ host, port }).catch((cause: NodeJS.ErrnoException) => {
        const code = String(cause.code);
        const message = isElsewhere.test(code)
            ? say("start.status-host-elsewhere", { host, code })
            : say("start.status-port-unopened", { port: String(port), host, code });
        throw new StatusPortError(message, { cause });
    });
    return { address, close: () => server.close() };
}

/** Milliseconds. On a network, others could otherwise keep connections open until the process has no more for Discord. */
const limits = {
    requestTimeout: 10_000,
    connectionTimeout: 20_000,
    http: { connectionsCheckingInterval: 5000 },
};
const mostConnections = 200;

/** Node's codes for an address that this machine does not have, or has no protocol for. */
const isElsewhere = /^(?:EADDRNOTAVAIL|EAFNOSUPPORT|EINVAL)$/u;
