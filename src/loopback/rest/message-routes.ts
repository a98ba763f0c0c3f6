import { unknownMessage } from "../api-error.ts";
import type { Channels } from "../channels.ts";
import { readMessage } from "../limits/message-limits.ts";
import { refused } from "../refusals.ts";
import { messageForBot } from "../wire/bot-view.ts";
import { channelWire } from "../wire/channel-wire.ts";
import { permissionFlags } from "../world/permission-flags.ts";
import { takesOnlyPosts } from "../world/places.ts";
import type { WorldMessage } from "../world/stored-message.ts";
import { botMay, channelWithHistory, checkActive, checkPosting, visibleChannel } from "./access.ts";
import type { AddRoute } from "./add-route.ts";
import { editMessage, newMessage } from "./messages.ts";

/** Adds the routes for channels, and for the messages that the bot sends, edits and deletes. */
export function addMessageRoutes(on: AddRoute, channels: Channels): void {
    const { world } = channels;
    const wire = (message: WorldMessage) => messageForBot(message, world, channels.hasMessageContent);
    /** A message in a channel that the bot sees. */
    const messageAt = ({ channel: id = "", message = "" }: Readonly<Record<string, string>>) => {
        const channel = visibleChannel(channels, id);
        const found = channel.messages.get(message);
        if (found === undefined) throw unknownMessage();
        return { channel, found };
    };

    on("GET", "/channels/:channel", ({ channel = "" }) =>
        channelWire(visibleChannel(channels, channel), world),
    );
    on("GET", "/channels/:channel/messages/:message", (params) => {
        channelWithHistory(channels, params["channel"] ?? "");
        return wire(messageAt(params).found);
    });
    on("POST", "/channels/:channel/typing", ({ channel: id = "" }) => {
        const channel = visibleChannel(channels, id);
        if (takesOnlyPosts(channel)) throw refused(50008);
        checkPosting(world, channel, { isReply: false, hasFiles: false });
        channels.notify({ kind: "typing", channelId: channel.id });
    });
    on("POST", "/channels/:channel/messages", ({ channel: id = "" }, given) => {
        const channel = visibleChannel(channels, id);
        const body = readMessage(given);
        const isReply = body.message_reference !== undefined && body.message_reference !== null;
        checkPosting(world, channel, { isReply, hasFiles: (body.attachments ?? []).length > 0 });
        const message = newMessage(body, { world, channel, now: channels.now() });
        channels.enterThread(channel, world.bot.id);
        channels.show(message);
        return wire(message);
    });
    on("PATCH", "/channels/:channel/messages/:message", (params, body) => {
        const { channel, found } = messageAt(params);
        if (found.author.id !== world.bot.id) throw refused(50005);
        checkActive(world, channel, "message");
        editMessage(found, { world, body: readMessage(body), now: channels.now() });
        channels.show(found);
        return wire(found);
    });
    on("DELETE", "/channels/:channel/messages/:message", (params) => {
        const { channel, found } = messageAt(params);
        const isOwn = found.author.id === world.bot.id;
        if (!isOwn && !botMay(world, channel, permissionFlags.manageMessages)) throw refused(50013);
        // Only in a thread that is locked as well, deleting is impossible (Threads, "Locked Threads").
        if (channel.thread?.locked === true) checkActive(world, channel, "reaction");
        channels.remove(found);
    });
}
