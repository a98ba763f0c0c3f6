import { describe, expect, test } from "vitest";
import { openLibrary } from "../../src/answer/library.ts";
import { LibraryAwayError } from "../../src/answer/library-away.ts";
import { heldBack } from "../thread/without-thread.ts";
import { openStage } from "./fixtures.ts";

const question = "Who built the bridge of Lervik?";

describe("a connection that is lost", () => {
    test("is resumed, and questions asked in between are answered", async () => {
        const { loopback, member, general } = await openStage();
        loopback.gateway.drop();
        await member.say(general, `<@${loopback.botId}> ${question}`);
        expect((await loopback.nextMessage(general)).content).toContain("Ida Holm");
        expect(loopback.gateway.counts()).toEqual({ identified: 1, resumed: 1 });
    });

    test("is resumed when Discord asks for it", async () => {
        const { loopback, member, general } = await openStage();
        loopback.gateway.reconnect();
        await expect.poll(() => loopback.gateway.counts().resumed).toBe(1);
        expect((await (await member.run(general, "ask", { question })).answer()).content).toContain(
            "Ida Holm",
        );
    });

    test("starts again when the session is invalid", async () => {
        const { loopback, member, general } = await openStage();
        loopback.gateway.invalidate(false);
        await expect.poll(() => loopback.gateway.counts().identified).toBe(2);
        expect((await (await member.run(general, "ask", { question })).answer()).content).toContain(
            "Ida Holm",
        );
    });
});

test("a connection that the gateway closes for good no longer counts as connected", async () => {
    const { loopback, bot } = await openStage();
    expect(bot.shards()).toMatchObject([{ isConnected: true }]);
    loopback.gateway.refuse(4004);
    expect((await bot.lost).message).toContain("Discord rejected the token.");
    expect(bot.shards()).toMatchObject([{ isConnected: false }]);
});

describe("when Discord refuses an answer", () => {
    test.each([
        [404, 10062, "Unknown interaction"],
        [400, 40060, "Interaction has already been acknowledged."],
    ])(
        "a lost race (%i, %i) is an event, and the next question is answered",
        async (status, code, message) => {
            const { loopback, member, general, event } = await openStage();
            loopback.fault({ path: /callback$/u, status, body: { code, message } });
            await member.run(general, "ask", { question });
            expect(await event("lost-race")).toEqual({ kind: "lost-race", at: "ask", code });
            expect((await (await member.run(general, "ask", { question })).answer()).content).toContain(
                "Ida Holm",
            );
        },
    );

    test("429 and 500 are retried", async () => {
        const { loopback, member, general } = await openStage();
        const limited = { message: "You are being rate limited.", retry_after: 0.1, global: false };
        loopback.fault({
            path: /messages$/u,
            status: 429,
            body: limited,
            headers: { "retry-after": "1", "content-type": "application/json" },
        });
        loopback.fault({
            path: /messages$/u,
            status: 500,
            body: { message: "500: Internal Server Error", code: 0 },
        });
        await member.say(general, `<@${loopback.botId}> ${question}`);
        expect((await loopback.nextMessage(general)).content).toContain("Ida Holm");
    });

    test("AutoMod is named when it blocked the answer", async () => {
        const { loopback, member, general, event } = await openStage();
        loopback.fault({
            path: /messages$/u,
            status: 400,
            body: { code: 200000, message: "Message was blocked by automatic moderation" },
        });
        await member.say(general, `<@${loopback.botId}> ${question}`);
        expect((await loopback.nextMessage(general)).content).toContain("AutoMod");
        expect(await event("unsendable")).toMatchObject({ at: "mention", code: 200000 });
    });

    test("AutoMod is named only to the member when it blocked the answer to a command", async () => {
        const { loopback, member, general } = await openStage();
        loopback.fault({
            path: /callback$/u,
            status: 400,
            body: { code: 200000, message: "Message was blocked by automatic moderation" },
        });
        const { content, ephemeral } = await (await member.run(general, "ask", { question })).answer();
        expect(content).toContain("AutoMod");
        expect(ephemeral).toBe(true);
    });

    test("an answer that Discord calls invalid becomes a sentence with a reference", async () => {
        const { loopback, member, general, event } = await openStage();
        loopback.fault({
            path: /callback$/u,
            status: 400,
            body: { code: 50035, message: "Invalid Form Body", errors: {} },
        });
        const { content } = await (await member.run(general, "ask", { question })).answer();
        expect(content).toContain((await event("failure")).reference);
    });
});

describe("a failure in the bot itself", () => {
    const failing = {
        articles: [],
        find: async () => undefined,
        check: async () => ({ ready: true }) as const,
        close: () => undefined,
        ask: () => Promise.reject(new Error(`secret: ${question}`)),
        read: async () => undefined,
        explain: () => Promise.reject(new Error(`secret: ${question}`)),
        suggest: () => Promise.reject(new Error(`secret: ${question}`)),
        checkQuotes: () => Promise.reject(new Error(`secret: ${question}`)),
        lacking: async () => [],
    };

    test.each(["slash", "mention"] as const)(
        "shows the member one sentence with the log's reference (%s)",
        async (way) => {
            const { loopback, member, general, event } = await openStage({
                open: ({ articles }) => ({ ...failing, articles }),
            });
            const content = await (async () => {
                if (way === "slash")
                    return (await (await member.run(general, "ask", { question })).answer()).content;
                await member.say(general, `<@${loopback.botId}> ${question}`);
                return (await loopback.nextMessage(general)).content;
            })();
            const { reference } = await event("failure");
            expect(reference).toMatch(/^[0-9A-Z]{6}$/u);
            expect(content).toContain(`\`${reference}\``);
            expect(content).not.toContain("secret");
        },
    );
});

test("members are asked to come back if the library is away for too long", async () => {
    const away = () => Promise.reject(new LibraryAwayError("The thread stopped."));
    const { loopback, member, general, event, events } = await openStage({
        open: ({ articles }) => ({ ...openLibrary(articles), ask: away }),
    });
    const { content } = await (await member.run(general, "ask", { question })).answer();
    expect(content).toContain("I'm reopening the articles after a problem");
    expect(await event("library-away")).toEqual({ kind: "library-away", at: "ask" });
    await member.say(general, `<@${loopback.botId}> ${question}`);
    expect((await loopback.nextMessage(general)).content).toContain("ask again in a minute");
    expect(events.filter(({ kind }) => kind === "failure")).toEqual([]);
});

describe("shutting down", () => {
    test("finishes the pending answer, then logs out", async () => {
        const { open, letGo } = heldBack();
        const { bot, member, general } = await openStage({ open, late: 10 });
        const asked = await member.run(general, "ask", { question });
        await expect.poll(() => asked.deferred).toBe(true);
        const stopped = bot.stop();
        letGo();
        expect((await asked.answer()).content).toContain("Ida Holm");
        await stopped;
        expect(bot.shards()).toMatchObject([{ isConnected: false }]);
    });

    test("gives up on an answer that takes too long", async () => {
        const { open } = heldBack();
        const { bot, member, general } = await openStage({ open, late: 10, grace: 10 });
        const asked = await member.run(general, "ask", { question });
        await expect.poll(() => asked.deferred).toBe(true);
        await bot.stop();
        expect(bot.shards()).toMatchObject([{ isConnected: false }]);
    });

    test("accepts no more questions, and says so", async () => {
        const { open, letGo } = heldBack();
        const { bot, member, general, loopback } = await openStage({ open, late: 10 });
        const asked = await member.run(general, "ask", { question });
        await expect.poll(() => asked.deferred).toBe(true);
        const stopped = bot.stop();
        const late = await (await member.run(general, "ask", { question })).answer();
        expect(late).toMatchObject({ ephemeral: true });
        expect(late.content).toContain("about to restart");
        await member.say(general, `<@${loopback.botId}> ${question}`);
        expect((await loopback.nextMessage(general)).content).toContain("about to restart");
        letGo();
        await stopped;
    });
});
