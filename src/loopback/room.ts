import { unknownChannel } from "./api-error.ts";
import { type GatewayServer, intents } from "./gateway.ts";
import { memberWire, mentionedUsers, messageWire } from "./wire.ts";
import type { World, WorldChannel, WorldMessage } from "./world.ts";

/** Where messages are kept and shown: to members, to whoever waits for one, and to the bot's gateway sessions. */
export interface Room {
    readonly world: World;
    readonly now: () => number;
    channel(id: string): WorldChannel;
    /** Keeps the message and tells everyone who may see it; an ephemeral one is seen by its member alone. */
    show(message: WorldMessage, ephemeral: boolean): void;
    /** Calls back with every message that is shown to all. */
    watch(watcher: (message: WorldMessage) => void): void;
}

export function openRoom(world: World, now: () => number, gateway: () => GatewayServer): Room {
    const watchers: ((message: WorldMessage) => void)[] = [];
    const channel = (id: string): WorldChannel => {
        const found = world.channels.get(id);
        if (found === undefined) throw unknownChannel();
        return found;
    };
    return {
        world,
        now,
        channel,
        watch: (watcher) => watchers.push(watcher),
        show: (message, ephemeral) => {
            if (ephemeral) return;
            const place = channel(message.channelId);
            const isNew = !place.messages.has(message.id);
            place.messages.set(message.id, message);
            tell(isNew ? "MESSAGE_CREATE" : "MESSAGE_UPDATE", message, { world, place, gateway: gateway() });
            for (const watcher of watchers) watcher(message);
        },
    };
}

interface Told {
    readonly world: World;
    readonly place: WorldChannel;
    readonly gateway: GatewayServer;
}

function tell(event: string, message: WorldMessage, { world, place, gateway }: Told): void {
    if (place.type === 3) return;
    const guild = world.guilds.get(place.guildId ?? "");
    if (guild !== undefined && !guild.installed) return;
    const member = guild?.members.get(message.author.id);
    const inGuild =
        guild === undefined ? {} : { guild_id: guild.id, ...(member && { member: memberWire(member) }) };
    const wire = { ...messageWire(message, world), channel_type: place.type, ...inGuild };
    const concernsBot =
        message.author.id === world.bot.id ||
        mentionedUsers(message, world).some(({ id }) => id === world.bot.id);
    gateway.dispatch(event, place.type === 1 ? intents.directMessages : intents.guildMessages, (granted) => {
        const readable = place.type === 1 || concernsBot || (granted & intents.messageContent) !== 0;
        return readable ? wire : { ...wire, content: "", attachments: [], components: [] };
    });
}
