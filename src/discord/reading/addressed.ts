import { type Message, MessageType, type Role } from "discord.js";
import type { AskedBy } from "../event.ts";

/** How a message asks the bot something; undefined if it does not. */
export function wayOf(message: Message): AskedBy | undefined {
    const { author, type, webhookId } = message;
    const isWritten = type === MessageType.Default || type === MessageType.Reply;
    if (author.bot || webhookId !== null || !isWritten) return undefined;
    if (message.guildId === null) return "direct";
    return mentionsUser(message) || mentionsOwnRole(message) ? "mention" : undefined;
}

/**
 * Whether Discord withheld the text. It documents that the text arrives where the bot's user is mentioned, but not whether it does
 * where only the bot's role is.
 */
export function isWithheld(message: Message): boolean {
    return message.content === "" && !mentionsUser(message) && mentionsOwnRole(message);
}

/** Whether the message replies to one of the bot's. */
export function isReplyToBot({ type, mentions, client, content }: Message): boolean {
    if (type !== MessageType.Reply) return false;
    // Discord leaves out the author if the other message is gone. Then only a reply mentions the bot without saying so.
    return mentions.repliedUser === null
        ? !content.includes(client.user.id)
        : mentions.repliedUser.id === client.user.id;
}

/** Whether the message replies to one of somebody else. Its text does not come along. */
export function isReplyToOthers({ type, mentions, client }: Message): boolean {
    return (
        type === MessageType.Reply &&
        mentions.repliedUser !== null &&
        mentions.repliedUser.id !== client.user.id
    );
}

/** The title of a post that begins with this message; undefined if none does. Only then does the thread have the message's id. */
export function titleOf({ id, channel }: Message): string | undefined {
    return channel.isThread() && channel.id === id ? channel.name : undefined;
}

/** Whether this is the role that Discord made for the bot when it was invited. Nobody else can have it. */
export function isOwnRole({ tags, client }: Role): boolean {
    return tags?.botId === client.user.id;
}

const mentionsUser = ({ mentions, client }: Message) => mentions.users.has(client.user.id);

const mentionsOwnRole = ({ mentions }: Message) => mentions.roles.some(isOwnRole);
