import { describe, expect, test } from "vitest";
import type { Reply } from "../../src/discord/command/reply.ts";
import { aCommand, said } from "./a-command.ts";
import { openStage } from "./fixtures.ts";
import { pin } from "./pinned.ts";

const question = "Who built the bridge of Lervik?";

type Stage = Awaited<ReturnType<typeof openStage>>;

/** The bot's requests in channels. */
const requests = ({ loopback }: Stage) =>
    loopback.requests.filter(({ path, method }) => path.startsWith("/channels/") && method !== "GET");

const problems = ({ events }: Stage) =>
    events.filter(({ kind }) => kind === "unsendable" || kind === "failure" || kind === "lost-race");

/** From now on, Discord rejects the bot's messages in channels with this code. */
function reject({ loopback }: Stage, code: number, times = 9): void {
    loopback.fault({ method: "POST", path: /\/messages$/u, times, ...bodyOf(code) });
}

/** Some of these have the status 429, which discord.js repeats on its own. Here they don't. */
const bodyOf = (code: number) =>
    [20016, 20028, 20029].includes(code) ? { status: 400, body: { code, message: "Refused" } } : { code };

const mention = ({ loopback, member, general }: Stage) =>
    member.say(general, `<@${loopback.botId}> ${question}`);

/** Resolves when the bot has done all that it does about earlier messages. */
async function settle(stage: Stage): Promise<void> {
    const before = stage.events.length;
    await (await stage.moderator.run(stage.general, "ask", { question })).answer();
    await expect.poll(() => stage.events.length).toBeGreaterThan(before);
}

const event = ({ guild, general }: Stage, code: number) => ({
    kind: "unsendable",
    at: "mention",
    code,
    guildId: guild.id,
    channelId: general.channelId,
});

describe("a rejected answer is logged once, and the bot makes one more request at most", () => {
    test.each([50013, 50278, 160005, 20016, 20028, 20029])("%i: it reacts instead", async (code) => {
        const stage = await openStage();
        reject(stage, code);
        const { id } = await mention(stage);
        await expect.poll(() => requests(stage)).toHaveLength(2);
        await settle(stage);
        expect(stage.loopback.messages(stage.general).find((one) => one.id === id)?.reactions).toMatchObject([
            { emoji: "🔇" },
        ]);
        expect(problems(stage)).toEqual([event(stage, code)]);
        expect(requests(stage)).toHaveLength(2);
    });

    test.each([50001, 50007, 50083, 10003])("%i: nothing else would be accepted either", async (code) => {
        const stage = await openStage();
        reject(stage, code);
        await mention(stage);
        await stage.event("unsendable");
        await settle(stage);
        expect(problems(stage)).toEqual([event(stage, code)]);
        expect(requests(stage)).toHaveLength(1);
    });

    test("160002: it sends a message that is no reply", async () => {
        const stage = await openStage();
        reject(stage, 160002, 1);
        const answer = await stage.loopback.nextMessage(stage.general, (await mention(stage)).id);
        expect(answer).toMatchObject({ content: expect.stringContaining("Ida Holm"), replyTo: undefined });
        await settle(stage);
        expect(problems(stage)).toEqual([event(stage, 160002)]);
        expect(stage.events).toContainEqual(expect.objectContaining({ kind: "question", way: "mention" }));
    });

    test.each([160002, 200000, 240000])("%i: it gives up if the second one is rejected too", async (code) => {
        const stage = await openStage();
        reject(stage, code);
        await mention(stage);
        await expect.poll(() => requests(stage)).toHaveLength(2);
        await settle(stage);
        expect(problems(stage)).toEqual([event(stage, code)]);
        expect(requests(stage)).toHaveLength(2);
    });

    test("a second rejection for another reason is logged, too", async () => {
        const stage = await openStage();
        reject(stage, 160002, 1);
        reject(stage, 50013, 1);
        await mention(stage);
        await expect.poll(() => problems(stage)).toEqual([event(stage, 160002), event(stage, 50013)]);
        await settle(stage);
        expect(requests(stage)).toHaveLength(2);
    });

    test("a direct message names no channel in the log", async () => {
        const stage = await openStage();
        stage.member.refuseDirect();
        await stage.member.say(stage.member.direct(), question);
        expect(await stage.event("unsendable")).toEqual({ kind: "unsendable", at: "direct", code: 50007 });
    });
});

test("an answer to a command in a thread that was closed meanwhile is logged once", async () => {
    const closed = Promise.withResolvers<Reply>();
    const command = aCommand({ run: () => closed.promise });
    const stage = await openStage({ commands: [command] });
    const thread = await stage.member.startThread(stage.general, "A thread");
    await stage.member.run(thread, "try");
    stage.guild.change(thread, { archived: true, locked: true });
    closed.resolve(said("Too late"));
    expect(await stage.event("unsendable")).toMatchObject({ at: "try", code: 50083, ...thread });
    const answers = () => stage.loopback.requests.filter(({ path }) => path.startsWith("/interactions/"));
    await expect.poll(answers).toHaveLength(2);
    await stage.bot.stop();
    expect(problems(stage)).toHaveLength(1);
});

describe("a rate limit", () => {
    const limit = (seconds: number) => ({
        method: "POST",
        path: /\/messages$/u,
        code: 20028,
        headers: { "retry-after": String(seconds) },
    });

    test("that lasts long is not waited for: the bot reacts, and goes on with other messages", async () => {
        const stage = await openStage();
        const { loopback, general, guild, member } = stage;
        loopback.fault(limit(3600));
        const { id } = await mention(stage);
        await expect
            .poll(() => loopback.messages(general).find((one) => one.id === id)?.reactions)
            .toMatchObject([{ emoji: "🔇" }]);
        expect(problems(stage)).toEqual([event(stage, 429)]);
        const library = guild.channel("library");
        const { id: next } = await member.say(library, `<@${loopback.botId}> ${question}`);
        expect((await loopback.nextMessage(library, next)).content).toContain("Ida Holm");
    });

    test("that passes soon is waited for", async () => {
        const stage = await openStage();
        stage.loopback.fault(limit(0.1));
        const { id } = await mention(stage);
        expect((await stage.loopback.nextMessage(stage.general, id)).content).toContain("Ida Holm");
        expect(problems(stage)).toEqual([]);
    });
});

describe("a link that Discord's filter blocks is left out", () => {
    const note = "-# Discord's filter blocked a link, so I left out all of them.";

    test("of the answer to a mention", async () => {
        const stage = await openStage();
        stage.loopback.blockLinks("example.org");
        const { id } = await mention(stage);
        const answer = await stage.loopback.nextMessage(stage.general, id);
        expect(answer.content).toContain("Ida Holm");
        expect(answer.content).toContain("· ¶\u00a01\u00a0of\u00a02 · ");
        expect(answer.content.split("\n").at(-1)).toBe(note);
        expect(answer.content).not.toContain("example.org");
        expect(answer).toMatchObject({ replyTo: id });
        expect(problems(stage)).toEqual([event(stage, 240000)]);
    });

    test("of the answer to a command, also a late one, which moderators can pin", async () => {
        for (const late of [undefined, 0]) {
            const stage = await openStage({ ...(late !== undefined && { late }) });
            stage.loopback.blockLinks("example.org");
            const run = await stage.moderator.run(stage.general, "ask", { question });
            await expect.poll(async () => (await run.answer()).content).toContain(note);
            const answer = await run.answer();
            expect(answer.content).toContain("Ida Holm");
            await stage.event("question");
            const pinned = await pin(answer, stage);
            expect(pinned.content).toContain("Pinned");
            expect(problems(stage)).toEqual([{ ...event(stage, 240000), at: "ask" }]);
        }
    });

    test("and the member is told if the answer has none", async () => {
        const stage = await openStage({
            files: { "a.md": "# A bridge\n\nIda Holm built the bridge of Lervik." },
        });
        reject(stage, 240000, 1);
        const { id } = await mention(stage);
        const { content } = await stage.loopback.nextMessage(stage.general, id);
        expect(content).toBe("Discord's filter for harmful links blocked the answer.");
        await settle(stage);
        expect(requests(stage)).toHaveLength(2);
    });
});
