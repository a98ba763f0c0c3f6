import { once } from "node:events";
import { type AddressInfo, connect, createServer, type Socket } from "node:net";
import { expect, onTestFinished, test } from "vitest";
import { within } from "../within.ts";
import { aStore } from "./a-store.ts";
import { sharedPostgres } from "./shared-postgres.ts";

const postgres = sharedPostgres();

/** Another address of a server, behind which it can go silent, as behind a firewall that drops everything. */
async function aWayTo(databaseUrl: string) {
    const address = new URL(databaseUrl);
    const port = Number(address.port);
    const sockets: Socket[] = [];
    let isSilent = false;
    const pass = (from: Socket, to: Socket) => {
        sockets.push(from);
        from.on("error", () => to.destroy()).on("data", (bytes) => isSilent || to.write(bytes));
    };
    // Otherwise, it would confirm the end of a connection by itself.
    const way = createServer({ allowHalfOpen: true }, (near) => {
        const far = connect(port, "127.0.0.1");
        pass(near, far);
        pass(far, near);
    }).listen(0, "127.0.0.1");
    onTestFinished(() => {
        for (const socket of sockets) socket.destroy();
        way.close();
    });
    await within("a port", once(way, "listening"));
    address.port = String((way.address() as AddressInfo).port);
    const silence = () => {
        isSilent = true;
    };
    return { databaseUrl: address.href, silence };
}

test.skipIf(postgres === undefined)(
    "a server that went silent does not keep a store from closing",
    async () => {
        const { databaseUrl = "" } = (await postgres?.()) ?? {};
        const way = await aWayTo(databaseUrl);
        const store = await aStore({ databaseUrl: way.databaseUrl });
        expect(await store.pins.list()).toEqual([]);
        way.silence();
        await within("the store to close", store.close(), 30_000);
    },
);
