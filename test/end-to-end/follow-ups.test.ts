import { describe, expect, test } from "vitest";
import { nextModal } from "./a-command.ts";
import { openStage } from "./fixtures.ts";
import { pressed, settled } from "./settled.ts";

const question = "Who built the bridge of Lervik?";

test("in a channel, a reply to an answer continues its question", async () => {
    const { loopback, member, moderator, general } = await openStage();
    const asked = await member.say(general, `<@${loopback.botId}> ${question}`);
    const answer = await loopback.nextMessage(general, asked.id);
    const more = await moderator.say(general, "and when?", { replyTo: answer.id });
    const { content } = await loopback.nextMessage(general, more.id);
    expect(content).toMatch(/-# about .*bridge of Lervik/u);
    expect(content).toContain("1911");
});

test("without a reply, a short question in a channel continues nothing", async () => {
    const { loopback, member, general } = await openStage();
    const asked = await member.say(general, `<@${loopback.botId}> ${question}`);
    await loopback.nextMessage(general, asked.id);
    const more = await member.say(general, `<@${loopback.botId}> and when?`);
    expect((await loopback.nextMessage(general, more.id)).content).not.toContain("-# about");
});

test("an answer that is no longer in memory is continued by the question that it replied to", async () => {
    const { app, loopback, member, general } = await openStage();
    const asked = await member.say(general, `<@${loopback.botId}> ${question}`);
    const answer = await loopback.nextMessage(general, asked.id);
    await (await app.restartBot()).registered;
    const more = await member.say(general, "and when?", { replyTo: answer.id });
    const { content } = await loopback.nextMessage(general, more.id);
    expect(content).toMatch(/-# about .*bridge of Lervik/u);
    expect(content).toContain("1911");
});

test("so is the answer to a follow-up, and nothing becomes the subject that was not answered", async () => {
    const { app, loopback, member, general } = await openStage();
    const ask = async (text: string, replyTo?: string) => {
        const asked = await member.say(general, text, replyTo === undefined ? {} : { replyTo });
        return loopback.nextMessage(general, asked.id);
    };
    const answer = await ask(`<@${loopback.botId}> ${question}`);
    const next = await ask("and when?", answer.id);
    const missed = await ask(`<@${loopback.botId}> How many horses live on the bridge of Lervik?`);
    await (await app.restartBot()).registered;
    const third = await ask("how long is it?", next.id);
    expect(third.content).toMatch(/-# about .*bridge of Lervik/u);
    expect(third.content).toContain("412 metres");
    await (await app.restartBot()).registered;
    expect((await ask("how many cars cross it?", third.id)).content).toMatch(/-# about .*bridge of Lervik/u);
    expect((await ask("and when?", missed.id)).content).not.toContain("-# about");
});

test("in a thread and in direct messages, too", async () => {
    const { loopback, member, general } = await openStage();
    const thread = await member.startThread(general, "Bridges");
    for (const place of [thread, member.direct()]) {
        const asked = await member.say(place, `<@${loopback.botId}> ${question}`);
        const answer = await loopback.nextMessage(place, asked.id);
        const more = await member.say(place, "and when?", { replyTo: answer.id });
        expect((await loopback.nextMessage(place, more.id)).content).toMatch(/-# about .*bridge of Lervik/u);
    }
});

test("in direct messages, a question that is not answered does not become the subject", async () => {
    const { loopback } = await openStage();
    const user = loopback.user("Uma");
    const ask = async (text: string) => {
        const { id } = await user.say(user.direct(), text);
        return (await loopback.nextMessage(user.direct(), id)).content;
    };
    await ask(question);
    expect(await ask("Who is the king of France?")).not.toMatch(/^> /mu);
    expect(await ask("and when?")).toMatch(/-# about .*bridge of Lervik/u);
});

describe("Ask more", () => {
    async function askMore(hide: boolean, restart = false) {
        const stage = await openStage();
        const { member, general, loopback } = stage;
        const answer = await settled(member.run(general, "ask", { question, hide }));
        if (restart) await (await stage.app.restartBot()).registered;
        const modal = nextModal(loopback);
        const { id } = await pressed(member, answer, "Ask more");
        await modal;
        return settled(member.submit(id, { question: "and when?" }));
    }

    test("continues the answer to a command, for everyone if that was for everyone", async () => {
        const more = await askMore(false);
        expect(more).toMatchObject({ ephemeral: false, content: expect.stringContaining("1911") });
        expect(more.content).toMatch(/^-# Question: and when\?\n-# about the bridge of Lervik\n/u);
        expect(more.buttons.map(({ label }) => label)).toContain("Ask more");
    });

    test("continues a private answer privately", async () => {
        expect(await askMore(true)).toMatchObject({
            ephemeral: true,
            content: expect.stringContaining("1911"),
        });
    });

    test("asks the question as it is once the answer is forgotten", async () => {
        expect((await askMore(false, true)).content).not.toContain("bridge of Lervik?");
    });
});
