import type { FastifyInstance } from "fastify";

/** Listens on 127.0.0.1 at the port, or at the next one that is free; gives the port. Rejects with a PlaygroundPortError. */
export async function listen(server: FastifyInstance, wanted: number): Promise<number> {
    const last = wanted === 0 ? 0 : Math.min(wanted + tried, 65_535);
    for (let port = wanted; port <= last; port++) {
        try {
            return Number(new URL(await server.listen({ host: "127.0.0.1", port })).port);
        } catch (cause) {
            const code = cause instanceof Error && "code" in cause ? cause.code : undefined;
            if (code === "EADDRINUSE") continue;
            throw new PlaygroundPortError(complaint(wanted, `cannot be opened on 127.0.0.1 (${code})`), {
                cause,
            });
        }
    }
    throw new PlaygroundPortError(complaint(wanted, "is taken, and so are those after it"));
}

/** How many ports after the wanted one. */
const tried = 50;

const complaint = (port: number, problem: string) =>
    `PLAYGROUND_PORT holds ${port}, which ${problem}; it should hold a free port.`;

/** No port can be opened for the playground; the message says why and what to do. */
export class PlaygroundPortError extends Error {
    override readonly name = "PlaygroundPortError";
}
