import { unknownMessage } from "../api-error.ts";
import type { Channels } from "../channels.ts";
import { refused } from "../refusals.ts";
import { userWire } from "../wire/wire.ts";
import { permissionFlags } from "../world/permission-flags.ts";
import { addReaction, readEmoji, removeReaction } from "../world/reactions.ts";
import { botMay, channelWithHistory, checkActive } from "./access.ts";
import type { AddRoute } from "./add-route.ts";

/** Adds the routes for the bot's reactions to messages (Message, "Create Reaction"). */
export function addReactionRoutes(on: AddRoute, channels: Channels): void {
    const { world } = channels;
    const path = "/channels/:channel/messages/:message/reactions/:emoji";
    const reactionAt = ({ channel: id = "", message: messageId = "", emoji: raw = "" }: Params) => {
        const channel = channelWithHistory(channels, id);
        const message = channel.messages.get(messageId);
        if (message === undefined) throw unknownMessage();
        const emoji = readEmoji(raw);
        if (emoji === undefined) throw refused(10014);
        return { channel, message, emoji };
    };

    on("PUT", `${path}/@me`, (params) => {
        const { channel, message, emoji } = reactionAt(params);
        checkActive(world, channel, "reaction");
        const isNew = !message.reactions.has(emoji);
        if (isNew && !botMay(world, channel, permissionFlags.addReactions)) throw refused(50013);
        if (isNew && message.reactions.size >= mostReactions) throw refused(30010);
        if (message.author.refusesReactions === true) throw refused(90001);
        if (addReaction(message, emoji, world.bot.id))
            channels.react(message, { emoji, user: world.bot, added: true });
    });
    on("DELETE", `${path}/@me`, (params) => {
        const { channel, message, emoji } = reactionAt(params);
        checkActive(world, channel, "reaction");
        if (removeReaction(message, emoji, world.bot.id))
            channels.react(message, { emoji, user: world.bot, added: false });
    });
    on("GET", path, (params) => {
        const { message, emoji } = reactionAt(params);
        const ids = [...(message.reactions.get(emoji) ?? [])];
        return ids.flatMap((id) => world.users.get(id) ?? []).map(userWire);
    });
}

type Params = Readonly<Record<string, string>>;

const mostReactions = 20;
