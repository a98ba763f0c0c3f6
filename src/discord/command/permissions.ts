import { type BaseInteraction, PermissionFlagsBits } from "discord.js";
import type { Audience } from "./command.ts";
import type { Member } from "./member.ts";

export interface Moderation {
    /** Where the corpus may be changed. */
    readonly homeGuilds: readonly string[];
    /** Who may, besides members with Manage Server. */
    readonly moderatorRoles: readonly string[];
}

export type Refusal = "not-home" | "not-moderator" | "not-in-server" | "not-manager";

type InteractionOrigin = Pick<BaseInteraction, "guildId" | "channelId" | "memberPermissions" | "member"> & {
    readonly user: { readonly id: string };
    readonly authorizingIntegrationOwners: Pick<BaseInteraction["authorizingIntegrationOwners"], "guildId">;
};

/** Who started the interaction, from what Discord says of her with it. */
export function memberOf(interaction: InteractionOrigin, { homeGuilds, moderatorRoles }: Moderation): Member {
    const { user, guildId, channelId, member, memberPermissions } = interaction;
    const isHome = guildId !== null && homeGuilds.includes(guildId);
    const manages = guildId !== null && memberPermissions?.has(PermissionFlagsBits.ManageGuild) === true;
    const hasRole = rolesOf(member).some((role) => moderatorRoles.includes(role));
    return {
        userId: user.id,
        guildId: guildId ?? undefined,
        channelId: channelId ?? "",
        isModerator: isHome && (manages || hasRole),
        canManageServer: manages && isInstalled(interaction),
    };
}

/** Why a command of this audience is refused here and to this member; undefined where it is allowed. Discord's own check is only a default. */
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

/** Whether the server has the bot itself, rather than the member having brought it along. */
function isInstalled({ guildId, authorizingIntegrationOwners: owners }: InteractionOrigin): boolean {
    return owners.guildId === guildId;
}

/** A cached guild's member has its roles as an object, any other as Discord sent them. */
function rolesOf(member: BaseInteraction["member"]): readonly string[] {
    if (member === null) return [];
    return Array.isArray(member.roles) ? member.roles : [...member.roles.cache.keys()];
}
