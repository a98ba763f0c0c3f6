import type { FastifyInstance } from "fastify";
import { say } from "../../../locales/say.ts";

/** Listens on 127.0.0.1 at this port or the next free one, and returns the port. Rejects with a PlaygroundPortError. */
export async function listen(server: FastifyInstance, wanted: number): Promise<number> {
    const last = wanted === 0 ? 0 : Math.min(wanted + furtherPorts, 65_535);
    for (let port = wanted; port <= last; port++) {
        try {
            const address = await server.listen({ host: "127.0.0.1", port });
            // A URL names no port if it is 80.
            return Number(new URL(address).port || 80);
        } catch (cause) {
            const code = cause instanceof Error && "code" in cause ? cause.code : undefined;
            if (code === "EADDRINUSE") continue;
            const unopened = say("playground.port-unopened", { port: String(wanted), code: String(code) });
            throw new PlaygroundPortError(unopened, { cause });
        }
    }
    throw new PlaygroundPortError(say("playground.port-taken", { port: String(wanted) }));
}

/** How many further ports are tried. */
const furtherPorts = 50;

/** The playground cannot listen on any port. The message says why and what to do. */
export class PlaygroundPortError extends Error {
    override readonly name = "PlaygroundPortError";
}
