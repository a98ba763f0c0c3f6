import { describe, expect, test } from "vitest";
import { commands } from "../../src/commands.ts";
import { isAction } from "../../src/discord/command/command.ts";
import { permissionFlags } from "../../src/loopback/world/permission-flags.ts";
import { openStage } from "./fixtures.ts";
import { pressed, settled } from "./settled.ts";

const id = "998877665544332211";
const emoji = "<:pepe_ok:112233445566778899>";
const question = "How long is the bridge?";
const answer = "It is 412 metres long.";

type Stage = Awaited<ReturnType<typeof openStage>>;

/** No mark, and no number that is as long as an id, whether of a real Discord or of the loopback. */
const ids = /<(?:@|#|a?:)|\d{16}/u;

async function direct({ member, loopback }: Stage, text: string): Promise<string> {
    const { id: said } = await member.say(member.direct(), text);
    return (await loopback.nextMessage(member.direct(), said)).content;
}

describe("a question with Discord's own marks is answered as if they were not there", () => {
    test.each([
        `${question} ${emoji}`,
        `How long is the bridge, <@${id}>?`,
        `How long is the bridge in <#${id}>?`,
        `<@&${id}> ${question}`,
        `<t:1700000000:R> ${question}`,
        `${question} https://example.org/the-bridge`,
        `/ask question: ${question}`,
        `${question} https://discord.com/channels/${id}/${id}/${id}`,
    ])("%j", async (text) => {
        const stage = await openStage();
        const { member, general, loopback } = stage;
        const slash = await (await member.run(general, "ask", { question: text })).answer();
        const { id: said } = await member.say(general, `<@${loopback.botId}>, ${text}`);
        const mention = await loopback.nextMessage(general, said);
        for (const content of [await direct(stage, text), slash.content, mention.content]) {
            expect(content).toContain(answer);
            expect(content).not.toMatch(ids);
        }
    });
});

test("the question is repeated as people read it", async () => {
    const { member, moderator, general, keepers } = await openStage();
    const text = `${question} ${emoji} <@${moderator.id}> <@&${keepers.id}> <@${id}> <#${id}>`;
    const { content, pings } = await (await member.run(general, "ask", { question: text })).answer();
    expect(content.split("\n")[0]).toBe(`-# Question: ${question} \\:pepe\\_ok: \\@keepers`);
    expect(content).toContain(answer);
    expect(pings).toEqual([]);
});

test("a channel's name is part of the question if an article knows it", async () => {
    const files = { "rules.md": "# The rules\n\nPost your paintings in the gallery.\n\nThe bridge is old." };
    const { member, general, guild, loopback } = await openStage({ files });
    const gallery = guild.channel("gallery").channelId;
    const ask = async (text: string) =>
        (await (await member.run(general, "ask", { question: text })).answer()).content;
    expect(await ask(`What may I post in <#${gallery}>?`)).toContain("Post your paintings");
    const told = await ask(`Is the bridge old, <#${general.channelId}>?`);
    expect(told).not.toContain("general”");
    // Members of another server learn nothing about this one.
    const elsewhere = loopback.guild("Elsewhere");
    const asked = { question: `What may I post in <#${gallery}>?` };
    const shown = await (
        await elsewhere.member("Olga").run(elsewhere.channel("talk"), "ask", asked)
    ).answer();
    expect(shown.content).not.toMatch(/#gallery/u);
});

test("a channel that not everyone can see is not named, even to those who can", async () => {
    const { moderator, general, guild } = await openStage();
    const secret = guild.channel("secret-plans");
    guild.overwrite(secret, guild.id, { deny: permissionFlags.viewChannel });
    const question = `How long is the bridge in <#${secret.channelId}>?`;
    const { content } = await (await moderator.run(general, "ask", { question })).answer();
    expect(content).toContain(answer);
    expect(content).not.toMatch(/secret/u);
});

test("a follow-up keeps its subject, and the marks of neither question", async () => {
    const stage = await openStage();
    await direct(stage, `Who built the bridge of Lervik? ${emoji} <@${id}>`);
    const content = await direct(stage, `and when? ${emoji}`);
    expect(content).toContain("-# about the bridge of Lervik\n");
    expect(content).toContain("in **1911**");
});

test("no id and no emoji is among the gaps", async () => {
    const stage = await openStage();
    const { guild, general, moderator, loopback } = stage;
    for (const name of ["Ada", "Bea", "Cid", "Dan"]) {
        const text = `<@${loopback.botId}> What is a zorblax? ${emoji} <@${id}> ${id}`;
        const { id: said } = await guild.member(name).say(general, text);
        await loopback.nextMessage(general, said);
    }
    const store = stage.corpus.storage?.store;
    await expect.poll(async () => (await store?.gaps.list(9))?.map(({ members }) => members)).toEqual([4]);
    const { content } = await settled(moderator.run(general, "corpus gaps"));
    expect(content).toContain("“zorblax”: 4 members");
    expect(content).not.toMatch(ids);
    expect(content).not.toContain("pepe");
});

test("a question about a proposal is read like any other", async () => {
    const { moderator, general, write, loopback } = await openStage();
    write({ "mill.md": "# The mill\n\nThe mill grinds rye." });
    const proposal = await settled(moderator.run(general, "corpus reload"));
    const ask = async (text: string) => {
        const { id: opened } = await pressed(moderator, proposal, "Try a question");
        await expect.poll(() => loopback.requests.at(-1)?.path).toContain(opened);
        return (await (await moderator.submit(opened, { question: text })).answer()).content;
    };
    const content = await ask(`What does the mill grind? ${emoji} <@${id}>`);
    expect(content).toContain("> The mill grinds rye.");
    expect(content).not.toMatch(ids);
    expect(await ask(emoji)).toContain("Ask me a question");
});

test("no text option of any command shows an id again", async () => {
    const { moderator, general } = await openStage();
    for (const command of commands) {
        if (!("does" in command)) continue;
        const actions = isAction(command.does) ? { "": command.does } : command.does;
        for (const [subcommand, { options }] of Object.entries(actions)) {
            const texts = Object.entries(options).filter(([, { kind }]) => kind === "text");
            const others = Object.entries(options).some(
                ([, option]) => option.kind === "file" && option.required,
            );
            if (texts.length === 0 || others) continue;
            const given = Object.fromEntries(texts.map(([name]) => [name, `? <@${id}> <#${id}>`]));
            const name = `${command.name} ${subcommand}`.trim();
            const reply = await settled(moderator.run(general, name, given));
            // The bot's own mentions of commands have ids.
            const content = reply.content.replace(/<(\/[^<>:]+):\d+>/gu, "$1");
            expect({ name, content }).toEqual({ name, content: expect.not.stringMatching(ids) });
        }
    }
});
