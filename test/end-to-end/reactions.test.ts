import { setTimeout as pause } from "node:timers/promises";
import { describe, expect, test } from "vitest";
import { permissionFlags } from "../../src/loopback/world/permission-flags.ts";
import { openStage } from "./fixtures.ts";
import { settled } from "./settled.ts";

const question = "Who built the bridge of Lervik?";

type Stage = Awaited<ReturnType<typeof openStage>>;

/** What the bot did about a message: its reactions, how often it replied, and its other requests in channels. */
async function reactionTo({ loopback }: Stage, message: { readonly id: string; readonly channelId: string }) {
    const now = () => {
        const all = loopback.messages(message);
        const { reactions = [] } = all.find(({ id }) => id === message.id) ?? {};
        return {
            reactions: reactions.map(({ emoji }) => emoji),
            replies: all.filter(
                ({ replyTo, authorId }) => replyTo === message.id && authorId === loopback.botId,
            ).length,
        };
    };
    // Whatever the bot does, it does at once.
    for (let waited = 0; waited < 20; waited++) {
        if (now().reactions.length + now().replies > 0) break;
        await pause(20);
    }
    return now();
}

/** An answer in the channel, to reply to. */
async function answered(stage: Stage) {
    await stage.member.say(stage.general, `<@${stage.loopback.botId}> ${question}`);
    return stage.loopback.nextMessage(stage.general);
}

const nothing = { reactions: [], replies: 0 };
const thumb = { reactions: ["👍"], replies: 0 };

describe("a reply to an answer that asks nothing", () => {
    test.each([
        "thanks!",
        "Thanks, great!",
        "thank you so much 🙏",
        "Danke schön",
        "merci beaucoup !",
        "ありがとうございます",
        "Спасибо!",
    ])("%j gets a reaction at most", async (text) => {
        const stage = await openStage();
        const { id } = await answered(stage);
        const said = await stage.member.say(stage.general, text, { replyTo: id });
        expect(await reactionTo(stage, said)).toEqual(thumb);
    });

    test.each(["ok", "Oh, okay.", "👍", "<:pepe_ok:112233445566778899>", "lol", "nice", "genau", "ok!!! 🎉"])(
        "%j gets nothing",
        async (text) => {
            const stage = await openStage();
            const { id } = await answered(stage);
            const said = await stage.member.say(stage.general, text, { replyTo: id });
            expect(await reactionTo(stage, said)).toEqual(nothing);
            expect(stage.events.filter(({ kind }) => kind === "refusal" || kind === "failure")).toEqual([]);
        },
    );

    test("does not count as a question, and gets no second reaction within a minute", async () => {
        const stage = await openStage({ questionsPerMinute: 2 });
        const { id } = await answered(stage);
        const thank = async () =>
            reactionTo(stage, await stage.member.say(stage.general, "thanks", { replyTo: id }));
        expect(await thank()).toEqual(thumb);
        for (let time = 0; time < 3; time++) expect(await thank()).toEqual(nothing);
        const said = await stage.member.say(stage.general, "How long is the bridge?", { replyTo: id });
        expect((await stage.loopback.nextMessage(stage.general, said.id)).content).toContain("412 metres");
    });

    test("gets nothing if the bot may not react, and no request is refused", async () => {
        const stage = await openStage();
        stage.guild.overwrite(stage.general, stage.guild.id, { deny: permissionFlags.addReactions });
        const { id } = await answered(stage);
        const said = await stage.member.say(stage.general, "thanks!", { replyTo: id });
        expect(await reactionTo(stage, said)).toEqual(nothing);
        expect(stage.loopback.requests.filter(({ status }) => status >= 400)).toEqual([]);
    });
});

test("thanks by mention, or in reply to an answer, get a reaction, and a greeting gets an explanation", async () => {
    const stage = await openStage();
    const { loopback, member, moderator, general } = stage;
    const mention = await member.say(general, `<@${loopback.botId}> thank you!`);
    expect(await reactionTo(stage, mention)).toEqual(thumb);
    await moderator.say(moderator.direct(), question);
    const { id } = await loopback.nextMessage(moderator.direct());
    const direct = await moderator.say(moderator.direct(), "Thanks a lot!", { replyTo: id });
    expect(await reactionTo(stage, direct)).toEqual(thumb);
    const hello = await member.say(general, `<@${loopback.botId}> hello!`);
    expect((await loopback.nextMessage(general, hello.id)).content).toContain("Ask me a question");
});

test("small talk around a question is not asked about", async () => {
    const { loopback, member, general } = await openStage();
    for (const text of [`Hi, ${question}`, `Thanks! And ${question}`, `${question} thanks in advance!`]) {
        const { id } = await member.say(general, `<@${loopback.botId}> ${text}`);
        expect((await loopback.nextMessage(general, id)).content).toContain("Ida Holm");
    }
});

test("a mention where the settings allow no answers gets one reaction a minute and channel, and /ask stays private", async () => {
    const stage = await openStage();
    const { loopback, member, moderator, general, guild } = stage;
    const library = guild.channel("library").channelId;
    await settled(moderator.run(general, "settings channel", { channel: library }));
    const mention = () => member.say(general, `<@${loopback.botId}> ${question}`);
    expect(await reactionTo(stage, await mention())).toEqual({ reactions: ["🔇"], replies: 0 });
    expect(await reactionTo(stage, await mention())).toEqual(nothing);
    // Without it, the bot would seem to be down there.
    const thread = await member.startThread(general, "The bridge");
    const elsewhere = await member.say(thread, `<@${loopback.botId}> ${question}`);
    expect(await reactionTo(stage, elsewhere)).toEqual({ reactions: ["🔇"], replies: 0 });
    const thanks = await member.say(general, `<@${loopback.botId}> thanks`);
    expect(await reactionTo(stage, thanks)).toEqual(thumb);
    const other = await moderator.say(general, `<@${loopback.botId}> ${question}`);
    expect(await reactionTo(stage, other)).toEqual({ reactions: ["🔇"], replies: 0 });
    const told = await (await member.run(general, "ask", { question })).answer();
    expect(told).toMatchObject({ ephemeral: true, content: expect.stringContaining("Ida Holm") });
});
