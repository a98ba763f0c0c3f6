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

/** Changes what a role can do, or its name, and notifies the bot. */
export function changeRole(
    guild: WorldGuild,
    { id, ...changed }: Pick<WorldRole, "id"> & Partial<WorldRole>,
    channels: Channels,
): void {
    const role = guild.roles.get(id);
    if (role === undefined) throw new Error(`There is no role ${id}.`);
    const next = { ...role, ...changed };
    guild.roles.set(id, next);
    tellRole("GUILD_ROLE_UPDATE", { guild, role: next, channels });
}

/** Deletes a role, takes it from its members, and notifies the bot and clients (Gateway Events, "Guild Role Delete"). */
export function deleteRole(guild: WorldGuild, id: string, channels: Channels): void {
    if (!guild.roles.delete(id)) throw new Error(`There is no role ${id}.`);
    for (const member of guild.members.values()) member.roles = member.roles.filter((role) => role !== id);
    channels.tell(guild.id, "GUILD_ROLE_DELETE", { guild_id: guild.id, role_id: id });
    channels.notify({ kind: "channels" });
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
