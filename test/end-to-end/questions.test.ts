import { describe, expect, test } from "vitest";
import { heldBack, openStage } from "./stage.ts";

const question = "Who built the bridge of Lervik?";

describe("/ask", () => {
    test("is answered in one request, publicly, with the quote and its source", async () => {
        const { loopback, member, general } = await openStage();
        const before = loopback.requests.length;
        const interaction = await member.run(general, "ask", { question });
        const { content, ephemeral, pings, flags } = await interaction.answer();

        expect(content).toMatchInlineSnapshot(`
          "-# Question: Who built the bridge of Lervik?
          > **The bridge of Lervik was built in 1911 by the engineer Ida Holm.** It is 412 metres long.
          — The bridge of Lervik · ¶ 1 of 2 · A. Berg · Lervik Gazette · 9 November 2016 · [Read the article](<https://example.org/the-bridge>)"
        `);
        expect({ ephemeral, pings, embedsSuppressed: (flags & 4) !== 0 }).toEqual({
            ephemeral: false,
            pings: [],
            embedsSuppressed: true,
        });
        expect(
            loopback.requests.slice(before).map(({ method, path }) => `${method} ${path.split("/")[1]}`),
        ).toEqual(["POST interactions"]);
        expect(interaction.deferred).toBe(false);
    });

    test("can be hidden from everyone else", async () => {
        const { loopback, member, general } = await openStage();
        const answer = await (await member.run(general, "ask", { question, hide: true })).answer();
        expect(answer.ephemeral).toBe(true);
        expect(loopback.messages(general)).toEqual([]);
    });

    test("keeps to one article when one is named, by id or by title", async () => {
        const mill = "# The mill\n\nThe mill was built by the miller Per Dahl.";
        const { member, general } = await openStage({
            files: { "bridge.md": "# The bridge\n\nThe bridge was built by Ida Holm.", "mill.md": mill },
        });
        for (const article of ["mill", "the MILL"]) {
            const { content } = await (
                await member.run(general, "ask", { question: "Who built it?", article })
            ).answer();
            expect(content).toContain("Per Dahl");
        }
        const unknown = await (await member.run(general, "ask", { question, article: "castle" })).answer();
        expect(unknown).toMatchObject({ ephemeral: true });
        expect(unknown.content).toContain("no article “castle”");
    });

    test("proposes articles while the member types", async () => {
        const { member, general } = await openStage({
            files: {
                "b.md": "# The bridge\n\nText.",
                "m.md": "# The mill\n\nText.",
                "w.md": "# Mills of wind\n\nText.",
            },
        });
        const all = await member.type(general, "ask", { question: "x" }, "article");
        expect(all.map(({ value }) => value).sort()).toEqual(["b", "m", "w"]);
        const some = await member.type(general, "ask", { question: "x", article: "mill" }, "article");
        expect(some).toEqual([
            { name: "Mills of wind", value: "w" },
            { name: "The mill", value: "m" },
        ]);
        expect(await member.type(general, "ask", { question: "x", article: "zzz" }, "article")).toEqual([]);
    });

    test("says so when the articles do not answer", async () => {
        const { member, general, event } = await openStage();
        const { content } = await (
            await member.run(general, "ask", { question: "What is a zorblax?" })
        ).answer();
        expect(content).toContain("The articles do not answer this.");
        expect(content).toContain("zorblax");
        expect(content).not.toContain("> ");
        expect(await event("question")).toMatchObject({ verdict: "not-found", way: "slash" });
    });

    test("shows articles side by side that give different numbers for the same thing", async () => {
        const { member, general } = await openStage({
            files: {
                "a.md": "# One\n\nThe tunnel of Lervik is 412 metres long.",
                "b.md": "# Two\n\nThe tunnel of Lervik is 420 metres long.",
            },
        });
        const { content } = await (
            await member.run(general, "ask", { question: "How long is the tunnel of Lervik?" })
        ).answer();
        expect(content).toMatchInlineSnapshot(`
          "-# Question: How long is the tunnel of Lervik?
          The articles differ:
          > **The tunnel of Lervik is 412 metres long.**
          — One · ¶ 1 of 1

          > **The tunnel of Lervik is 420 metres long.**
          — Two · ¶ 1 of 1"
        `);
    });

    test("marks a near-miss as such and names the missing words", async () => {
        const { member, general } = await openStage();
        const { content } = await (
            await member.run(general, "ask", { question: "Which painter drew the bridge of Lervik?" })
        ).answer();
        expect(content).toMatch(/do not seem to answer|closest passage/u);
        expect(content).toContain("painter");
        expect(content).toContain("> ");
    });

    test("defers only when the answer takes longer than a second, and then still gives it", async () => {
        const { open, letGo } = heldBack();
        const { loopback, member, general } = await openStage({ open });
        const interaction = await member.run(general, "ask", { question, hide: true });
        await expect.poll(() => interaction.deferred, { timeout: 5000 }).toBe(true);
        letGo();
        const { content, ephemeral } = await interaction.answer();
        expect(content).toContain("Ida Holm");
        expect(ephemeral).toBe(true);
        expect(loopback.messages(general)).toEqual([]);
    });

    test("works in direct messages and, installed by a user, in groups and foreign servers", async () => {
        const { loopback } = await openStage();
        const user = loopback.user("Uma");
        const foreign = loopback.guild("Elsewhere", { installed: false });
        const guest = foreign.member("Gus");
        const places = [
            { who: user, place: user.direct() },
            { who: user, place: loopback.group([user]) },
            { who: guest, place: foreign.channel("talk") },
        ];
        for (const { who, place } of places) {
            const { content } = await (await who.run(place, "ask", { question })).answer();
            expect(content).toContain("Ida Holm");
        }
    });
});

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

    test("take their subject from the question before, and say how they were understood", async () => {
        const { loopback } = await openStage();
        const user = loopback.user("Uma");
        const ask = async (text: string) => {
            const { id } = await user.say(user.direct(), text);
            return (await loopback.nextMessage(user.direct(), id)).content;
        };
        expect(await ask("and why?")).toContain("-# Question: and why?\n");
        await ask("Who built the bridge of Lervik?");
        const content = await ask("and when?");
        expect(content).toContain("-# Question: when (built the bridge of Lervik)?");
        expect(content).toContain("in 1911");
    });

    test("without text are explained", async () => {
        const { loopback } = await openStage();
        const user = loopback.user("Uma");
        await user.say(user.direct(), "", { attachment: true });
        expect((await loopback.nextMessage(user.direct())).content).toContain("Ask me a question in words");
    });
});

describe("mentions", () => {
    test("are answered as a reply that pings nobody, without the mention in the question", async () => {
        const { loopback, member, general, event } = await openStage();
        const { id } = await member.say(general, `<@${loopback.botId}> ${question}`);
        const { content, replyTo, pings } = await loopback.nextMessage(general);
        expect(content.split("\n")[0]).toBe(`-# Question: ${question}`);
        expect({ replyTo, pings }).toEqual({ replyTo: id, pings: [] });
        expect(await event("question")).toMatchObject({ way: "mention" });
    });

    test("without a question are explained", async () => {
        const { loopback, member, general } = await openStage();
        await member.say(general, `<@${loopback.botId}>`);
        expect((await loopback.nextMessage(general)).content).toContain("Ask me a question in words");
    });

    test("a reply to the bot's message that pings it is a question", async () => {
        const { loopback, member, general } = await openStage();
        await member.say(general, `<@${loopback.botId}> ${question}`);
        const first = await loopback.nextMessage(general);
        await member.say(general, "How long is the bridge?", { replyTo: first.id });
        expect((await loopback.nextMessage(general, first.id)).content).toContain("412 metres");
    });

    test("by bots, and messages that mention nobody, stay unanswered", async () => {
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

test("a member may ask so often in a minute, then is told when to ask again; others are not held up", async () => {
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
