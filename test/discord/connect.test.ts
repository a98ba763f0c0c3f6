import { once } from "node:events";
import { Events } from "discord.js";
import { expect, onTestFinished, test } from "vitest";
import { connect, forgetConversations, newClient } from "../../src/discord/connect.ts";
import type { BotEvent } from "../../src/discord/event.ts";
import { closedForGood, LoginError } from "../../src/discord/login-error.ts";
import type { ShardRange } from "../../src/discord/own-shards.ts";
import type { Loopback } from "../../src/loopback/contract.ts";
import { openLoopback } from "../../src/loopback/loopback.ts";
import { withLimits } from "../loopback/with-limits.ts";
import { within } from "../within.ts";

const ill = { path: /gateway\/bot$/u, status: 500, body: { message: "500: Internal Server Error", code: 0 } };

async function attempt(given: {
    readonly token?: string;
    readonly signal?: AbortSignal;
    readonly ill?: number;
    readonly shards?: ShardRange;
    readonly loopback?: Loopback;
}) {
    const loopback = given.loopback ?? withLimits(await openLoopback());
    onTestFinished(() => loopback.close());
    if (given.ill !== undefined) loopback.fault({ ...ill, times: given.ill });
    const events: BotEvent[] = [];
    const connection = connect({
        token: given.token ?? loopback.token,
        prepare: () => newClient({ api: loopback.api, shards: given.shards }),
        observe: (event) => events.push(event),
        random: () => 0,
        ...(given.signal && { signal: given.signal }),
    });
    return { connection, events };
}

test("the bot retries with growing pauses until Discord works again", async () => {
    // discord.js itself tries four times.
    const { connection, events } = await attempt({ ill: 8 });
    const client = await connection;
    onTestFinished(() => client.destroy());
    expect(client.isReady()).toBe(true);
    expect(events).toMatchObject([
        { kind: "login-retry", seconds: 0.5 },
        { kind: "login-retry", seconds: 1 },
    ]);
});

test("a refused token is not tried again", async () => {
    const { connection, events } = await attempt({ token: "wrong" });
    await expect(connection).rejects.toThrow(LoginError);
    expect(events).toEqual([]);
});

test.each([
    [4010, "GATEWAY_SHARDS"],
    [4011, "more servers than Discord allows"],
    [4012, "Update Pullquote"],
    [4013, "Update Pullquote"],
    [4014, "needs no privileged intents"],
    [4999, "code 4999"],
])("close code %i says what to do: %s", (code, words) => {
    expect(closedForGood(code)).toMatchObject({
        name: "LoginError",
        message: expect.stringContaining(words),
    });
});

test("a shard with too many servers is refused with what to do", async () => {
    const loopback = withLimits(await openLoopback({ guildsPerShard: 1 }));
    onTestFinished(() => loopback.close());
    for (const name of ["Lervik", "Holm"]) loopback.guild(name);
    const { connection, events } = await attempt({ loopback, shards: { first: 0, last: 0, total: 1 } });
    await expect(connection).rejects.toThrow(/number after the slash of GATEWAY_SHARDS/u);
    expect(events).toEqual([]);
});

test("if the logins of the day are used up, the bot waits and says until when", async () => {
    const loopback = withLimits(await openLoopback({ sessionStarts: 2 }));
    onTestFinished(() => loopback.close());
    const ending = new AbortController();
    const shards = { first: 0, last: 2, total: 3 };
    const { connection, events } = await attempt({ loopback, shards, signal: ending.signal });
    await expect.poll(() => events.length).toBe(1);
    ending.abort();
    await expect(connection).rejects.toThrow("aborted");
    const reason = expect.stringMatching(
        /^Discord allows only 2 more logins until 20\d\d-.+ needs 3, one for each/u,
    );
    expect(events).toMatchObject([{ kind: "login-retry", reason }]);
    expect(loopback.gateway.counts().identified).toBe(0);
});

test("an abort ends a login attempt that is running", async () => {
    const ending = new AbortController();
    const { connection, events } = await attempt({ signal: ending.signal });
    ending.abort();
    await expect(connection).rejects.toThrow("aborted");
    expect(events).toEqual([]);
});

test("an abort ends the attempts", async () => {
    const { connection } = await attempt({ ill: 1000, signal: AbortSignal.timeout(100) });
    await expect(connection).rejects.toThrow();
});

test("only the newest private conversations stay in memory, and who writes again is heard", async () => {
    const loopback = withLimits(await openLoopback());
    const client = newClient({ api: loopback.api });
    onTestFinished(async () => {
        await client.destroy();
        await loopback.close();
    });
    const heard = Promise.withResolvers<void>();
    let last = "";
    forgetConversations(client, 2);
    client.on(Events.MessageCreate, ({ content }) => (content === last ? heard.resolve() : undefined));
    const ready = once(client, Events.ClientReady);
    await client.login(loopback.token);
    await within("the client to log in", ready);
    const places = ["Ann", "Bea", "Cem"].map((name) => {
        const user = loopback.user(name);
        return { user, place: user.direct() };
    });
    const order = [0, 1, 0, 2, 1];
    last = `message ${order.length - 1}`;
    for (const [at, who] of order.entries()) await places[who]?.user.say(places[who].place, `message ${at}`);
    await within("the last message", heard.promise);
    const kept = [...client.channels.cache.values()].filter((channel) => channel.isDMBased());
    expect(kept.map(({ id }) => id)).toEqual([2, 1].map((who) => places[who]?.place.channelId));
});
