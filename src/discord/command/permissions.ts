import { type BaseInteraction, GuildMember, PermissionFlagsBits } from "discord.js";
import type { Audience } from "./command.ts";
import type { Member } from "./member.ts";

export interface Moderation {
    /** The servers where the corpus can be changed. */
    readonly homeGuilds: readonly string[];
    /** Roles that may change it, in addition to members with Manage Server. */
    readonly moderatorRoles: readonly string[];
}

export type Refusal = "not-home" | "not-moderator" | "not-in-server" | "not-manager";

type InteractionOrigin = Pick<BaseInteraction, "guildId" | "channelId" | "memberPermissions" | "member"> & {
    readonly user: { readonly id: string };
    readonly authorizingIntegrationOwners: Pick<BaseInteraction["authorizingIntegrationOwners"], "guildId">;
};

/** Who started the interaction, from the data that Discord sends with it. */
export function memberOf(interaction: InteractionOrigin, { homeGuilds, moderatorRoles }: Moderation): Member {
    const { user, guildId, channelId, member, memberPermissions } = interaction;
    const isHome = guildId !== null && homeGuilds.includes(guildId);
    const manages = guildId !== null && managesServer(member, memberPermissions);
    const hasRole = rolesOf(member).some((role) => moderatorRoles.includes(role));
    return {
        userId: user.id,
        guildId: guildId ?? undefined,
        channelId: channelId ?? "",
        isModerator: isHome && (manages || hasRole),
        canManageServer: manages && isInstalled(interaction),
    };
}

/**
 * Why this member may not use a command for this audience here; undefined if they may. Discord's own check is only a default
 * that servers can change.
 */
export function refusalOf(
    audience: Audience,
    { guildId, isModerator, canManageServer }: Member,
    { homeGuilds }: Moderation,
): Refusal | undefined {
    switch (audience) {
        case "everyone":
            return undefined;
        case "moderators":
            if (guildId === undefined || !homeGuilds.includes(guildId)) return "not-home";
            return isModerator ? undefined : "not-moderator";
        case "managers":
            if (guildId === undefined) return "not-in-server";
            return canManageServer ? undefined : "not-manager";
    }
}

/** Whether the bot is installed in the server, rather than by the member as a user app. */
function isInstalled({ guildId, authorizingIntegrationOwners: owners }: InteractionOrigin): boolean {
    return owners.guildId === guildId;
}

/**
 * Whether the member has Manage Server. Discord sends the permissions with what the channel allows and denies, but a channel can
 * make nobody a manager. Where the bot is not a member, it does not know the roles' permissions.
 */
function managesServer(
    member: InteractionOrigin["member"],
    here: InteractionOrigin["memberPermissions"],
): boolean {
    const { ManageGuild } = PermissionFlagsBits;
    const inServer = member instanceof GuildMember ? member.permissions : here;
    return here?.has(ManageGuild) === true && inServer?.has(ManageGuild) === true;
}

/** For a cached guild the roles are an object, otherwise an array as Discord sent it. */
function rolesOf(member: BaseInteraction["member"]): readonly string[] {
    if (member === null) return [];
    return Array.isArray(member.roles) ? member.roles : [...member.roles.cache.keys()];
}
