import { unknownChannel } from "./api-error.ts";
import type { GatewayServer } from "./gateway/gateway.ts";
import { intents } from "./gateway/intents.ts";
import type { Watcher } from "./watch.ts";
import { mentionedUsers, messageWire, seen } from "./world/message-wire.ts";
import { memberWire } from "./world/wire.ts";
import type { World, WorldChannel, WorldMessage } from "./world/world.ts";

/** The messages in all channels. Changes are sent to watchers and to the bot's gateway sessions. */
export interface Channels {
    readonly world: World;
    readonly now: () => number;
    readonly notify: Watcher;
    channel(id: string): WorldChannel;
    /** Stores a new or changed message, and notifies everyone who can see it. */
    show(message: WorldMessage): void;
    remove(message: WorldMessage): void;
}

interface ChannelsOptions {
    readonly world: World;
    readonly now: () => number;
    readonly notify: Watcher;
    readonly gateway: () => GatewayServer;
}

/** Opens the messages of a world's channels. */
export function openChannels({ world, now, notify, gateway }: ChannelsOptions): Channels {
    const channel = (id: string): WorldChannel => {
        const found = world.channels.get(id);
        if (found === undefined) throw unknownChannel();
        return found;
    };
    return {
        world,
        now,
        notify,
        channel,
        show: (message) => {
            const place = channel(message.channelId);
            if (message.onlyFor !== undefined || message.thinking) {
                place.aside.set(message.id, message);
            } else {
                const isNew = !place.messages.has(message.id);
                place.aside.delete(message.id);
                place.messages.set(message.id, message);
                const event = isNew ? "MESSAGE_CREATE" : "MESSAGE_UPDATE";
                dispatchMessage(event, message, { world, place, gateway: gateway() });
            }
            notify({ kind: "message", message: seen(message, world) });
        },
        remove: ({ id, channelId }) => {
            const place = channel(channelId);
            place.aside.delete(id);
            const guildId = place.guildId === undefined ? {} : { guild_id: place.guildId };
            if (place.messages.delete(id) && reachesBot(world, place)) {
                const wire = { id, channel_id: channelId, ...guildId };
                gateway().dispatch("MESSAGE_DELETE", intentOf(place), () => wire);
            }
            notify({ kind: "removed", channelId, id });
        },
    };
}

interface Dispatch {
    readonly world: World;
    readonly place: WorldChannel;
    readonly gateway: GatewayServer;
}

function dispatchMessage(event: string, message: WorldMessage, { world, place, gateway }: Dispatch): void {
    if (!reachesBot(world, place)) return;
    const guild = world.guilds.get(place.guildId ?? "");
    const member = guild?.members.get(message.author.id);
    const inGuild =
        guild === undefined ? {} : { guild_id: guild.id, ...(member && { member: memberWire(member) }) };
    const wire = { ...messageWire(message, world), channel_type: place.type, ...inGuild };
    const concernsBot =
        message.author.id === world.bot.id ||
        mentionedUsers(message, world).some(({ id }) => id === world.bot.id);
    gateway.dispatch(event, intentOf(place), (granted) => {
        const readable = place.type === 1 || concernsBot || (granted & intents.messageContent) !== 0;
        return readable ? wire : { ...wire, content: "", attachments: [], embeds: [], components: [] };
    });
}

/** In groups, and in servers without the app, the bot sees only its own interactions. */
function reachesBot(world: World, { type, guildId }: WorldChannel): boolean {
    return type !== 3 && world.guilds.get(guildId ?? "")?.installed !== false;
}

const intentOf = ({ type }: WorldChannel) => (type === 1 ? intents.directMessages : intents.guildMessages);
