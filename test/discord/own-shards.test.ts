import { expect, onTestFinished, test } from "vitest";
import { connect, newClient } from "../../src/discord/connect.ts";
import { isServedHere, type ShardRange, shardOptions, shardsOf } from "../../src/discord/own-shards.ts";
import { registersHere } from "../../src/discord/registration/registrar.ts";
import { openLoopback } from "../../src/loopback/loopback.ts";
import { hurry, withLimits } from "../loopback/with-limits.ts";

/** A loopback with this many servers, and the clients of processes with these shards. */
async function withProcesses(servers: number, ranges: readonly (ShardRange | undefined)[]) {
    const loopback = withLimits(await openLoopback({ hurry, maxConcurrency: 8, guildsPerShard: 10 }));
    onTestFinished(() => loopback.close());
    const guilds = Array.from({ length: servers }, (_, at) => loopback.guild(`Server ${at}`).id);
    const logins = ranges.map((shards) =>
        connect({
            token: loopback.token,
            prepare: () => newClient({ api: loopback.api, shards }),
            observe: () => undefined,
            random: Math.random,
        }),
    );
    const clients = await Promise.all(logins);
    onTestFinished(() => void clients.map((client) => client.destroy()));
    return { loopback, guilds, clients };
}

test("a process opens the shards of its range, or those that Discord recommends", () => {
    expect(shardOptions({ first: 2, last: 4, total: 9 })).toEqual({ shards: [2, 3, 4], shardCount: 9 });
    expect(shardOptions(undefined)).toMatchObject({ shards: "auto" });
});

test("each server is in exactly one process, which also registers its commands", async () => {
    const ranges = [
        { first: 0, last: 1, total: 5 },
        { first: 2, last: 2, total: 5 },
        { first: 3, last: 4, total: 5 },
    ];
    const { loopback, guilds, clients } = await withProcesses(15, ranges);
    expect(clients.map((client) => shardsOf(client).map(({ id }) => id))).toEqual([[0, 1], [2], [3, 4]]);
    for (const id of [...guilds, loopback.guild("Without the bot", { installed: false }).id]) {
        const here = clients.filter((client) => isServedHere(client, id));
        expect(here).toHaveLength(1);
        expect(clients.filter((client) => registersHere(client, id))).toEqual(here);
        for (const client of clients)
            expect(client.guilds.cache.has(id)).toBe(guilds.includes(id) && here.includes(client));
    }
    expect(clients.map((client) => registersHere(client, "global"))).toEqual([true, false, false]);
    expect(clients.flatMap(shardsOf)).toEqual(
        [0, 1, 2, 3, 4].map((id) => ({ id, isConnected: true, servers: 3 })),
    );
});

test("one process takes as many shards as Discord recommends, and notices that one of them is lost", async () => {
    const { loopback, guilds, clients } = await withProcesses(9, [undefined]);
    const [client] = clients;
    if (client === undefined) throw new Error("There is no client.");
    const connected = () => shardsOf(client).map(({ isConnected }) => isConnected);
    expect(connected()).toEqual([true, true, true]);
    expect(guilds.every((id) => isServedHere(client, id))).toBe(true);
    loopback.gateway.drop(1);
    await expect.poll(connected, { interval: 5 }).toEqual([true, false, true]);
    await expect.poll(connected).toEqual([true, true, true]);
    expect(loopback.gateway.counts().resumed).toBe(1);
});
