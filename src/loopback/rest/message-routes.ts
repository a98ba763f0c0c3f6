import { unknownMessage } from "../api-error.ts";
import type { Room } from "../channels.ts";
import { readMessage } from "../limits/message-limits.ts";
import { messageWire } from "../world/message-wire.ts";
import { channelWire } from "../world/wire.ts";
import type { WorldMessage } from "../world/world.ts";
import type { AddRoute } from "./add-route.ts";
import { editMessage, newMessage } from "./messages.ts";

/** Channels, and the messages that the bot sends, changes and deletes in them. */
export function addMessageRoutes(on: AddRoute, room: Room): void {
    const { world } = room;
    const wire = (message: WorldMessage) => messageWire(message, world);
    const messageAt = ({ channel = "", message = "" }: Readonly<Record<string, string>>) => {
        const found = room.channel(channel).messages.get(message);
        if (found === undefined) throw unknownMessage();
        return found;
    };

    on("GET", "/channels/:channel", ({ channel = "" }) => channelWire(room.channel(channel), world));
    on("GET", "/channels/:channel/messages/:message", (params) => wire(messageAt(params)));
    on("POST", "/channels/:channel/typing", ({ channel = "" }) =>
        room.tell({ kind: "typing", channelId: room.channel(channel).id }),
    );
    on("POST", "/channels/:channel/messages", ({ channel = "" }, body) => {
        const message = newMessage(readMessage(body), {
            world,
            channel: room.channel(channel),
            now: room.now(),
        });
        room.show(message);
        return wire(message);
    });
    on("PATCH", "/channels/:channel/messages/:message", (params, body) => {
        const message = messageAt(params);
        editMessage(message, { world, body: readMessage(body), now: room.now() });
        room.show(message);
        return wire(message);
    });
    on("DELETE", "/channels/:channel/messages/:message", (params) => room.remove(messageAt(params)));
}
