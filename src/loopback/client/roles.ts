import type { Channels } from "../channels.ts";
import { roleWire } from "../wire/wire.ts";
import type { WorldRole } from "../world/people.ts";
import type { WorldGuild } from "../world/places.ts";

/** Adds a role to a guild. If the bot is a member, it is notified. */
export function addRole(
    guild: WorldGuild,
    facts: Pick<WorldRole, "name" | "permissions" | "botId">,
    channels: Channels,
): WorldRole {
    const role = { id: channels.world.newId(), mentionable: false, ...facts };
    guild.roles.set(role.id, role);
    tellRole("GUILD_ROLE_CREATE", { guild, role, channels });
    return role;
}

/** Changes what a role can do, and notifies the bot. */
export function changeRole(
    guild: WorldGuild,
    { id, permissions }: { readonly id: string; readonly permissions: bigint },
    channels: Channels,
): void {
    const role = guild.roles.get(id);
    if (role === undefined) throw new Error(`There is no role ${id}.`);
    role.permissions = permissions;
    tellRole("GUILD_ROLE_UPDATE", { guild, role, channels });
}

interface RoleEvent {
    readonly guild: WorldGuild;
    readonly role: WorldRole;
    readonly channels: Channels;
}

function tellRole(name: string, { guild, role, channels }: RoleEvent): void {
    const position = [...guild.roles.keys()].indexOf(role.id);
    channels.tell(guild.id, name, { guild_id: guild.id, role: roleWire(role, position) });
    channels.notify({ kind: "channels" });
}
