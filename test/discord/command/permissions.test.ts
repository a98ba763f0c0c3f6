import { type APIInteractionGuildMember, GuildMemberFlags, PermissionsBitField } from "discord.js";
import { expect, test } from "vitest";
import { memberOf, refusalOf } from "../../../src/discord/command/permissions.ts";

const home = "100000000000000001";
const elsewhere = "100000000000000009";
const moderation = { homeGuilds: [home], moderatorRoles: ["200000000000000002"] };

/** A member as Discord sends them; without a guild, as in direct messages. */
function asked(guildId: string | null, permissions: bigint, roles: readonly string[] = []) {
    const member: APIInteractionGuildMember = {
        user: { id: "1", username: "ann", discriminator: "0", global_name: null, avatar: null },
        roles: [...roles],
        permissions: String(permissions),
        joined_at: "2026-01-01T00:00:00Z",
        flags: GuildMemberFlags.DidRejoin,
        deaf: false,
        mute: false,
    };
    return {
        user: { id: "1" },
        channelId: "5",
        guildId,
        member: guildId === null ? null : member,
        memberPermissions: guildId === null ? null : new PermissionsBitField(permissions),
        authorizingIntegrationOwners: { guildId },
    };
}

const byUserInstall = {
    ...asked(elsewhere, 0x20n),
    authorizingIntegrationOwners: { guildId: null },
};

test.each([
    ["a direct message", asked(null, 0n), "not-home"],
    ["another server, even its owner", asked(elsewhere, 0x28n), "not-home"],
    ["a member without permissions", asked(home, 0n), "not-moderator"],
    ["a member with another role", asked(home, 0n, ["200000000000000009"]), "not-moderator"],
    ["a member with a moderator role", asked(home, 0n, ["200000000000000002"]), undefined],
    ["the same role id in another server", asked(elsewhere, 0n, ["200000000000000002"]), "not-home"],
    ["a member with Manage Server", asked(home, 0x20n), undefined],
    ["an administrator", asked(home, 0x8n), undefined],
])("a moderators' command: %s", (_, interaction, refusal) => {
    expect(refusalOf("moderators", memberOf(interaction, moderation), moderation)).toBe(refusal);
});

test("a moderators' command: nobody may use it without a home server", () => {
    const none = { homeGuilds: [], moderatorRoles: [] };
    expect(refusalOf("moderators", memberOf(asked(home, 0x8n), none), none)).toBe("not-home");
});

test.each([
    ["a direct message", asked(null, 0n), "not-in-server"],
    ["a member without permissions", asked(home, 0n), "not-manager"],
    ["a moderator by role", asked(home, 0n, ["200000000000000002"]), "not-manager"],
    ["a member with Manage Server, in any server", asked(elsewhere, 0x20n), undefined],
    ["a member with Manage Server, in a server without the bot", byUserInstall, "not-manager"],
])("a managers' command: %s", (_, interaction, refusal) => {
    expect(refusalOf("managers", memberOf(interaction, moderation), moderation)).toBe(refusal);
});

test("everyone may use everyone's commands", () => {
    expect(refusalOf("everyone", memberOf(asked(null, 0n), moderation), moderation)).toBeUndefined();
});

test("a command knows who uses it, and where", () => {
    expect(memberOf(asked(home, 0n, ["200000000000000002"]), moderation)).toEqual({
        userId: "1",
        guildId: home,
        channelId: "5",
        isModerator: true,
        canManageServer: false,
    });
    expect(memberOf(asked(null, 0n), moderation).guildId).toBeUndefined();
});
