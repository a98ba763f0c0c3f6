import { once } from "node:events";
import { createServer } from "node:net";
import fastify from "fastify";
import { expect, onTestFinished, test } from "vitest";
import { listen } from "../../../src/playground/server/listen.ts";
import { within } from "../../within.ts";

/** A port of 127.0.0.1 that is in use. */
async function takenPort(): Promise<number> {
    const server = createServer().listen(0, "127.0.0.1");
    onTestFinished(() => void server.close());
    await within("a port to be in use", once(server, "listening"));
    const address = server.address();
    return typeof address === "object" && address !== null ? address.port : 0;
}

function aServer() {
    const server = fastify();
    onTestFinished(() => server.close());
    return server;
}

test("if the port is taken, a later one is opened, only on this machine", async () => {
    const taken = await takenPort();
    const server = aServer();
    const port = await listen(server, taken);
    expect(port).toBeGreaterThan(taken);
    expect(server.addresses()).toEqual([{ address: "127.0.0.1", family: "IPv4", port }]);
});

test("an error that another port cannot fix says what to do", async () => {
    const server = aServer();
    await server.listen({ host: "127.0.0.1", port: 0 });
    await expect(listen(server, 3000)).rejects.toThrow(
        /^PLAYGROUND_PORT is 3000, which can't be opened on 127\.0\.0\.1 \(\w+\)\. It should be a free port\.$/u,
    );
});

test("a port that URLs leave out is returned as well", async () => {
    const server = { listen: async ({ port }: { readonly port: number }) => `http://127.0.0.1:${port}` };
    // SAFETY: listen only listens. Port 80 itself may be in use, or need rights that a test lacks.
    expect(await listen(server as unknown as Parameters<typeof listen>[0], 80)).toBe(80);
});
