import { unknownChannel } from "./api-error.ts";
import type { GatewayServer } from "./gateway/gateway.ts";
import { intents } from "./gateway/intents.ts";
import { forgetOldest } from "./newest.ts";
import type { Watcher } from "./watch.ts";
import { messageForBot } from "./wire/bot-view.ts";
import { channelWire } from "./wire/channel-wire.ts";
import { seen } from "./wire/message-wire.ts";
import { memberWire } from "./wire/wire.ts";
import { canSee } from "./world/computed-permissions.ts";
import type { WorldUser } from "./world/people.ts";
import { channelTypes, type WorldChannel } from "./world/places.ts";
import { emojiWire } from "./world/reactions.ts";
import type { WorldMessage } from "./world/stored-message.ts";
import type { World } from "./world/world.ts";

/** The messages in all channels. Changes are sent to watchers and to the bot's gateway sessions. */
export interface Channels {
    readonly world: World;
    readonly now: () => number;
    readonly notify: Watcher;
    /** Whether Discord granted the app the intent MESSAGE_CONTENT, which also counts for requests. */
    readonly hasMessageContent: boolean;
    channel(id: string): WorldChannel;
    /** Stores a new or changed message, and notifies everyone who can see it. */
    show(message: WorldMessage): void;
    remove(message: WorldMessage): void;
    /** If this is a thread, adds someone who writes in it, and unarchives it. */
    enterThread(channel: WorldChannel, userId: string): void;
    /** Notifies everyone of a reaction that was added or removed. */
    react(message: WorldMessage, reaction: ChangedReaction): void;
    /** Sends an event about a server to the bot, if the bot is in it. */
    tell(guildId: string, name: string, data: unknown): void;
}

interface ChangedReaction {
    readonly emoji: string;
    readonly user: WorldUser;
    readonly added: boolean;
}

interface ChannelsOptions {
    readonly world: World;
    readonly now: () => number;
    readonly notify: Watcher;
    readonly hasMessageContent: boolean;
    readonly gateway: () => GatewayServer;
}

/** Opens the messages of a world's channels. */
export function openChannels({ world, now, notify, hasMessageContent, gateway }: ChannelsOptions): Channels {
    const channel = (id: string): WorldChannel => {
        const found = world.channels.get(id);
        if (found === undefined) throw unknownChannel();
        return found;
    };
    const tell: Channels["tell"] = (guildId, name, data) => {
        if (!isServed(world, guildId)) return;
        gateway().dispatch({ name, intent: intents.guilds, guildId, data: () => data });
    };
    return {
        world,
        now,
        notify,
        hasMessageContent,
        channel,
        tell,
        show: (message) => {
            const place = channel(message.channelId);
            if (message.onlyFor !== undefined || message.thinking) {
                place.aside.set(message.id, message);
                forgetOldest(place.aside, mostAside);
            } else {
                const isNew = !place.messages.has(message.id);
                place.aside.delete(message.id);
                place.messages.set(message.id, message);
                forgetOldest(place.messages, mostMessages);
                const event = isNew ? "MESSAGE_CREATE" : "MESSAGE_UPDATE";
                dispatchMessage(event, message, { world, place, gateway: gateway() });
            }
            notify({ kind: "message", message: seen(message, world) });
        },
        remove: ({ id, channelId }) => {
            const place = channel(channelId);
            const { guildId } = place;
            place.aside.delete(id);
            if (place.messages.delete(id) && reachesBot(world, place)) {
                const wire = {
                    id,
                    channel_id: channelId,
                    ...(guildId !== undefined && { guild_id: guildId }),
                };
                gateway().dispatch({
                    name: "MESSAGE_DELETE",
                    intent: intentOf(place),
                    guildId,
                    data: () => wire,
                });
            }
            notify({ kind: "removed", channelId, id });
        },
        enterThread: (place, userId) => {
            const { thread, guildId = "" } = place;
            if (thread === undefined || (!thread.archived && thread.members.has(userId))) return;
            // Channel, "Example Thread Channel".
            thread.members.add(userId);
            if (thread.archived) {
                // Threads, "Active & Archived Threads".
                thread.archived = false;
                tell(guildId, "THREAD_UPDATE", channelWire(place, world));
            }
            notify({ kind: "channels" });
        },
        react: (message, { emoji, user, added }) => {
            const place = channel(message.channelId);
            const { guildId } = place;
            const member = world.guilds.get(guildId ?? "")?.members.get(user.id);
            const wire = {
                user_id: user.id,
                channel_id: place.id,
                message_id: message.id,
                emoji: emojiWire(emoji),
                burst: false,
                type: 0,
                ...(guildId !== undefined && { guild_id: guildId }),
                ...(added && {
                    message_author_id: message.author.id,
                    ...(member && { member: memberWire(member) }),
                }),
            };
            const name = added ? "MESSAGE_REACTION_ADD" : "MESSAGE_REACTION_REMOVE";
            const intent = guildId === undefined ? intents.directReactions : intents.guildReactions;
            if (reachesBot(world, place)) gateway().dispatch({ name, intent, guildId, data: () => wire });
            notify({ kind: "message", message: seen(message, world) });
        },
    };
}

/** Messages that a channel remembers, and those of them that only one member sees. */
const mostMessages = 5000;
const mostAside = 500;

interface Dispatch {
    readonly world: World;
    readonly place: WorldChannel;
    readonly gateway: GatewayServer;
}

function dispatchMessage(name: string, message: WorldMessage, { world, place, gateway }: Dispatch): void {
    if (!reachesBot(world, place)) return;
    const { guildId } = place;
    const member = world.guilds.get(guildId ?? "")?.members.get(message.author.id);
    const inGuild =
        guildId === undefined ? {} : { guild_id: guildId, ...(member && { member: memberWire(member) }) };
    const data = (granted: number) => ({
        ...messageForBot(message, world, (granted & intents.messageContent) !== 0),
        channel_type: place.type,
        ...inGuild,
    });
    gateway.dispatch({ name, intent: intentOf(place), guildId, data });
}

/** In groups, and in servers without the app, the bot sees only its own interactions. */
function reachesBot(world: World, place: WorldChannel): boolean {
    if (place.guildId === undefined) return place.type === channelTypes.direct;
    return isServed(world, place.guildId) && canSee(world, place, world.bot.id);
}

function isServed({ guilds }: World, guildId: string): boolean {
    const guild = guilds.get(guildId);
    return guild?.app === "bot" && guild.unavailable !== true;
}

const intentOf = ({ guildId }: WorldChannel) =>
    guildId === undefined ? intents.directMessages : intents.guildMessages;
