import { describe, expect, test } from "vitest";
import type { LoopbackMember } from "../../../src/loopback/member-contract.ts";
import { permissionFlags } from "../../../src/loopback/world/permission-flags.ts";
import { aClient } from "../a-client.ts";

const { viewChannel, sendMessages, sendMessagesInThreads, createPublicThreads, mentionEveryone } =
    permissionFlags;
const names = (member: LoopbackMember) => member.channels().map(({ name, kind }) => `${kind} ${name}`);

// Permissions, "Bitwise Permission Flags": https://docs.discord.com/developers/topics/permissions#permissions-bitwise-permission-flags
describe("a member's client lists", () => {
    test("the channels that they may view, active threads and private conversations", async () => {
        const { guild, general, member, loopback } = await aClient();
        const other = guild.member("Bo");
        const hidden = guild.channel("staff");
        guild.channel("Texts", { kind: "category" });
        guild.overwrite(hidden, guild.id, { deny: viewChannel });
        guild.overwrite(hidden, other.id, { allow: viewChannel });
        loopback.guild("Elsewhere").channel("lobby");
        const thread = await other.startThread(general, "Length");
        await member.startThread(general, "Secret", { isPrivate: true });
        other.direct();
        loopback.group([other], "Friends");
        expect(names(member)).toEqual(["text general", "thread Length", "thread Secret"]);
        expect(names(other)).toEqual([
            "text general",
            "text staff",
            "thread Length",
            "direct ",
            "group Friends",
        ]);
        guild.change(thread, { archived: true });
        expect(names(other)).not.toContain("thread Length");
        guild.kick(other.id);
        expect(names(other)).toEqual(["direct ", "group Friends"]);
    });

    test("who started a thread, and whether the member is in it, which a message makes them", async () => {
        const { guild, general, member, told } = await aClient();
        const thread = await guild.member("Bo").startThread(general, "Length");
        const seen = () => member.channels().find(({ kind }) => kind === "thread");
        expect(seen()).toMatchObject({
            parentId: general.channelId,
            thread: { startedBy: "Bo", isJoined: false },
        });
        const before = told("channels").length;
        await member.say(thread, "412 metres.");
        expect(seen()?.thread?.isJoined).toBe(true);
        expect(told("channels")).toHaveLength(before + 1);
        await member.say(thread, "About.");
        expect(told("channels")).toHaveLength(before + 1);
    });

    test("where they may write, post and start threads", async () => {
        const { guild, general, member } = await aClient();
        await member.startThread(general, "Length");
        const forum = guild.channel("questions", { kind: "forum" });
        const may = () =>
            member.channels().map(({ mayWrite, mayStartThreads }) => [mayWrite, mayStartThreads]);
        expect(may()).toEqual([
            [true, true],
            [true, false],
            [true, false],
        ]);
        guild.overwrite(general, guild.id, { deny: sendMessages | createPublicThreads });
        guild.overwrite(forum, guild.id, { deny: sendMessages });
        expect(may()).toEqual([
            [false, false],
            [true, false],
            [false, false],
        ]);
        guild.overwrite(general, guild.id, { deny: sendMessagesInThreads });
        expect(may()[1]).toEqual([false, false]);
    });
});

// Permissions, "Role Object": https://docs.discord.com/developers/topics/permissions#role-object
describe("a member's client offers to mention", () => {
    const offered = (member: LoopbackMember, place: Parameters<LoopbackMember["mentionable"]>[0]) =>
        member.mentionable(place).map(({ kind, name }) => `${kind} ${name}`);

    test("those who see the channel, and roles, among them the bot's own", async () => {
        const { guild, general, member } = await aClient();
        guild.member("Bo");
        guild.role("Keepers");
        const hidden = guild.channel("staff");
        expect(offered(member, general)).toEqual([
            "user Pullquote",
            "user Ann",
            "user Bo",
            "role Pullquote",
            "role Keepers",
        ]);
        guild.overwrite(hidden, guild.id, { deny: viewChannel });
        guild.overwrite(hidden, member.id, { allow: viewChannel });
        expect(offered(member, hidden)).toEqual(["user Ann", "role Pullquote", "role Keepers"]);
        guild.overwrite(general, guild.id, { deny: mentionEveryone });
        expect(offered(member, general)).toEqual(["user Pullquote", "user Ann", "user Bo"]);
    });

    test("the bot only where it is: in its direct messages, in no group, in no server without it", async () => {
        const { loopback, member } = await aClient();
        const elsewhere = loopback.guild("Elsewhere", { installed: false });
        const noor = elsewhere.member("Noor");
        expect(offered(noor, elsewhere.channel("lobby"))).toEqual(["user Noor"]);
        expect(offered(noor, noor.direct())).toEqual(["user Pullquote", "user Noor"]);
        expect(offered(noor, loopback.group([noor, member]))).toEqual(["user Noor", "user Ann"]);
    });
});
