import type { Channels } from "../channels.ts";
import type { GuildChanges } from "../guild-contract.ts";
import { channelWire } from "../wire/channel-wire.ts";
import { guildWire } from "../wire/guild-wire.ts";
import { memberWire } from "../wire/wire.ts";
import { canSee } from "../world/computed-permissions.ts";
import type { WorldChannel, WorldGuild } from "../world/places.ts";
import { changeRole, deleteRole } from "./roles.ts";
import { addToThread } from "./start-threads.ts";

/** What a server's administrators can change. The bot is notified as far as it can see the change. */
export function guildChanges(guild: WorldGuild, channels: Channels): GuildChanges {
    const { world } = channels;
    const tell = (name: string, data: unknown) => channels.tell(guild.id, name, data);
    const changed = () => channels.notify({ kind: "channels" });
    const tellMember = (userId: string) => {
        const member = guild.members.get(userId);
        // Without the privileged intent, the bot learns only of its own changes.
        if (member !== undefined && userId === world.bot.id)
            tell("GUILD_MEMBER_UPDATE", { guild_id: guild.id, ...memberWire(member) });
    };
    return {
        setPermissions: (id, permissions) => {
            const access = accessOf(guild, channels);
            changeRole(guild, { id, permissions }, channels);
            access.tellGained();
        },
        renameRole: (id, name) => changeRole(guild, { id, name }, channels),
        deleteRole: (id) => deleteRole(guild, id, channels),
        overwrite: ({ channelId }, whom, { allow = 0n, deny = 0n }) => {
            const channel = channels.channel(channelId);
            const access = accessOf(guild, channels);
            const kind = guild.roles.has(whom) ? "role" : "member";
            channel.overwrites.set(whom, { whom: kind, allow, deny });
            tell("CHANNEL_UPDATE", channelWire(channel, world));
            access.tellGained();
            changed();
        },
        change: ({ channelId }, { archived, locked, slowmode }) => {
            const channel = channels.channel(channelId);
            const { thread } = channel;
            if (slowmode !== undefined) channel.slowmode = slowmode;
            if (thread !== undefined && archived !== undefined) thread.archived = archived;
            if (thread !== undefined && locked !== undefined) thread.locked = locked;
            tell(thread === undefined ? "CHANNEL_UPDATE" : "THREAD_UPDATE", channelWire(channel, world));
            changed();
        },
        remove: ({ channelId }) => {
            const channel = channels.channel(channelId);
            const below = threadsOf(channel, channels);
            for (const { id } of [channel, ...below]) world.channels.delete(id);
            guild.channels.delete(channel.name);
            tell(
                channel.thread === undefined ? "CHANNEL_DELETE" : "THREAD_DELETE",
                channelWire(channel, world),
            );
            changed();
        },
        setRoles: (userId, roles) => {
            const member = guild.members.get(userId);
            if (member === undefined) throw new Error(`There is no member ${userId}.`);
            const access = accessOf(guild, channels);
            member.roles = [...roles];
            tellMember(userId);
            access.tellGained();
            changed();
        },
        addToThread: (thread, userId) => {
            addToThread(thread, userId, channels);
            changed();
        },
        kick: (userId) => {
            guild.members.delete(userId);
            changed();
        },
        timeOut: (userId, milliseconds) => {
            const member = guild.members.get(userId);
            if (member === undefined) throw new Error(`There is no member ${userId}.`);
            member.timedOutUntil = world.now() + milliseconds;
            tellMember(userId);
            changed();
        },
        prefer: (locale) => {
            guild.locale = locale;
            tell("GUILD_UPDATE", guildWire(guild, world));
        },
        outage: (begins) => {
            if (begins) tell("GUILD_DELETE", { id: guild.id, unavailable: true });
            guild.unavailable = begins;
            if (!begins) tell("GUILD_CREATE", guildWire(guild, world));
        },
        uninstall: () => {
            tell("GUILD_DELETE", { id: guild.id });
            guild.app = "none";
            guild.members.delete(world.bot.id);
            for (const [id, { botId }] of guild.roles) if (botId === world.bot.id) guild.roles.delete(id);
            world.commands.delete(guild.id);
            changed();
        },
    };
}

function threadsOf({ id }: WorldChannel, { world }: Channels): WorldChannel[] {
    return [...world.channels.values()].filter(
        ({ thread, parentId }) => thread !== undefined && parentId === id,
    );
}

/** Notices which channels the bot gains: it then gets their active threads (Threads, "Gateway Events"). */
function accessOf(guild: WorldGuild, channels: Channels) {
    const { world } = channels;
    const visible = () =>
        [...guild.channels.values()]
            .map((id) => channels.channel(id))
            .filter((channel) => canSee(world, channel, world.bot.id));
    const before = new Set(visible());
    return {
        tellGained: () => {
            for (const channel of visible().filter((one) => !before.has(one))) {
                const threads = threadsOf(channel, channels).filter(
                    (one) => one.thread?.archived === false && canSee(world, one, world.bot.id),
                );
                const wires = threads.map((thread) => channelWire(thread, world));
                const sync = { guild_id: guild.id, channel_ids: [channel.id], threads: wires, members: [] };
                channels.tell(guild.id, "THREAD_LIST_SYNC", sync);
            }
        },
    };
}
