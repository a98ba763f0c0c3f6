import type { WorldMember } from "./people.ts";
import { allPermissions, permissionFlags } from "./permission-flags.ts";
import { channelTypes, isSpoken, type WorldChannel, type WorldGuild } from "./places.ts";
import type { World } from "./world.ts";

const { administrator, viewChannel, readMessageHistory, connect } = permissionFlags;

/** A member's permissions in a server, before overwrites (Permissions, "Permission Overwrites"). */
export function basePermissions(guild: WorldGuild, userId: string): bigint {
    if (guild.ownerId === userId) return allPermissions;
    const roles = guild.members.get(userId)?.roles ?? [];
    const granted = [guild.id, ...roles].reduce(
        (all, id) => all | (guild.roles.get(id)?.permissions ?? 0n),
        0n,
    );
    return (granted & administrator) === 0n ? granted : allPermissions;
}

/**
 * What Discord computes for a member in a channel or thread, and sends as `app_permissions` and `member.permissions`. It may
 * contain permissions that have no effect: see `usablePermissions`.
 */
export function permissionsIn(world: World, channel: WorldChannel, userId: string): bigint {
    const guild = world.guilds.get(channel.guildId ?? "");
    if (guild === undefined) return directPermissions(channel, userId === world.bot.id);
    const base = basePermissions(guild, userId);
    if (base === allPermissions) return base;
    const member = guild.members.get(userId);
    const { overwrites } = placeOfOverwrites(world, channel);
    const everyone = applied(base, [overwrites.get(guild.id)]);
    const ofRoles = (member?.roles ?? []).map((role) => overwrites.get(role));
    const granted = applied(applied(everyone, ofRoles), [overwrites.get(userId)]);
    return isTimedOut(member, world.now()) ? granted & (viewChannel | readMessageHistory) : granted;
}

/** What a member can really use there (Permissions, "Implicit Permissions"). */
function usablePermissions(world: World, channel: WorldChannel, userId: string): bigint {
    const granted = permissionsIn(world, channel, userId);
    if (channel.guildId === undefined) return granted;
    if ((granted & viewChannel) === 0n || !maySeeThread(channel, userId, granted)) return 0n;
    if (isSpoken(placeOfOverwrites(world, channel)) && (granted & connect) === 0n) return viewChannel;
    return (granted & writingIn(channel)) === 0n ? granted & ~needingText : granted;
}

/** The permission that writing needs there. */
const writingIn = ({ thread }: WorldChannel): bigint =>
    thread === undefined ? permissionFlags.sendMessages : permissionFlags.sendMessagesInThreads;

const { mentionEveryone, attachFiles, embedLinks } = permissionFlags;
const needingText = mentionEveryone | attachFiles | embedLinks;

/** Whether a permission has an effect for this member there. */
export const canUse = (world: World, channel: WorldChannel, userId: string, permission: bigint): boolean =>
    (usablePermissions(world, channel, userId) & permission) === permission;

/** Whether a member's permissions let them write there. A locked thread may still prevent it. */
export const canWrite = (world: World, channel: WorldChannel, userId: string): boolean =>
    canUse(world, channel, userId, writingIn(channel));

/** Whether a member sees a channel: for a private thread they must be in it, or manage threads. */
export const canSee = (world: World, channel: WorldChannel, userId: string): boolean =>
    channel.guildId === undefined
        ? channel.recipients.includes(userId) ||
          (channel.type === channelTypes.direct && userId === world.bot.id)
        : canUse(world, channel, userId, viewChannel);

/** Threads inherit from their channel (Permissions, "Inherited Permissions (Threads)"). */
function placeOfOverwrites(world: World, channel: WorldChannel): WorldChannel {
    const parent = channel.thread === undefined ? undefined : world.channels.get(channel.parentId ?? "");
    return parent ?? channel;
}

function applied(
    base: bigint,
    overwrites: readonly ({ readonly allow: bigint; readonly deny: bigint } | undefined)[],
): bigint {
    const allow = overwrites.reduce((all, one) => all | (one?.allow ?? 0n), 0n);
    const deny = overwrites.reduce((all, one) => all | (one?.deny ?? 0n), 0n);
    return (base & ~deny) | allow;
}

function maySeeThread({ type, thread }: WorldChannel, userId: string, granted: bigint): boolean {
    if (thread === undefined || type !== channelTypes.privateThread) return true;
    return thread.members.has(userId) || (granted & permissionFlags.manageThreads) !== 0n;
}

/** Owners and administrators are exempt (Permissions, "Permissions For Timed Out Members"). */
function isTimedOut(member: WorldMember | undefined, now: number): boolean {
    return member?.timedOutUntil !== undefined && member.timedOutUntil > now;
}

/** Receiving and Responding, "Interaction Structure": the note about `app_permissions`. */
function directPermissions({ type }: WorldChannel, isBot: boolean): bigint {
    const withBot = isBot && type === channelTypes.direct ? permissionFlags.useExternalEmojis : 0n;
    return attachFiles | embedLinks | mentionEveryone | withBot;
}
