import { expect, test } from "vitest";
import { permissionFlags } from "../../src/loopback/world/permission-flags.ts";
import { aCommand, said } from "./a-command.ts";
import { openStage } from "./fixtures.ts";

const settings = aCommand({
    audience: "managers",
    uses: ["by"],
    run: (_, { by }) => said(JSON.stringify(by)),
});

test("a managers' command runs in every server that has the bot, and knows who ran it and where", async () => {
    const { loopback } = await openStage({ commands: [settings] });
    const guild = loopback.guild("Elsewhere");
    const owner = guild.member("Olga", { permissions: 0x20n });
    const talk = guild.channel("talk");
    const { content, ephemeral } = await (await owner.run(talk, "try")).answer();
    expect(ephemeral).toBe(true);
    expect(JSON.parse(content)).toEqual({
        userId: owner.id,
        guildId: guild.id,
        channelId: talk.channelId,
        isModerator: false,
        canManageServer: true,
    });
});

test("in a home guild, a manager is also a moderator", async () => {
    const { moderator, general } = await openStage({ commands: [settings] });
    const { content } = await (await moderator.run(general, "try")).answer();
    expect(JSON.parse(content)).toMatchObject({ isModerator: true, canManageServer: true });
});

test("it is refused to members without the permission, even if their client sends it", async () => {
    const { member, general, events } = await openStage({ commands: [settings] });
    await expect(member.run(general, "try")).rejects.toThrow("not available to this member");
    const { content, ephemeral } = await (await member.run(general, "try", {}, { force: true })).answer();
    expect(content).toContain("Only members with Manage Server can do this");
    expect(ephemeral).toBe(true);
    expect(events).toContainEqual({ kind: "refusal", reason: "not-manager" });
});

test("it is refused outside servers, and in servers that have not added the bot", async () => {
    const { moderator, loopback } = await openStage({ commands: [settings] });
    const direct = moderator.direct();
    await expect(moderator.run(direct, "try")).rejects.toThrow("not available here");
    const alone = await (await moderator.run(direct, "try", {}, { force: true })).answer();
    expect(alone.content).toContain("works only in servers");
    const foreign = loopback.guild("Foreign", { installed: false });
    const owner = foreign.member("Olga", { permissions: 0x20n });
    const refused = await (await owner.run(foreign.channel("talk"), "try", {}, { force: true })).answer();
    expect(refused.content).toContain("in servers that have added me");
});

test.each([permissionFlags.manageGuild, permissionFlags.administrator])(
    "a channel that allows a member permission %i makes them no manager",
    async (allow) => {
        // Manage Server and Administrator have no channel type, so they are not permissions of channels:
        // https://docs.discord.com/developers/topics/permissions#permissions-bitwise-permission-flags
        const stage = await openStage({ commands: [settings] });
        const { member, moderator, general, guild } = stage;
        for (const { id } of [member, moderator]) guild.overwrite(general, id, { allow });
        const refused = await (await member.run(general, "try", {}, { force: true })).answer();
        expect(refused.content).toContain("Only members with Manage Server can do this");
        const { content } = await (await moderator.run(general, "try")).answer();
        expect(JSON.parse(content)).toMatchObject({ isModerator: true, canManageServer: true });
    },
);
