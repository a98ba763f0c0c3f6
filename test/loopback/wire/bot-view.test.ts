import { Events, type Message } from "discord.js";
import { describe, expect, test } from "vitest";
import { aClient, slash } from "../a-client.ts";

/** A client, and what arrived of people's messages. */
async function listening(wanted: Parameters<typeof aClient>[0] = {}) {
    const stage = await aClient(wanted);
    const arrived: Message[] = [];
    stage.client.on(Events.MessageCreate, (message) => {
        if (!message.author.bot) arrived.push(message);
    });
    const next = async () => {
        const count = arrived.length + 1;
        await expect.poll(() => arrived.length).toBeGreaterThanOrEqual(count);
        return arrived.at(count - 1);
    };
    const sent = async (content: string) => {
        const channel = await stage.client.channels.fetch(stage.general.channelId);
        if (channel?.isSendable() !== true) throw new Error("The channel takes no messages.");
        return channel.send(content);
    };
    return { ...stage, arrived, next, sent, mention: `<@${stage.loopback.botId}>` };
}

// Gateway, "Message Content Intent": https://docs.discord.com/developers/events/gateway#message-content-intent
describe("without the intent MESSAGE_CONTENT", () => {
    test("content arrives only in direct messages and where the bot is mentioned", async () => {
        const { arrived, member, general, mention } = await listening();
        await member.say(general, "to nobody", { attachment: true });
        await member.say(general, `${mention} to you`, { attachment: true });
        await member.say(general, "@everyone look");
        await member.say(member.direct(), "directly");
        await expect
            .poll(() => arrived.map(({ content, attachments }) => [content, attachments.size]))
            .toEqual([
                ["", 0],
                [`${mention} to you`, 1],
                ["", 0],
                ["directly", 0],
            ]);
    });

    test("requests withhold it as well, but not the bot's own messages", async () => {
        const { client, sent, member, general } = await listening();
        const path = `/channels/${general.channelId}/messages` as const;
        const { id } = await member.say(general, "to nobody");
        expect(await client.rest.get(`${path}/${id}`)).toMatchObject({ content: "" });
        const own = await sent("mine");
        expect(await client.rest.get(`${path}/${own.id}`)).toMatchObject({ content: "mine" });
    });

    // Message, "Message Reference", `referenced_message`:
    // https://docs.discord.com/developers/resources/message#message-object-message-structure
    test("a mention that replies to another's message does not show that message's text", async () => {
        const { told, member, guild, general, mention } = await listening();
        const said = await guild.member("Bo").say(general, "a secret");
        await member.say(general, `${mention} what does this mean?`, { replyTo: said.id });
        expect(told("event").at(-1)?.event).toMatchObject({
            name: "MESSAGE_CREATE",
            body: { referenced_message: { id: said.id, content: "" } },
        });
    });
});

test("with the intent, all content arrives, also in answers to requests", async () => {
    const { client, arrived, member, general } = await listening({ privileged: true });
    const { id } = await member.say(general, "to nobody");
    await expect.poll(() => arrived.map(({ content }) => content)).toEqual(["to nobody"]);
    const path = `/channels/${general.channelId}/messages/${id}` as const;
    expect(await client.rest.get(path)).toMatchObject({ content: "to nobody" });
});

describe("a reply", () => {
    // Gateway, "Message Content Intent", and discord-api-docs issue 5395:
    // https://github.com/discord/discord-api-docs/issues/5395
    test("mentions the bot if it pings, but not if it is to the answer of a command", async () => {
        const { arrived, client, sent, onInteraction, member, general } = await listening({
            commands: [slash("ask")],
        });
        onInteraction(async (interaction) => {
            if (interaction.isChatInputCommand()) await interaction.reply("The answer");
        });
        const answer = await (await member.run(general, "ask")).answer();
        const message = await sent("A message");
        await member.say(general, "thanks", { replyTo: message.id });
        await member.say(general, "thanks", { replyTo: message.id, ping: false });
        await member.say(general, "thanks", { replyTo: answer.id });
        await expect
            .poll(() =>
                arrived.map(({ content, mentions }) => [content, mentions.users.has(client.user?.id ?? "")]),
            )
            .toEqual([
                ["thanks", true],
                ["", false],
                ["", false],
            ]);
    });
});

// Permissions, "Role Tags Structure": https://docs.discord.com/developers/topics/permissions#role-object-role-tags-structure
// What arrives is not documented; that the list of mentioned users is empty was reported for several bots, such as
// https://github.com/RooCodeInc/Roomote/pull/438.
describe("a mention of the bot's own role", () => {
    test.each([
        [false, ""],
        [true, "<@&ROLE> Hello"],
    ])(
        "mentions no user; its content arrives if Discord sends it: %s",
        async (contentWithRoleMention, content) => {
            const { next, member, guild, general } = await listening({ contentWithRoleMention });
            const role = guild.botRole() ?? "";
            const arriving = next();
            await member.say(general, `<@&${role}> Hello`);
            const message = await arriving;
            expect(message?.mentions.users.size).toBe(0);
            expect([...(message?.mentions.roles.keys() ?? [])]).toEqual([role]);
            expect(message?.content).toBe(content.replace("ROLE", role));
        },
    );

    test("is one only if the member may mention the role", async () => {
        const { next, member, guild, general } = await listening();
        guild.overwrite(general, guild.id, { deny: 1n << 17n });
        const arriving = next();
        await member.say(general, `<@&${guild.botRole()}> Hello`);
        expect((await arriving)?.mentions.roles.size).toBe(0);
    });
});
