import { setTimeout as pause } from "node:timers/promises";
import { expect, test } from "vitest";
import { permissionFlags } from "../../../src/loopback/world/permission-flags.ts";
import { aConnection, identify } from "../gateway/a-connection.ts";
import { aRest } from "./a-rest.ts";

const { addReactions, readMessageHistory } = permissionFlags;

/** A message of a member, and functions with which the bot reacts to it. */
async function aMessage() {
    const rest = await aRest({ hurry: 10_000 });
    const guild = rest.loopback.guild("Lervik");
    const general = guild.channel("general");
    const ann = guild.member("Ann");
    const message = await ann.say(general, "Hello");
    const path = (emoji: string) =>
        `/channels/${general.channelId}/messages/${message.id}/reactions/${encodeURIComponent(emoji)}`;
    // The limit of one reaction in 250 ms passes in less than a millisecond here.
    const send: typeof rest.send = async (...given) => {
        await pause(2);
        return rest.send(...given);
    };
    const react = (emoji: string) => rest.outcome(send("PUT", `${path(emoji)}/@me`));
    return { ...rest, send, guild, general, ann, message, path, react };
}

// Message, "Create Reaction": https://docs.discord.com/developers/resources/message#create-reaction
test("a reaction is shown once, listed, and can be removed", async () => {
    const { loopback, general, send, react, path, ann, message } = await aMessage();
    await ann.react(message, "👍");
    expect(await react("👍")).toEqual([204, undefined]);
    expect(await react("👍")).toEqual([204, undefined]);
    expect(await react("wave:123456789012345678")).toEqual([204, undefined]);
    expect(loopback.messages(general)[0]?.reactions).toEqual([
        { emoji: "👍", userIds: [ann.id, loopback.botId] },
        { emoji: "wave:123456789012345678", userIds: [loopback.botId] },
    ]);
    const { body } = await send("GET", path("👍"));
    expect(body.map(({ id }: { readonly id: string }) => id)).toEqual([ann.id, loopback.botId]);
    await send("DELETE", `${path("wave:123456789012345678")}/@me`);
    await send("DELETE", `${path("👍")}/@me`);
    expect(loopback.messages(general)[0]?.reactions).toEqual([{ emoji: "👍", userIds: [ann.id] }]);
});

test("a new reaction needs Add Reactions, an existing one does not; both need Read Message History", async () => {
    const { guild, general, react, ann, message } = await aMessage();
    await ann.react(message, "👍");
    guild.overwrite(general, guild.id, { deny: addReactions });
    expect(await react("👍")).toEqual([204, undefined]);
    expect(await react("🎉")).toEqual([403, 50013]);
    await expect(ann.react(message, "🎉")).rejects.toThrow("may not react here");
    guild.overwrite(general, guild.id, { deny: readMessageHistory });
    expect(await react("👍")).toEqual([403, 50001]);
});

// Opcodes and Status Codes, "JSON Error Codes":
// https://docs.discord.com/developers/topics/opcodes-and-status-codes#json
test("something that is no emoji, a 21st emoji, and the message of someone who blocked the bot are refused", async () => {
    const { react, ann, message } = await aMessage();
    expect(await react("thinking")).toEqual([400, 10014]);
    for (let at = 0; at < 20; at++) await ann.react(message, `custom_${at}:123456789012345678`);
    expect(await react("🎉")).toEqual([400, 30010]);
    ann.block();
    expect(await react("custom_1:123456789012345678")).toEqual([403, 90001]);
});

// Threads, "Active & Archived Threads", "Locked Threads": https://docs.discord.com/developers/topics/threads
test("an archived thread takes no reactions, a locked one does", async () => {
    const { guild, general, send, outcome, ann } = await aMessage();
    const thread = await ann.startThread(general, "Length");
    const { id } = await ann.say(thread, "Hello");
    const path = `/channels/${thread.channelId}/messages/${id}/reactions/${encodeURIComponent("👍")}/@me`;
    guild.change(thread, { archived: true });
    expect(await outcome(send("PUT", path))).toEqual([400, 50083]);
    guild.change(thread, { archived: false, locked: true });
    expect(await outcome(send("PUT", path))).toEqual([204, undefined]);
});

// Gateway, "List of Intents": https://docs.discord.com/developers/events/gateway#list-of-intents
test("the bot hears of reactions with the intents for them", async () => {
    const { loopback, ann, message } = await aMessage();
    const deaf = aConnection(loopback, identify(loopback));
    await deaf.event("GUILD_CREATE");
    const hearing = aConnection(loopback, identify(loopback, 1 | (1 << 9) | (1 << 10)));
    await hearing.event("GUILD_CREATE");
    await ann.react(message, "👍");
    await ann.say({ channelId: message.channelId }, "x");
    for (const { event } of [deaf, hearing]) await event("MESSAGE_CREATE");
    expect(deaf.names()).not.toContain("MESSAGE_REACTION_ADD");
    expect(await hearing.event("MESSAGE_REACTION_ADD")).toMatchObject({
        user_id: ann.id,
        message_id: message.id,
        emoji: { id: null, name: "👍" },
    });
});
