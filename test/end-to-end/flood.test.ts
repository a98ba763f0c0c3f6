import { setTimeout as pause } from "node:timers/promises";
import { expect, test } from "vitest";
import { openStage } from "./fixtures.ts";

const question = "Who built the bridge of Lervik?";

/** A bot in a channel with Discord's own limit of five messages in five seconds. */
async function aBusyChannel(questionsPerMinute: number) {
    const stage = await openStage({ hurry: 1, questionsPerMinute });
    const { loopback, general, member } = stage;
    const posts = () => loopback.messages(general).filter(({ authorId }) => authorId === loopback.botId);
    const flood = async (times: number) => {
        for (let time = 0; time < times; time++)
            await member.say(general, `<@${loopback.botId}> ${question}`);
    };
    const refused = () => stage.events.filter(({ kind }) => kind === "refusal").length;
    return { ...stage, posts, flood, refused };
}

test("a flood by one member does not delay the answer to another", async () => {
    const { loopback, general, guild, flood, posts } = await aBusyChannel(20);
    await flood(40);
    const before = posts().length;
    const asked = await guild.member("Bea").say(general, `<@${loopback.botId}> How long is the bridge?`);
    await expect
        .poll(() => posts().find(({ replyTo }) => replyTo === asked.id)?.content, { interval: 20 })
        .toContain("412 metres");
    // Of some twenty that are still to come, at most as many go first as Discord takes at once.
    expect(posts().findIndex(({ replyTo }) => replyTo === asked.id) - before).toBeLessThanOrEqual(5);
    expect(posts().filter(({ content }) => content.includes("a lot of questions"))).toHaveLength(1);
});

test("refused questions cost no request, after one reply that says so", async () => {
    const { loopback, general, member, moderator, flood, posts, refused } = await aBusyChannel(2);
    await flood(20);
    await expect.poll(refused).toBe(18);
    await expect.poll(() => posts().length).toBe(3);
    await pause(200);
    expect(loopback.requests.filter(({ path }) => path.startsWith("/channels/"))).toHaveLength(3);
    // Discord wants a reply to every command. Only this member sees it.
    for (let time = 0; time < 2; time++) {
        const told = await (await member.run(general, "ask", { question })).answer();
        expect(told).toMatchObject({
            ephemeral: true,
            content: expect.stringMatching(/ask again in \d+ s/u),
        });
    }
    await moderator.say(general, `<@${loopback.botId}> ${question}`);
    await expect.poll(() => posts().length).toBe(4);
});

test("what a member asks while three of their questions wait is not asked", async () => {
    const { flood, refused, events } = await aBusyChannel(600);
    await flood(30);
    await expect.poll(refused).toBeGreaterThan(20);
    expect(events).toContainEqual({ kind: "refusal", reason: "too-many-waiting" });
    expect(events.filter(({ kind }) => kind === "question").length).toBeLessThanOrEqual(6);
});

test("a flood of direct messages gets one refusal", async () => {
    const { loopback, member, refused } = await aBusyChannel(2);
    for (let time = 0; time < 10; time++) await member.say(member.direct(), question);
    await expect.poll(refused).toBe(8);
    const replies = () =>
        loopback.messages(member.direct()).filter(({ authorId }) => authorId === loopback.botId);
    await expect.poll(replies).toHaveLength(3);
    await pause(200);
    expect(replies()).toHaveLength(3);
});
