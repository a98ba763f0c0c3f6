import { ClientRefusal } from "./client-refusal.ts";
import type { Given, Place } from "./contract.ts";
import { fileWire, keepFile } from "./files.ts";
import type { Room } from "./room.ts";
import { channelWire } from "./wire.ts";

interface Filled {
    readonly name: string;
    readonly type: number;
    readonly value: Given[string];
}

interface Where {
    readonly room: Room;
    readonly place: Place;
}

/** Options that stand for something: Discord sends an id, and beside it what the id is of. Files are kept for the bot to fetch. */
export function resolveOptions<Option extends Filled>({ room, place }: Where, options: readonly Option[]) {
    const attachments: Record<string, ReturnType<typeof fileWire>> = {};
    const channels: Record<string, ReturnType<typeof channelWire>> = {};
    const sent = options.map((option) => {
        const { name, type, value } = option;
        if (typeof value === "object") {
            const bytes = Buffer.from(value.content);
            const file = keepFile(room.world, { name: value.name, bytes, channelId: place.channelId });
            attachments[file.id] = fileWire(file);
            return { ...option, value: file.id };
        }
        if (type === channelOption) {
            const found = room.world.channels.get(String(value));
            const { guildId } = room.channel(place.channelId);
            if (found === undefined || found.type !== 0 || found.guildId !== guildId)
                throw new ClientRefusal(`The option ${name} takes a channel of this server.`);
            channels[found.id] = channelWire(found, room.world);
        }
        return option;
    });
    return { options: sent, resolved: { attachments, channels } };
}

const channelOption = 7;
