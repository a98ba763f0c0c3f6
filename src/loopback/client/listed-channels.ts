import type { ListedChannel, Mentionable } from "../member-contract.ts";
import { canSee, canUse } from "../world/computed-permissions.ts";
import type { WorldUser } from "../world/people.ts";
import { permissionFlags } from "../world/permission-flags.ts";
import { mayPingAnyone } from "../world/pings.ts";
import { channelTypes, takesOnlyPosts, type WorldChannel } from "../world/places.ts";
import type { World } from "../world/world.ts";
import { mayStartThreads } from "./start-threads.ts";
import { whyNotWriting } from "./write-messages.ts";

/** The channels, active threads and private conversations that a user's client can show. */
export function listedChannels(world: World, user: WorldUser): ListedChannel[] {
    return [...world.channels.values()]
        .filter((channel) => isShown(world, channel, user.id))
        .flatMap((channel) => {
            const kind = kinds.get(channel.type);
            return kind === undefined ? [] : [listed(channel, kind, { world, user })];
        });
}

const kinds: ReadonlyMap<number, ListedChannel["kind"]> = new Map([
    [channelTypes.text, "text"],
    [channelTypes.announcement, "announcement"],
    [channelTypes.voice, "voice"],
    [channelTypes.stage, "stage"],
    [channelTypes.forum, "forum"],
    [channelTypes.media, "media"],
    [channelTypes.announcementThread, "thread"],
    [channelTypes.publicThread, "thread"],
    [channelTypes.privateThread, "thread"],
    [channelTypes.direct, "direct"],
    [channelTypes.group, "group"],
]);

function isShown(world: World, channel: WorldChannel, userId: string): boolean {
    const guild = world.guilds.get(channel.guildId ?? "");
    if (guild !== undefined && !guild.members.has(userId)) return false;
    return channel.thread?.archived !== true && canSee(world, channel, userId);
}

interface ClientOf {
    readonly world: World;
    readonly user: WorldUser;
}

function listed(
    channel: WorldChannel,
    kind: ListedChannel["kind"],
    { world, user }: ClientOf,
): ListedChannel {
    const { id, name, guildId, parentId, thread } = channel;
    return {
        channelId: id,
        kind,
        name,
        guildId,
        parentId,
        thread: thread && {
            startedBy: world.users.get(thread.ownerId)?.name ?? "",
            isJoined: thread.members.has(user.id),
        },
        mayWrite: takesOnlyPosts(channel)
            ? canUse(world, channel, user.id, permissionFlags.sendMessages)
            : whyNotWriting(world, channel, user.id) === undefined,
        mayStartThreads: mayStartThreads(world, channel, user.id),
    };
}

/**
 * Whom a user's client offers to mention there. A role is offered if everyone may mention it, or the user may mention every role
 * (Permissions, "Role Object" and MENTION_EVERYONE).
 */
export function mentionableIn(world: World, channel: WorldChannel, user: WorldUser): Mentionable[] {
    const guild = world.guilds.get(channel.guildId ?? "");
    const bot = channel.type === channelTypes.direct ? [world.bot] : [];
    const people =
        guild === undefined
            ? [...bot, ...channel.recipients.flatMap((id) => world.users.get(id) ?? [])]
            : [...guild.members.values()]
                  .map((member) => member.user)
                  .filter(({ id }) => canSee(world, channel, id));
    const everyRole = mayPingAnyone(world, channel, user.id);
    const roles = [...(guild?.roles.values() ?? [])]
        .filter(({ id }) => id !== guild?.id)
        .filter(({ mentionable }) => mentionable || everyRole);
    return [
        ...people.map(({ id, name, bot: isBot }) => ({ kind: "user", id, name, bot: isBot }) as const),
        ...roles.map(({ id, name }) => ({ kind: "role", id, name, bot: false }) as const),
    ];
}
