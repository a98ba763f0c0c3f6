import { setTimeout as pause } from "node:timers/promises";
import { expect, onTestFinished, test } from "vitest";
import { connect, newClient } from "../../src/discord/connect.ts";
import {
    isServedHere,
    type LoginTurn,
    type ShardRange,
    shardOptions,
    shardsOf,
} from "../../src/discord/own-shards.ts";
import { registersHere } from "../../src/discord/registration/registrar.ts";
import { openLoopback } from "../../src/loopback/loopback.ts";
import { hurry, withLimits } from "../loopback/with-limits.ts";

/** A loopback with this many servers, and the clients of processes with these shards. */
async function withProcesses(servers: number, ranges: readonly (ShardRange | undefined)[], turn?: LoginTurn) {
    const maxConcurrency = turn === undefined ? 8 : 2;
    const loopback = withLimits(await openLoopback({ hurry, maxConcurrency, guildsPerShard: 10 }));
    onTestFinished(() => loopback.close());
    const guilds = Array.from({ length: servers }, (_, at) => loopback.guild(`Server ${at}`).id);
    const logins = ranges.map((shards) =>
        connect({
            token: loopback.token,
            prepare: () => newClient({ api: loopback.api, shards, turn }),
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

test("processes take turns to log in, for each remainder of Discord's max_concurrency", async () => {
    const keys: number[] = [];
    const turns = new Map<number, Promise<unknown>>();
    // As the store's: each turn lasts a little longer than Discord's time between two logins.
    const turn = async (key: number) => {
        keys.push(key);
        const earlier = turns.get(key);
        turns.set(
            key,
            Promise.resolve(earlier).then(() => pause(7500 / hurry)),
        );
        await earlier;
    };
    const ranges = [0, 1, 2, 3].map((at) => ({ first: at, last: at, total: 4 }));
    const { loopback } = await withProcesses(4, ranges, turn);
    expect(keys.toSorted()).toEqual([0, 0, 1, 1]);
    expect(loopback.gateway.counts().identified).toBe(4);
    const headers = { authorization: `Bot ${loopback.token}` };
    const response = await fetch(`${loopback.api}/v10/gateway/bot`, { headers });
    // None was wasted.
    expect(await response.json()).toMatchObject({ session_start_limit: { remaining: 996 } });
});

test("a process logs in even if it gets no turn, because the database is away", async () => {
    const range = { first: 0, last: 0, total: 1 };
    const { loopback } = await withProcesses(1, [range], () => Promise.reject(new Error("away")));
    expect(loopback.gateway.counts().identified).toBe(1);
});
