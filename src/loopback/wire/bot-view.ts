import { roleIn } from "../world/pings.ts";
import { channelTypes } from "../world/places.ts";
import type { WorldMessage } from "../world/stored-message.ts";
import type { World } from "../world/world.ts";
import { mentionedRoles, mentionedUsers, messageWire } from "./message-wire.ts";

/**
 * The message as the bot gets it from events and requests. Without the intent MESSAGE_CONTENT, what people wrote is withheld,
 * except in direct messages, in the bot's own messages, and where the bot is mentioned (Gateway, "Message Content Intent").
 */
export function messageForBot(message: WorldMessage, world: World, hasIntent: boolean) {
    const { message_reference: reference, ...wire } = viewed(message, world, hasIntent);
    if (message.replyTo === undefined) return wire;
    const replied = world.channels.get(message.channelId)?.messages.get(message.replyTo);
    const referenced = replied === undefined ? null : viewed(replied, world, hasIntent);
    return { ...wire, message_reference: reference, referenced_message: referenced };
}

function viewed(message: WorldMessage, world: World, hasIntent: boolean) {
    const wire = messageWire(message, world);
    if (hasIntent || isReadable(message, world)) return wire;
    return { ...wire, content: "", attachments: [], embeds: [], components: [] };
}

function isReadable(message: WorldMessage, world: World): boolean {
    const { bot, channels, contentWithRoleMention } = world;
    const channel = channels.get(message.channelId);
    if (message.author.id === bot.id || channel === undefined || channel.type === channelTypes.direct)
        return true;
    if (mentionedUsers(message, world).some(({ id }) => id === bot.id)) return true;
    return (
        contentWithRoleMention &&
        mentionedRoles(message, world).some((id) => roleIn(world, channel, id)?.botId === bot.id)
    );
}
