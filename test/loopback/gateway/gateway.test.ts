import { describe, expect, onTestFinished, test } from "vitest";
import type { Loopback } from "../../../src/loopback/contract.ts";
import { openLoopback } from "../../../src/loopback/loopback.ts";
import { withLimits } from "../with-limits.ts";
import { aConnection, identify } from "./a-connection.ts";

/** A loopback where a shard can identify again at once. */
async function discord() {
    const loopback = withLimits(await openLoopback({ hurry: 5000 }));
    onTestFinished(() => loopback.close());
    const guild = loopback.guild("Lervik");
    return { loopback, guild, general: guild.channel("general"), ann: guild.member("Ann") };
}

/** A connection that has logged in. */
async function loggedIn(loopback: Loopback, intents?: number) {
    const connection = aConnection(loopback, identify(loopback, intents));
    await connection.event("GUILD_CREATE");
    return connection;
}

const contents = ({ events }: ReturnType<typeof aConnection>) =>
    events.filter(({ t }) => t === "MESSAGE_CREATE").map(({ d }) => d["content"]);

describe("a login", () => {
    test("learns who the bot is and in which servers, and is counted", async () => {
        const { loopback, guild } = await discord();
        loopback.guild("Elsewhere", { installed: false });
        const { names, event } = await loggedIn(loopback);
        expect(await event("READY")).toMatchObject({
            user: { id: loopback.botId },
            guilds: [{ id: guild.id }],
        });
        expect(names()).toEqual(["READY", "GUILD_CREATE"]);
        expect(loopback.gateway.counts()).toEqual({ identified: 1, resumed: 0 });
        expect(loopback.gateway.connected()).toBe(true);
    });

    test.each([
        ["a wrong token", 4004, { op: 2, d: { token: "wrong", intents: 1 } }],
        ["a resume with a wrong token", 4004, { op: 6, d: { token: "wrong", session_id: "1", seq: 0 } }],
        ["an unknown opcode before it", 4003, { op: 99, d: null }],
    ])("with %s is closed with %i", async (_, code, opening) => {
        const { loopback } = await discord();
        expect(await aConnection(loopback, opening).closed()).toBe(code);
        expect(loopback.gateway.connected()).toBe(false);
    });

    test("with privileged intents is closed with 4014", async () => {
        const { loopback } = await discord();
        expect(await aConnection(loopback, identify(loopback, 1 << 15)).closed()).toBe(4014);
    });

    // Opcodes and Status Codes, "Gateway Close Event Codes":
    // https://docs.discord.com/developers/topics/opcodes-and-status-codes#gateway-gateway-close-event-codes
    test.each([
        ["no intents", { intents: undefined }, 4013],
        ["an intent that does not exist", { intents: 1 << 30 }, 4013],
        ["a shard beyond the count", { intents: 1, shard: [2, 2] }, 4010],
        ["a shard that is no pair of numbers", { intents: 1, shard: ["x"] }, 4010],
    ])("with %s is closed with another code: %j, %i", async (_, given, code) => {
        const { loopback } = await discord();
        const opening = { op: 2, d: { token: loopback.token, ...given } };
        expect(await aConnection(loopback, opening).closed()).toBe(code);
    });

    test("is closed with 4005 if there was one already, and with 4008 after 120 payloads", async () => {
        const loopback = withLimits(await openLoopback());
        onTestFinished(() => loopback.close());
        loopback.guild("Lervik");
        const { socket, closed } = await loggedIn(loopback);
        socket.send(JSON.stringify(identify(loopback)));
        expect(await closed()).toBe(4005);
        const busy = aConnection(loopback, { op: 1, d: 0 });
        busy.socket.on("open", () => {
            for (let at = 0; at < 121; at++) busy.socket.send(JSON.stringify({ op: 1, d: at }));
        });
        expect(await busy.closed()).toBe(4008);
    });

    test("is refused with the configured code, also if another connection exists", async () => {
        const { loopback } = await discord();
        const first = await loggedIn(loopback);
        loopback.gateway.refuse(4004);
        expect(await first.closed()).toBe(4004);
        expect(await aConnection(loopback, identify(loopback)).closed()).toBe(4004);
    });
});

describe("a connection", () => {
    test("is closed with 4002 for nonsense, and with 4001 for an unknown opcode", async () => {
        const { loopback } = await discord();
        const [one, other] = [await loggedIn(loopback), await loggedIn(loopback)];
        one.socket.send("nonsense");
        expect(await one.closed()).toBe(4002);
        other.socket.send(JSON.stringify({ op: 99 }));
        expect(await other.closed()).toBe(4001);
    });

    test("gets an answer to each heartbeat", async () => {
        const { loopback } = await discord();
        const { socket, others } = await loggedIn(loopback);
        socket.send(JSON.stringify({ op: 1, d: 2 }));
        await expect.poll(() => others.map(({ op }) => op)).toEqual([10, 11]);
    });

    test("gets opcode 7 to reconnect, and opcode 9 if its session is lost", async () => {
        const { loopback } = await discord();
        const first = await loggedIn(loopback);
        loopback.gateway.reconnect();
        await expect.poll(() => first.others.at(-1)).toEqual({ op: 7, d: null });
        const second = await loggedIn(loopback);
        loopback.gateway.invalidate(true);
        await expect.poll(() => second.others.at(-1)).toEqual({ op: 9, d: true });
    });
});

describe("a resume", () => {
    const resume = ({ token }: Loopback, session: string | undefined, seq: number) => ({
        op: 6,
        d: { token, session_id: session, seq },
    });

    test("gets exactly the events that it missed, and then continues", async () => {
        const { loopback, ann } = await discord();
        const first = await loggedIn(loopback);
        const { session_id: session } = await first.event("READY");
        await ann.say(ann.direct(), "one");
        await expect.poll(() => contents(first)).toEqual(["one"]);
        loopback.gateway.drop();
        await first.closed();
        await ann.say(ann.direct(), "two");
        const again = aConnection(loopback, resume(loopback, session, first.events.at(-1)?.s ?? 0));
        await again.event("RESUMED");
        expect(again.names()).toEqual(["MESSAGE_CREATE", "RESUMED"]);
        await ann.say(ann.direct(), "three");
        await expect.poll(() => contents(again)).toEqual(["two", "three"]);
        expect(again.events.map(({ s }) => s)).toEqual([4, 5, 6]);
        expect(loopback.gateway.counts()).toEqual({ identified: 1, resumed: 1 });
    });

    test("with a number that was never sent is closed with 4007", async () => {
        const { loopback } = await discord();
        const { session_id: session } = await (await loggedIn(loopback)).event("READY");
        expect(await aConnection(loopback, resume(loopback, session, 99)).closed()).toBe(4007);
    });

    test("gets opcode 9 if the session missed more events than Discord stores", async () => {
        const { loopback, ann } = await discord();
        const first = await loggedIn(loopback);
        const { session_id: session } = await first.event("READY");
        const last = first.events.at(-1)?.s ?? 0;
        loopback.gateway.drop();
        const direct = ann.direct();
        for (let at = 0; at < 5001; at++) await ann.say(direct, `${at}`);
        const again = aConnection(loopback, resume(loopback, session, last));
        await expect.poll(() => again.others.at(-1)).toEqual({ op: 9, d: false });
    });

    test.each([
        [
            "the bot has closed",
            async (loopback: Loopback) => {
                const { socket, event, closed } = await loggedIn(loopback);
                const { session_id: session } = await event("READY");
                socket.close(1000);
                await closed();
                await expect.poll(() => loopback.gateway.connected()).toBe(false);
                return session;
            },
        ],
        [
            "was invalidated",
            async (loopback: Loopback) => {
                const { session_id: session } = await (await loggedIn(loopback)).event("READY");
                loopback.gateway.invalidate(false);
                return session;
            },
        ],
        ["never existed", async () => "1"],
    ])("of a session that %s gets opcode 9", async (_, endedSession) => {
        const { loopback } = await discord();
        const again = aConnection(loopback, resume(loopback, await endedSession(loopback), 0));
        await expect.poll(() => again.others.at(-1)).toEqual({ op: 9, d: false });
    });
});

describe("a message", () => {
    test("that is not for the bot arrives without content, unless there is the privileged intent", async () => {
        const { loopback, general, ann } = await discord();
        const connection = await loggedIn(loopback);
        await ann.say(general, "to nobody");
        await ann.say(general, `<@${loopback.botId}> to you`);
        await ann.say(ann.direct(), "directly");
        await expect
            .poll(() => contents(connection))
            .toEqual(["", `<@${loopback.botId}> to you`, "directly"]);
    });

    test("arrives only if the intents include it", async () => {
        const { loopback, general, ann } = await discord();
        const connection = await loggedIn(loopback, 1 | (1 << 9));
        await ann.say(ann.direct(), "directly");
        await ann.say(general, "in the channel");
        await expect.poll(() => contents(connection)).toEqual([""]);
    });
});
