import { type APIInteractionGuildMember, GuildMemberFlags, PermissionsBitField } from "discord.js";
import { expect, test } from "vitest";
import { refusalOf } from "../../src/discord/permissions.ts";

const home = "100000000000000001";
const moderation = { homeGuilds: [home], moderatorRoles: ["200000000000000002"] };

/** A member as Discord sends one of a guild that the bot itself is no member of. */
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
        guildId,
        member: guildId === null ? null : member,
        memberPermissions: guildId === null ? null : new PermissionsBitField(permissions),
    };
}

test.each([
    ["a direct message", asked(null, 0n), "not-home"],
    ["another guild, even to its owner", asked("100000000000000009", 0x28n), "not-home"],
    ["a member without rights", asked(home, 0n), "not-moderator"],
    ["a member with another role", asked(home, 0n, ["200000000000000009"]), "not-moderator"],
    ["a member with a moderators' role", asked(home, 0n, ["200000000000000002"]), undefined],
    ["a member with Manage Server", asked(home, 0x20n), undefined],
    ["an administrator", asked(home, 0x8n), undefined],
])("%s", (_, interaction, refusal) => {
    expect(refusalOf(interaction, moderation)).toBe(refusal);
});

test("without a home guild nobody may", () => {
    expect(refusalOf(asked(home, 0x8n), { homeGuilds: [], moderatorRoles: [] })).toBe("not-home");
});
