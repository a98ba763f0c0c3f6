import { unknownMessage } from "../api-error.ts";
import type { Channels } from "../channels.ts";
import { readMessage } from "../limits/message-limits.ts";
import { messageWire } from "../world/message-wire.ts";
import { channelWire } from "../world/wire.ts";
import type { WorldMessage } from "../world/world.ts";
import type { AddRoute } from "./add-route.ts";
import { editMessage, newMessage } from "./messages.ts";

/** Adds the routes for channels, and for the messages that the bot sends, edits and deletes. */
export function addMessageRoutes(on: AddRoute, channels: Channels): void {
    const { world } = channels;
    const wire = (message: WorldMessage) => messageWire(message, world);
    const messageAt = ({ channel = "", message = "" }: Readonly<Record<string, string>>) => {
        const found = channels.channel(channel).messages.get(message);
        if (found === undefined) throw unknownMessage();
        return found;
    };

    on("GET", "/channels/:channel", ({ channel = "" }) => channelWire(channels.channel(channel), world));
    on("GET", "/channels/:channel/messages/:message", (params) => wire(messageAt(params)));
    on("POST", "/channels/:channel/typing", ({ channel = "" }) =>
        channels.notify({ kind: "typing", channelId: channels.channel(channel).id }),
    );
    on("POST", "/channels/:channel/messages", ({ channel = "" }, body) => {
        const message = newMessage(readMessage(body), {
            world,
            channel: channels.channel(channel),
            now: channels.now(),
        });
        channels.show(message);
        return wire(message);
    });
    on("PATCH", "/channels/:channel/messages/:message", (params, body) => {
        const message = messageAt(params);
        editMessage(message, { world, body: readMessage(body), now: channels.now() });
        channels.show(message);
        return wire(message);
    });
    on("DELETE", "/channels/:channel/messages/:message", (params) => channels.remove(messageAt(params)));
}
