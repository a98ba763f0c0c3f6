import type { Guild } from "../guild-contract.ts";
import { guildWire } from "../wire/guild-wire.ts";
import { defaultLocale } from "../world/people.ts";
import { everyonesPermissions, invitePermissions } from "../world/permission-flags.ts";
import type { WorldGuild } from "../world/places.ts";
import { guildChanges } from "./guild-changes.ts";
import { memberOf } from "./members.ts";
import { openChannelIn } from "./open-channel.ts";
import { addRole } from "./roles.ts";
import type { MemberTools } from "./start-interaction.ts";

interface NewGuild {
    readonly name: string;
    readonly app: WorldGuild["app"];
    /** What members without roles can do. */
    readonly everyone?: bigint | undefined;
    /** What the bot was invited with. */
    readonly invited?: bigint | undefined;
    /** "en-US" by default. */
    readonly locale?: string | undefined;
}

/** Creates a guild. If the bot is connected and a member, it is notified. */
export function guildOf(
    { name, app, everyone, invited, locale = defaultLocale }: NewGuild,
    tools: MemberTools,
): Guild {
    const { channels } = tools;
    const { world } = channels;
    const id = world.newGuildId();
    const guild: WorldGuild = {
        id,
        name,
        app: "none",
        locale,
        ownerId: "1",
        channels: new Map(),
        roles: new Map(),
        members: new Map(),
    };
    const permissions = everyone ?? everyonesPermissions;
    guild.roles.set(id, { id, name: "@everyone", permissions, mentionable: false });
    world.guilds.set(id, guild);
    const install = (how: "bot" | "commands") => {
        if (how === "bot") addBot(guild, { tools, permissions: invited ?? invitePermissions });
        guild.app = how;
        channels.tell(id, "GUILD_CREATE", guildWire(guild, world));
        channels.notify({ kind: "channels" });
    };
    if (app !== "none") install(app);

    return {
        id,
        channel: (channelName, given) => openChannelIn(guild, { name: channelName, ...given }, channels),
        role: (roleName, granted = 0n) => {
            const role = addRole(guild, { name: roleName, permissions: granted }, channels);
            return { id: role.id };
        },
        botRole: () => [...guild.roles.values()].find(({ botId }) => botId === world.bot.id)?.id,
        member: (
            memberName,
            { roles = [], permissions: own = 0n, bot = false, installedApp, locale: spoken } = {},
        ) => {
            const user = {
                id: world.newId(),
                name: memberName,
                bot,
                installedApp: installedApp ?? guild.app === "none",
                ...(spoken !== undefined && { locale: spoken }),
            };
            world.users.set(user.id, user);
            // Permissions come only from roles.
            const extra =
                own === 0n
                    ? []
                    : [addRole(guild, { name: `${memberName}'s role`, permissions: own }, channels).id];
            guild.members.set(user.id, { user, roles: [...roles, ...extra] });
            channels.notify({ kind: "channels" });
            return memberOf(user, tools);
        },
        install: () => install("bot"),
        ...guildChanges(guild, channels),
    };
}

/** Discord makes a managed role for a bot that is invited with permissions. */
function addBot(
    guild: WorldGuild,
    { tools, permissions }: { readonly tools: MemberTools; readonly permissions: bigint },
): void {
    const { channels } = tools;
    const { bot } = channels.world;
    const facts = { name: bot.name, permissions, botId: bot.id };
    const roles = permissions === 0n ? [] : [addRole(guild, facts, channels).id];
    guild.members.set(bot.id, { user: bot, roles });
}
