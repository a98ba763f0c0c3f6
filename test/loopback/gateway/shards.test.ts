import { Client, GatewayIntentBits, Partials } from "discord.js";
import { describe, expect, onTestFinished, test } from "vitest";
import {
    isOfShard,
    openIdentifyThrottle,
    readShard,
    recommendedShards,
} from "../../../src/loopback/gateway/shards.ts";
import { openLoopback } from "../../../src/loopback/loopback.ts";
import { openWorld } from "../../../src/loopback/world/world.ts";
import { withLimits } from "../with-limits.ts";
import { aConnection } from "./a-connection.ts";

type LoopbackOptions = Parameters<typeof openLoopback>[0];

/** A loopback with this many servers, each with a channel and a member. */
async function withServers(count: number, options: LoopbackOptions = {}) {
    const loopback = withLimits(await openLoopback({ hurry: 5000, ...options }));
    onTestFinished(() => loopback.close());
    const guilds = Array.from({ length: count }, (_, at) => {
        const guild = loopback.guild(`Server ${at}`);
        return { guild, place: guild.channel("general"), member: guild.member("Ann") };
    });
    const connect = (shard?: readonly [number, number]) => {
        const d = { token: loopback.token, intents: 1 | (1 << 9) | (1 << 12), ...(shard && { shard }) };
        return aConnection(loopback, { op: 2, d });
    };
    return { loopback, guilds, connect };
}

// Gateway, "Sharding": https://docs.discord.com/developers/events/gateway#sharding
describe("a shard", () => {
    test("is two whole numbers; without it there is one shard", () => {
        expect(readShard(undefined)).toEqual([0, 1]);
        expect(readShard([1, 2])).toEqual([1, 2]);
        for (const bad of [[2, 2], [-1, 2], [0], [0.5, 2], ["a", 2], 0])
            expect(readShard(bad)).toBeUndefined();
    });

    test("has the servers of Discord's formula; direct messages come on the first", () => {
        const id = String((5n << 22n) | 99n);
        expect([0, 1, 2].map((at) => isOfShard([at, 3], id))).toEqual([false, false, true]);
        expect([0, 1, 2].map((at) => isOfShard([at, 3], undefined))).toEqual([true, false, false]);
    });

    test("gets the servers and messages that are its own", async () => {
        const { loopback, guilds, connect } = await withServers(6, { maxConcurrency: 2 });
        const shards = [connect([0, 2]), connect([1, 2])];
        const ready = await Promise.all(shards.map(({ event }) => event("READY")));
        expect(ready).toMatchObject([
            { shard: [0, 2], guilds: [{}, {}, {}] },
            { shard: [1, 2], guilds: [{}, {}, {}] },
        ]);
        expect(loopback.gateway.shards().toSorted()).toEqual([
            [0, 2],
            [1, 2],
        ]);
        for (const { place, member } of guilds) await member.say(place, "Hello");
        const direct = loopback.user("Uma");
        await direct.say(direct.direct(), "Directly");
        const received = ({ events }: (typeof shards)[number]) =>
            events.filter(({ t }) => t === "MESSAGE_CREATE");
        await expect.poll(() => shards.map((shard) => received(shard).length)).toEqual([4, 3]);
    });

    test("with more servers than it may have is closed with 4011", async () => {
        const { connect } = await withServers(5, { guildsPerShard: 4 });
        expect(await connect().closed()).toBe(4011);
        expect(await connect([0, 2]).event("READY")).toMatchObject({ shard: [0, 2] });
    });

    test("is 2,500 servers at most by default", async () => {
        const { loopback, connect } = await withServers(2500);
        await connect().event("READY");
        loopback.gateway.drop();
        loopback.guild("One more");
        expect(await connect().closed()).toBe(4011);
    });
});

// Gateway, "Get Gateway Bot": https://docs.discord.com/developers/events/gateway#get-gateway-bot
test("Discord recommends a shard for each thousand servers, and counts the logins of a day", async () => {
    const world = openWorld(
        () => 0,
        () => "",
    );
    expect(recommendedShards(world, 2500)).toBe(1);
    const { loopback, connect } = await withServers(5, { guildsPerShard: 5, maxConcurrency: 3 });
    await connect().event("READY");
    const headers = { authorization: `Bot ${loopback.token}` };
    const response = await fetch(`${loopback.api}/v10/gateway/bot`, { headers });
    expect(await response.json()).toMatchObject({
        shards: 3,
        session_start_limit: { total: 1000, remaining: 999, max_concurrency: 3 },
    });
});

// Gateway, "Identifying": https://docs.discord.com/developers/events/gateway#identifying
test("IDENTIFYs beyond those of a day are refused as if the token were wrong, since Discord resets it", async () => {
    const { loopback, connect } = await withServers(1, { sessionStarts: 2, hurry: 1 });
    await connect().event("READY");
    const early = connect();
    await expect.poll(() => early.others.at(-1)).toEqual({ op: 9, d: false });
    expect(await connect().closed()).toBe(4004);
    const headers = { authorization: `Bot ${loopback.token}` };
    const response = await fetch(`${loopback.api}/v10/gateway/bot`, { headers });
    expect(await response.json()).toMatchObject({ session_start_limit: { remaining: 0 } });
});

// Gateway, "Max Concurrency": https://docs.discord.com/developers/events/gateway#sharding-max-concurrency
describe("logins", () => {
    test("of shards with the same remainder need five seconds between them", () => {
        let time = 1000;
        const mayIdentify = openIdentifyThrottle({ now: () => time, maxConcurrency: 2, hurry: 1 });
        expect([0, 1, 2, 3].map((id) => mayIdentify([id, 4]))).toEqual([true, true, false, false]);
        time += 5000;
        expect([2, 3, 0].map((id) => mayIdentify([id, 4]))).toEqual([true, true, false]);
    });

    test("that come too early get opcode 9", async () => {
        const { connect } = await withServers(1, { hurry: 1 });
        await connect([0, 2]).event("READY");
        const early = connect([1, 2]);
        await expect.poll(() => early.others.at(-1)).toEqual({ op: 9, d: false });
    });
});

test("discord.js logs in with all shards that Discord recommends", async () => {
    const { loopback, guilds } = await withServers(8, { guildsPerShard: 10, maxConcurrency: 2 });
    const client = new Client({
        intents: [GatewayIntentBits.Guilds],
        partials: [Partials.Channel],
        rest: { api: loopback.api },
        shards: "auto",
    });
    onTestFinished(() => client.destroy());
    await client.login(loopback.token);
    await expect.poll(() => client.guilds.cache.size).toBe(guilds.length);
    expect(loopback.gateway.shards().toSorted()).toEqual([
        [0, 2],
        [1, 2],
    ]);
});
