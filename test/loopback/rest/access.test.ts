import { describe, expect, test } from "vitest";
import type { Guild } from "../../../src/loopback/guild-contract.ts";
import type { Address } from "../../../src/loopback/member-contract.ts";
import { permissionFlags } from "../../../src/loopback/world/permission-flags.ts";
import { aRest } from "./a-rest.ts";

const { viewChannel, sendMessages, sendMessagesInThreads, readMessageHistory, attachFiles, connect } =
    permissionFlags;
const { manageMessages, manageThreads } = permissionFlags;

/** A bot in a server where everyone can read and write in channels and threads. */
async function aServer() {
    const rest = await aRest({ hurry: 10_000 });
    const guild = rest.loopback.guild("Lervik");
    return { ...rest, guild, general: guild.channel("general"), ann: guild.member("Ann") };
}

/** Takes a permission from the bot in a channel. */
const deny = (guild: Guild, place: Address, permission: bigint) =>
    guild.overwrite(place, guild.id, { deny: permission });

// Message, "Create Message", "Limitations":
// https://docs.discord.com/developers/resources/message#create-message-limitations
// Opcodes and Status Codes, "JSON Error Codes":
// https://docs.discord.com/developers/topics/opcodes-and-status-codes#json
describe("posting in a channel", () => {
    test.each([
        ["without View Channel", viewChannel, [403, 50001]],
        ["without Send Messages", sendMessages, [403, 50013]],
    ])("%s is refused", async (_, permission, expected) => {
        const { guild, general, post, outcome } = await aServer();
        deny(guild, general, permission);
        expect(await outcome(post(general))).toEqual(expected);
    });

    test("as a reply needs Read Message History, but a plain message does not", async () => {
        const { guild, general, post, outcome, ann } = await aServer();
        const { id } = await ann.say(general, "Hello");
        deny(guild, general, readMessageHistory);
        const reply = { content: "Hi", message_reference: { message_id: id } };
        expect(await outcome(post(general, reply))).toEqual([403, 160002]);
        expect(await outcome(post(general))).toEqual([200, undefined]);
    });

    test("with a file needs Attach Files", async () => {
        const { loopback, guild, general } = await aServer();
        deny(guild, general, attachFiles);
        const form = new FormData();
        form.set("payload_json", JSON.stringify({ attachments: [{ id: 0 }] }));
        form.set("files[0]", new Blob(["x"]), "x.md");
        const headers = { authorization: `Bot ${loopback.token}` };
        const address = `${loopback.api}/v10/channels/${general.channelId}/messages`;
        const response = await fetch(address, { method: "POST", headers, body: form });
        expect(await response.json()).toMatchObject({ code: 50013 });
    });

    test("of voice needs Connect as well", async () => {
        const { guild, post, outcome } = await aServer();
        const voice = guild.channel("lounge", { kind: "voice" });
        expect(await outcome(post(voice))).toEqual([200, undefined]);
        deny(guild, voice, connect);
        expect(await outcome(post(voice))).toEqual([403, 50001]);
    });

    test.each([
        ["forum", 40058],
        ["media", 40058],
        ["category", 50008],
    ] as const)("of the kind %s is impossible", async (kind, code) => {
        const { guild, post, outcome } = await aServer();
        expect(await outcome(post(guild.channel("questions", { kind })))).toEqual([400, code]);
    });

    test("is possible for a bot with an administrator's role, whatever the channel denies", async () => {
        const { loopback, post, outcome } = await aServer();
        const guild = loopback.guild("Elsewhere", { invited: permissionFlags.administrator });
        const place = guild.channel("general");
        deny(guild, place, viewChannel | sendMessages);
        expect(await outcome(post(place))).toEqual([200, undefined]);
    });

    test("of a server without the bot, or of a group, is refused", async () => {
        const { loopback, post, outcome } = await aServer();
        const foreign = loopback.guild("Elsewhere", { installed: false }).channel("general");
        const group = loopback.group([loopback.user("Uma")]);
        expect(await outcome(post(foreign))).toEqual([403, 50001]);
        expect(await outcome(post(group))).toEqual([403, 50001]);
    });
});

// Opcodes and Status Codes, "JSON Error Codes":
// https://docs.discord.com/developers/topics/opcodes-and-status-codes#json
describe("a direct message", () => {
    test("to a member who accepts none is refused", async () => {
        const { ann, post, outcome } = await aServer();
        ann.refuseDirect();
        expect(await outcome(post(ann.direct()))).toEqual([403, 50007]);
    });

    test("is possible only with a mutual server, unless the user installed the app", async () => {
        const { loopback, guild, ann, post, outcome } = await aServer();
        const direct = ann.direct();
        expect(await outcome(post(direct))).toEqual([200, undefined]);
        guild.kick(ann.id);
        expect(await outcome(post(direct))).toEqual([403, 50278]);
        expect(await outcome(post(loopback.user("Uma").direct()))).toEqual([200, undefined]);
    });
});

// Threads, "Permissions", "Locked Threads", "Active & Archived Threads":
// https://docs.discord.com/developers/topics/threads
describe("a thread", () => {
    test("needs Send Messages in Threads, and not Send Messages", async () => {
        const { guild, general, ann, post, outcome } = await aServer();
        const thread = await ann.startThread(general, "Length");
        deny(guild, general, sendMessages);
        expect(await outcome(post(thread))).toEqual([200, undefined]);
        deny(guild, general, sendMessagesInThreads);
        expect(await outcome(post(thread))).toEqual([403, 50013]);
    });

    test("that is locked takes messages only of those who manage threads", async () => {
        const { guild, general, ann, post, outcome } = await aServer();
        const thread = await ann.startThread(general, "Length");
        guild.change(thread, { locked: true });
        expect(await outcome(post(thread))).toEqual([400, 160005]);
        guild.overwrite(general, guild.botRole() ?? "", { allow: manageThreads });
        expect(await outcome(post(thread))).toEqual([200, undefined]);
    });

    test("that is archived is reopened by a message, unless it is locked", async () => {
        const { guild, general, ann, post, send, outcome } = await aServer();
        const thread = await ann.startThread(general, "Length");
        guild.change(thread, { archived: true });
        expect(await outcome(post(thread))).toEqual([200, undefined]);
        const { body } = await send("GET", `/channels/${thread.channelId}`);
        expect(body.thread_metadata).toMatchObject({ archived: false, locked: false });
        guild.change(thread, { archived: true, locked: true });
        expect(await outcome(post(thread))).toEqual([400, 50083]);
    });

    test("that is archived allows no edits, but messages can be deleted", async () => {
        const { guild, general, ann, post, send, outcome } = await aServer();
        const thread = await ann.startThread(general, "Length");
        const { body } = await post(thread);
        guild.change(thread, { archived: true });
        const path = `/channels/${thread.channelId}/messages/${body.id}`;
        expect(await outcome(send("PATCH", path, { content: "x" }))).toEqual([400, 50083]);
        expect(await outcome(send("DELETE", path))).toEqual([204, undefined]);
    });

    // Channel, "Example Thread Channel":
    // https://docs.discord.com/developers/resources/channel#channel-object-example-thread-channel
    test("is joined by anyone who writes in it", async () => {
        const { general, ann, post, send } = await aServer();
        const thread = await ann.startThread(general, "Length");
        const members = async () => (await send("GET", `/channels/${thread.channelId}`)).body.member_count;
        expect(await members()).toBe(1);
        await post(thread);
        expect(await members()).toBe(2);
    });

    test("that is private is not there for a bot that was not added", async () => {
        const { loopback, guild, general, ann, post, outcome } = await aServer();
        const thread = await ann.startThread(general, "Secret", { isPrivate: true });
        expect(await outcome(post(thread))).toEqual([403, 50001]);
        guild.addToThread(thread, loopback.botId);
        expect(await outcome(post(thread))).toEqual([200, undefined]);
    });
});

// Message, "Get Channel Message", "Edit Message", "Delete Message":
// https://docs.discord.com/developers/resources/message#get-channel-message
describe("another's message", () => {
    test("can be read with Read Message History, and deleted with Manage Messages, but never edited", async () => {
        const { guild, general, ann, send, outcome } = await aServer();
        const { id } = await ann.say(general, "Hello");
        const path = `/channels/${general.channelId}/messages/${id}`;
        expect(await outcome(send("PATCH", path, { content: "x" }))).toEqual([403, 50005]);
        deny(guild, general, readMessageHistory);
        expect(await outcome(send("GET", path))).toEqual([403, 50001]);
        expect(await outcome(send("DELETE", path))).toEqual([403, 50013]);
        guild.overwrite(general, guild.botRole() ?? "", { allow: manageMessages });
        expect(await outcome(send("DELETE", path))).toEqual([204, undefined]);
    });
});

// Application Commands, "Authorizing Your Application":
// https://docs.discord.com/developers/interactions/application-commands#authorizing-your-application
test("commands of a server are registered only where the app is installed, with or without the bot", async () => {
    const { loopback, send, outcome } = await aServer();
    const register = ({ id }: Guild) =>
        outcome(send("PUT", `/applications/${loopback.applicationId}/guilds/${id}/commands`, []));
    const absent = loopback.guild("Elsewhere", { installed: false });
    expect(await register(absent)).toEqual([403, 50001]);
    absent.install();
    expect(await register(absent)).toEqual([200, undefined]);
    expect(await register(loopback.guild("Commands only", { installed: "commands" }))).toEqual([
        200,
        undefined,
    ]);
    expect(await outcome(send("GET", `/guilds/${absent.id}`))).toEqual([200, undefined]);
    absent.uninstall();
    expect(await outcome(send("GET", `/guilds/${absent.id}`))).toEqual([404, 10004]);
});
