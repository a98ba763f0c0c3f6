import { describe, expect, test } from "vitest";
import { openStage } from "./fixtures.ts";
import { settled } from "./settled.ts";

const question = "Who built the bridge of Lervik?";

type Stage = Awaited<ReturnType<typeof openStage>>;

const ownRole = ({ guild }: Stage) => `<@&${guild.botRole()}>`;

/** The bot's reply to what the member says. */
async function replyTo({ loopback, member, general }: Stage, text: string): Promise<string> {
    const { id } = await member.say(general, text);
    return (await loopback.nextMessage(general, id)).content;
}

/** Asks something else, so that a reply to what was said before it would be there by now. */
async function repliesBefore(stage: Stage): Promise<number> {
    const { loopback, moderator, general } = stage;
    const { id } = await moderator.say(general, `<@${loopback.botId}> ${question}`);
    await expect.poll(() => loopback.messages(general).some(({ replyTo }) => replyTo === id)).toBe(true);
    return loopback.messages(general).filter(({ authorId }) => authorId === loopback.botId).length - 1;
}

describe("a mention of the bot's own role", () => {
    test("is a question if its text arrives", async () => {
        const stage = await openStage({ contentWithRoleMention: true });
        const content = await replyTo(stage, `${ownRole(stage)} ${question}`);
        expect(content).toContain("Ida Holm");
        expect(content).not.toContain(stage.guild.botRole());
        expect(await replyTo(stage, `${ownRole(stage)}`)).toContain("Ask me a question");
    });

    test("gets an explanation if its text does not arrive, once a minute for each member", async () => {
        const stage = await openStage();
        const { loopback, member, general, events } = stage;
        const explained = await replyTo(stage, `${ownRole(stage)} ${question}`);
        expect(explained?.replace(/<(\/ask):\d+>/u, "$1")).toBe(
            `You mentioned my role, and Discord doesn't show me the text of such messages. Please choose <@${loopback.botId}> with the label “App” from the list after an @, and write your question again, or use /ask.`,
        );
        await member.say(general, `${ownRole(stage)} ${question}`);
        expect(await repliesBefore(stage)).toBe(1);
        expect(events.filter(({ kind }) => kind === "refusal")).toEqual(
            Array(2).fill({ kind: "refusal", reason: "text-withheld" }),
        );
    });

    test("gets it also in reply to an answer of a command", async () => {
        const stage = await openStage();
        const { loopback, member, general } = stage;
        const answer = await (await member.run(general, "ask", { question })).answer();
        const text = `${ownRole(stage)} How long is it?`;
        const { id } = await member.say(general, text, { replyTo: answer.id });
        const explained = await loopback.nextMessage(general, id);
        expect(explained.content).toContain("You mentioned my role");
        expect(explained).toMatchObject({ replyTo: id, pings: [] });
    });

    test("beside one of its user is answered once", async () => {
        const stage = await openStage();
        const text = `${ownRole(stage)} <@${stage.loopback.botId}> ${question}`;
        expect(await replyTo(stage, text)).toContain("Ida Holm");
        expect(await repliesBefore(stage)).toBe(1);
    });

    test("gets a reaction where the settings allow no answer", async () => {
        const stage = await openStage();
        const { loopback, member, moderator, general, guild } = stage;
        const library = guild.channel("library").channelId;
        await settled(moderator.run(general, "settings channel", { channel: library }));
        const { id } = await member.say(general, `${ownRole(stage)} ${question}`);
        await expect
            .poll(() => loopback.messages(general).find((one) => one.id === id)?.reactions)
            .toMatchObject([{ emoji: "🔇" }]);
    });
});

describe("nobody asks the bot by mentioning", () => {
    test.each([
        [
            "a role that it has like others",
            ({ guild, loopback }: Stage) => {
                const { id } = guild.role("helpers");
                guild.setRoles(loopback.botId, [guild.botRole() ?? "", id]);
                return `<@&${id}>`;
            },
        ],
        ["a role that it does not have", ({ keepers }: Stage) => `<@&${keepers.id}>`],
        ["everyone", () => "@everyone"],
        ["everyone who is online", () => "@here"],
    ])("%s", async (_, mentionIn) => {
        const stage = await openStage({ contentWithRoleMention: true });
        const mention = mentionIn(stage);
        await stage.member.say(stage.general, `${mention} ${question}`);
        expect(await repliesBefore(stage)).toBe(0);
        expect(stage.events.filter(({ kind }) => kind === "refusal")).toEqual([]);
    });
});

describe("a mention without any text", () => {
    test("is answered with how to ask", async () => {
        const stage = await openStage();
        expect(await replyTo(stage, `<@${stage.loopback.botId}>`)).toContain("Ask me a question");
    });

    test("in reply to a member is about that member's message, which the bot cannot read", async () => {
        const { loopback, member, moderator, general } = await openStage();
        for (const said of [await moderator.say(general, question), await member.say(general, question)]) {
            const { id } = await member.say(general, `<@${loopback.botId}>?`, { replyTo: said.id });
            const { content } = await loopback.nextMessage(general, id);
            expect(content).toContain("not the one that it replies to");
        }
        const hello = await member.say(general, `<@${loopback.botId}> hello`, {
            replyTo: (await moderator.say(general, "hello")).id,
        });
        expect((await loopback.nextMessage(general, hello.id)).content).toContain("Ask me a question");
    });

    test("in reply to the bot's own answer needs no reply", async () => {
        const stage = await openStage();
        const { loopback, member, general } = stage;
        await member.say(general, `<@${loopback.botId}> ${question}`);
        const { id } = await loopback.nextMessage(general);
        await member.say(general, `<@${loopback.botId}>`, { replyTo: id });
        expect(await repliesBefore(stage)).toBe(1);
    });
});
