import { type BaseInteraction, PermissionFlagsBits } from "discord.js";

export interface Moderation {
    /** Where the corpus may be changed. */
    readonly homeGuilds: readonly string[];
    /** Who may, besides members with Manage Server. */
    readonly moderatorRoles: readonly string[];
}

/** Why a moderators' command is refused here and to this member; undefined where it is allowed. Discord's own check is only a default. */
export function refusalOf(
    interaction: Pick<BaseInteraction, "guildId" | "memberPermissions" | "member">,
    { homeGuilds, moderatorRoles }: Moderation,
): "not-home" | "not-moderator" | undefined {
    const { guildId, member, memberPermissions } = interaction;
    if (guildId === null || !homeGuilds.includes(guildId)) return "not-home";
    if (memberPermissions?.has(PermissionFlagsBits.ManageGuild) === true) return undefined;
    return rolesOf(member).some((role) => moderatorRoles.includes(role)) ? undefined : "not-moderator";
}

/** A cached guild's member has its roles as an object, any other as Discord sent them. */
function rolesOf(member: BaseInteraction["member"]): readonly string[] {
    if (member === null) return [];
    return Array.isArray(member.roles) ? member.roles : [...member.roles.cache.keys()];
}
