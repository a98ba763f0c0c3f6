import { type NonThreadGuildBasedChannel, OverwriteType } from "discord.js";
import { say } from "../../../locales/say.ts";
import { flagOf, type NeededPermission } from "../needed-permissions.ts";

/**
 * Whom a channel's permissions deny something to, so that the bot lacks it: itself, roles of the bot, or @everyone. Empty if it is
 * only that no role of the bot has the permission.
 */
export function deniedFor(channel: NonThreadGuildBasedChannel, one: NeededPermission): readonly string[] {
    const { me } = channel.guild.members;
    if (me === null) return [];
    const denying = [...channel.permissionOverwrites.cache.values()].filter(({ deny }) =>
        deny.has(flagOf(one)),
    );
    const itself = denying.some(({ id, type }) => type === OverwriteType.Member && id === me.id);
    if (itself) return [say("installation.bot-itself")];
    const roles = denying.flatMap(({ id }) => (me.roles.cache.has(id) ? (me.roles.cache.get(id) ?? []) : []));
    // Those of its own roles override what is denied to everyone.
    const own = roles.filter(({ id }) => id !== channel.guild.id);
    return (own.length > 0 ? own : roles).map(({ name }) => name);
}

/** The category from which the channel takes its permissions; undefined if it has its own. */
export const categoryOf = (channel: NonThreadGuildBasedChannel): string | undefined =>
    channel.permissionsLocked === true ? channel.parent?.name : undefined;
