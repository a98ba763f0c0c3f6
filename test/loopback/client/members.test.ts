import { expect, test } from "vitest";
import { aClient } from "../a-client.ts";

const find = { type: 3, name: "Find the source", contexts: [0] };

test("a message command sends the message to the bot", async () => {
    const { onInteraction, member, guild, general } = await aClient({ commands: [find] });
    onInteraction(async (interaction) => {
        if (interaction.isMessageContextMenuCommand())
            await interaction.reply(`On: ${interaction.targetMessage.content}`);
    });
    const said = await guild.member("Bo").say(general, "The bridge is long.");
    const answer = await (await member.apply(said, "Find the source")).answer();
    expect(answer.content).toBe("On: The bridge is long.");
});

test("it is offered only in the contexts that it is registered for", async () => {
    const { member, general } = await aClient({ commands: [find] });
    const said = await member.say(member.direct(), "The bridge is long.");
    await expect(member.apply(said, "Find the source")).rejects.toThrow("not available here");
    await expect(member.apply(said, "Find")).rejects.toThrow("There is no message command “Find” here.");
    await expect(member.run(general, "Find the source")).rejects.toThrow("There is no command /Find here.");
});

// Gateway Events, "Message Delete": https://docs.discord.com/developers/events/gateway-events#message-delete
test("members can delete their own messages, and the bot learns of it", async () => {
    const { guild, member, general, loopback, told } = await aClient();
    const said = await member.say(general, "How long is it?");
    await expect(guild.member("Bo").erase(said)).rejects.toThrow("another member's message");
    await member.erase(said);
    expect(loopback.messages(general)).toEqual([]);
    expect(told("event").at(-1)?.event).toMatchObject({ name: "MESSAGE_DELETE", body: { id: said.id } });
});
