import type { Guild } from "../contract.ts";
import { everyonesPermissions, guildWire } from "../world/wire.ts";
import type { WorldGuild } from "../world/world.ts";
import { memberOf } from "./members.ts";
import type { MemberTools } from "./start-interaction.ts";

/** Creates a guild. If the bot is connected, it is notified. */
export function guildOf(name: string, installed: boolean, tools: MemberTools): Guild {
    const { world } = tools.channels;
    const id = world.newId();
    const guild: WorldGuild = {
        id,
        name,
        installed,
        channels: new Map(),
        roles: new Map(),
        members: new Map(),
    };
    world.guilds.set(id, guild);
    if (installed) tools.gateway().dispatch("GUILD_CREATE", 1, () => guildWire(guild, world));

    return {
        id,
        channel: (channelName) => {
            const known = guild.channels.get(channelName);
            if (known !== undefined) return { channelId: known };
            const channelId = world.newId();
            guild.channels.set(channelName, channelId);
            const channel = {
                id: channelId,
                type: 0,
                name: channelName,
                guildId: id,
                recipients: [],
                messages: new Map(),
                aside: new Map(),
            } as const;
            world.channels.set(channelId, channel);
            if (installed) {
                tools.gateway().dispatch("CHANNEL_CREATE", 1, () => ({
                    id: channelId,
                    type: 0,
                    guild_id: id,
                    name: channelName,
                    position: 0,
                    permission_overwrites: [],
                }));
            }
            return { channelId };
        },
        role: (roleName, permissions = 0n) => {
            const role = { id: world.newId(), name: roleName, permissions };
            guild.roles.set(role.id, role);
            if (installed) {
                const wire = {
                    ...role,
                    permissions: String(permissions),
                    color: 0,
                    hoist: false,
                    position: 1,
                    managed: false,
                    mentionable: false,
                    flags: 0,
                };
                tools.gateway().dispatch("GUILD_ROLE_CREATE", 1, () => ({ guild_id: id, role: wire }));
            }
            return { id: role.id };
        },
        member: (memberName, { roles = [], permissions = 0n, bot = false } = {}) => {
            const user = { id: world.newId(), name: memberName, bot };
            world.users.set(user.id, user);
            const fromRoles = roles.reduce(
                (all, role) => all | (guild.roles.get(role)?.permissions ?? 0n),
                0n,
            );
            guild.members.set(user.id, {
                user,
                roles,
                permissions: everyonesPermissions | permissions | fromRoles,
            });
            return memberOf(user, tools);
        },
    };
}
