import { AttachmentBuilder, Events, type Message } from "discord.js";
import { expect, test } from "vitest";
import { aClient } from "../a-client.ts";

// Message, "Attachment Structure":
// https://docs.discord.com/developers/resources/message#attachment-object-attachment-structure
test("files of members and of the bot arrive under a changed name, and their title keeps the original", async () => {
    const { client, loopback, member, general } = await aClient();
    const arrived: Message[] = [];
    client.on(Events.MessageCreate, (message) => arrived.push(message));
    const content = `<@${loopback.botId}> Hello`;
    await member.say(general, content, { attachment: { name: "Brücke.md", content: "x" } });
    const channel = await client.channels.fetch(general.channelId);
    if (channel?.isSendable() !== true) throw new Error("The channel takes no messages.");
    await channel.send({ files: [new AttachmentBuilder(Buffer.from("y"), { name: "測試.md" })] });
    await expect
        .poll(() => arrived.map(({ attachments }) => attachments.map(({ name, title }) => [name, title])))
        .toEqual([[["Brucke.md", "Brücke"]], [["____.md", "測試"]]]);
    const urls = arrived.flatMap(({ attachments }) => attachments.map(({ url }) => url));
    expect(await Promise.all(urls.map(async (url) => (await fetch(url)).text()))).toEqual(["x", "y"]);
    expect(loopback.messages(general).flatMap(({ files }) => files.map(({ name }) => name))).toEqual([
        "Brücke.md",
        "測試.md",
    ]);
});
