import { describe, expect, test } from "vitest";
import { heldBack } from "../thread/without-thread.ts";
import { openStage } from "./fixtures.ts";

const question = "Who built the bridge of Lervik?";

describe("direct messages", () => {
    test("are questions", async () => {
        const { loopback, event } = await openStage();
        const user = loopback.user("Uma");
        const { id } = await user.say(user.direct(), question);
        const answer = await loopback.nextMessage(user.direct());
        expect(answer.content).toContain("Ida Holm");
        expect(answer.replyTo).toBe(id);
        expect(answer.pings).toEqual([]);
        expect(await event("question")).toMatchObject({ way: "direct", verdict: "answered" });
    });

    test("take their subject from the previous question, and say how they were understood", async () => {
        const { loopback } = await openStage();
        const user = loopback.user("Uma");
        const ask = async (text: string) => {
            const { id } = await user.say(user.direct(), text);
            return (await loopback.nextMessage(user.direct(), id)).content;
        };
        expect(await ask("and why?")).toMatch(/^The articles do not answer this/u);
        await ask("Who built the bridge of Lervik?");
        const content = await ask("and when?");
        expect(content).toContain("-# about the bridge of Lervik\n");
        expect(content).toContain("in **1911**");
    });

    test("with two questions get an answer to each, and count as one question", async () => {
        const { loopback, event } = await openStage({ questionsPerMinute: 2 });
        const user = loopback.user("Uma");
        const ask = async (text: string) => {
            const { id } = await user.say(user.direct(), text);
            return (await loopback.nextMessage(user.direct(), id)).content;
        };
        expect(await ask("Who built the bridge of Lervik and how long is it?")).toMatchInlineSnapshot(`
          "-# 1. Who built the bridge of Lervik?
          > **The bridge of Lervik was built in 1911 by the engineer Ida Holm.** It is 412 metres long.
          -# — The bridge of Lervik · [¶ 1 of 2](<https://example.org/the-bridge#:~:text=The%20bridge%20of%20Lervik%20was%20built%20in%201911,by%20the%20engineer%20Ida%20Holm>) · A. Berg · Lervik Gazette · 9 November 2016

          -# 2. how long is it?
          > The bridge of Lervik was built in 1911 by the engineer Ida Holm. It is **412 metres** long.
          -# — [¶ 1 of 2](<https://example.org/the-bridge#:~:text=It%20is%20412%20metres%20long>)"
        `);
        expect(await event("question")).toMatchObject({ way: "direct", verdict: "answered" });
        expect(await ask("How long is the bridge of Lervik? And what do zebras eat?")).toMatchInlineSnapshot(`
          "-# 1. How long is the bridge of Lervik?
          > The bridge of Lervik was built in 1911 by the engineer Ida Holm. It is **412 metres** long.
          -# — The bridge of Lervik · [¶ 1 of 2](<https://example.org/the-bridge#:~:text=It%20is%20412%20metres%20long>) · A. Berg · Lervik Gazette · 9 November 2016

          -# 2. And what do zebras eat?
          The articles do not seem to answer this. No article contains “zebras”."
        `);
        expect(await ask("Who built it?")).toContain("minute");
    });

    test("with two questions give the next one the subject of the first", async () => {
        const { loopback } = await openStage();
        const user = loopback.user("Uma");
        const ask = async (text: string) => {
            const { id } = await user.say(user.direct(), text);
            return (await loopback.nextMessage(user.direct(), id)).content;
        };
        await ask("Who built the bridge of Lervik and how long is it?");
        expect(await ask("and when?")).toContain("-# about the bridge of Lervik\n");
    });

    test("without text are explained", async () => {
        const { loopback } = await openStage();
        const user = loopback.user("Uma");
        await user.say(user.direct(), "", { attachment: true });
        expect((await loopback.nextMessage(user.direct())).content).toContain(
            "Ask me a question and I'll quote",
        );
    });
});

describe("mentions", () => {
    test("get a reply that pings nobody, and does not repeat the question next to it", async () => {
        const { loopback, member, general, event } = await openStage();
        const { id } = await member.say(general, `<@${loopback.botId}> ${question}`);
        const { content, replyTo, pings } = await loopback.nextMessage(general);
        expect(content).toMatch(/^> .*Ida Holm/u);
        expect(content).not.toContain(question);
        expect({ replyTo, pings }).toEqual({ replyTo: id, pings: [] });
        expect(await event("question")).toMatchObject({ way: "mention" });
    });

    test("without a question are explained", async () => {
        const { loopback, member, general } = await openStage();
        await member.say(general, `<@${loopback.botId}>`);
        expect((await loopback.nextMessage(general)).content).toContain("Ask me a question and I'll quote");
    });

    test("a reply to the bot's message that pings it is a question", async () => {
        const { loopback, member, general } = await openStage();
        await member.say(general, `<@${loopback.botId}> ${question}`);
        const first = await loopback.nextMessage(general);
        await member.say(general, "How long is the bridge?", { replyTo: first.id });
        expect((await loopback.nextMessage(general, first.id)).content).toContain("412 metres");
    });

    test("by bots, and messages without a mention, are not answered", async () => {
        const { loopback, guild, member, general } = await openStage();
        const robot = guild.member("Robot", { bot: true });
        await robot.say(general, `<@${loopback.botId}> ${question}`);
        await member.say(general, question);
        await member.say(general, `@everyone ${question}`);
        const { id } = await member.say(general, `<@${loopback.botId}> How long is the bridge?`);
        const answer = await loopback.nextMessage(general);
        expect(answer.replyTo).toBe(id);
        expect(loopback.messages(general).filter(({ authorId }) => authorId === loopback.botId)).toHaveLength(
            1,
        );
    });
});

test("the bot shows that it is typing only if the answer is late", async () => {
    const { open, letGo } = heldBack();
    const { loopback, member, general } = await openStage({ open, late: 1000 });
    const { id } = await member.say(general, `<@${loopback.botId}> ${question}`);
    const typed = () => loopback.requests.filter(({ path }) => path.endsWith("/typing")).length;
    await expect.poll(typed).toBe(1);
    letGo();
    expect((await loopback.nextMessage(general, id)).content).toContain("Ida Holm");
    await member.say(general, `<@${loopback.botId}> How long is the bridge?`);
    await expect.poll(() => loopback.messages(general).length).toBe(4);
    expect(typed()).toBe(1);
});

test("a member who asks too often is told when to ask again, and others are not affected", async () => {
    const { loopback, member, moderator, general } = await openStage({ questionsPerMinute: 2 });
    for (const _ of [1, 2]) await (await member.run(general, "ask", { question })).answer();
    const refused = await (await member.run(general, "ask", { question })).answer();
    expect(refused.ephemeral).toBe(true);
    expect(refused.content).toMatch(/ask again in \d+ seconds/u);

    await member.say(general, `<@${loopback.botId}> ${question}`);
    expect((await loopback.nextMessage(general, refused.id)).content).toMatch(/ask again in \d+ seconds/u);
    expect((await (await member.run(general, "articles")).answer()).content).toContain(
        "The bridge of Lervik",
    );
    expect((await (await moderator.run(general, "ask", { question })).answer()).content).toContain(
        "Ida Holm",
    );
});

test("messages without a question count too, so that nobody can make the bot spam", async () => {
    const { loopback, member, general, events } = await openStage({ questionsPerMinute: 1 });
    const say = async (text: string) => {
        const { id } = await member.say(general, text);
        return (await loopback.nextMessage(general, id)).content;
    };
    expect(await say(`<@${loopback.botId}>`)).toContain("Ask me a question and I'll quote");
    expect(await say(`<@${loopback.botId}>`)).toMatch(/ask again in \d+ seconds/u);
    expect(events).toContainEqual({ kind: "refusal", reason: "rate-limit" });
});

test("a very long message is cut to a question of 1,000 characters, and the cut is shown", async () => {
    const { loopback } = await openStage();
    const user = loopback.user("Uma");
    await user.say(user.direct(), `${question} ${"Really? ".repeat(240)}`);
    const { content } = await loopback.nextMessage(user.direct());
    expect(content.split("\n")[0]).toMatch(/^-# Question: Who built the bridge of Lervik\? .+ \\\[…\\\]$/u);
    expect(content.length).toBeLessThanOrEqual(2000);
});
