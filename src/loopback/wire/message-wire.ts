import type { ShownMessage } from "../member-contract.ts";
import type { SeenMessage } from "../watch.ts";
import { fileWire, shownName } from "../world/attachments.ts";
import type { WorldUser } from "../world/people.ts";
import { roleIdsIn, roleIn, userIdsIn } from "../world/pings.ts";
import { reactionsWire } from "../world/reactions.ts";
import type { WorldMessage } from "../world/stored-message.ts";
import type { World } from "../world/world.ts";
import { userWire } from "./wire.ts";

/** The message in the format of Discord's API. */
export function messageWire(message: WorldMessage, world: World) {
    const { id, channelId, author, content, flags, embeds, components, replyTo, sentAt, files, thinking } =
        message;
    const mentioned = mentionedUsers(message, world);
    return {
        id,
        channel_id: channelId,
        author: userWire(author),
        content,
        timestamp: sentAt,
        edited_timestamp: message.editedAt ?? null,
        tts: false,
        mention_everyone: /@(?:everyone|here)/u.test(content) && message.pings.includes("everyone"),
        mentions: mentioned.map(userWire),
        mention_roles: mentionedRoles(message, world),
        attachments: files.map(fileWire),
        embeds: embeds.map((embed) => ({ ...embed, type: "rich" })),
        pinned: false,
        type: typeOf(message),
        flags: thinking ? flags | loading : flags,
        components,
        ...(message.webhookId === undefined
            ? {}
            : { webhook_id: message.webhookId, application_id: message.webhookId }),
        ...(replyTo === undefined
            ? {}
            : { message_reference: { type: 0, channel_id: channelId, message_id: replyTo } }),
        ...causeWire(message),
        ...reactionsWire(message, world.bot.id),
    };
}

/** The flag of a deferred response. */
const loading = 128;

function typeOf({ replyTo, cause }: WorldMessage): number {
    if (cause?.command !== undefined) return cause.command.type === 1 ? 20 : 23;
    return replyTo === undefined ? 0 : 19;
}

function causeWire({ cause }: WorldMessage) {
    if (cause === undefined) return {};
    const { id, type, command } = cause;
    const user = userWire(cause.user);
    return {
        interaction_metadata: { id, type, user, authorizing_integration_owners: {} },
        ...(command === undefined ? {} : { interaction: { id, type, user, name: command.name } }),
    };
}

/** Users mentioned in the text, and the author of the message that it replies to, if the reply pings them. */
export function mentionedUsers(
    { content, replyTo, channelId, pings }: WorldMessage,
    world: World,
): WorldUser[] {
    const named = userIdsIn(content).flatMap((id) => world.users.get(id) ?? []);
    const replied = world.channels.get(channelId)?.messages.get(replyTo ?? "")?.author;
    return [...new Set(replied !== undefined && pings.includes(replied.id) ? [...named, replied] : named)];
}

/** Ids of the roles that the message pings. */
export function mentionedRoles({ content, pings, channelId }: WorldMessage, world: World): string[] {
    const channel = world.channels.get(channelId);
    const pinged = roleIdsIn(content).filter((id) => pings.includes(id));
    return [...new Set(pinged)].filter(
        (id) => channel !== undefined && roleIn(world, channel, id) !== undefined,
    );
}

/** The current message, in the format of the contract. */
export function shown(message: WorldMessage): ShownMessage {
    const { id, channelId, author, content, flags, components, replyTo, pings, edits } = message;
    const parts = components.flatMap((row) => row.components);
    const buttons = parts.filter(({ type }) => type === 2);
    const menus = parts.filter(({ type }) => type === 3);
    return {
        id,
        channelId,
        authorId: author.id,
        content,
        flags,
        ephemeral: message.onlyFor !== undefined,
        buttons: buttons.map(({ label = "", custom_id = "", disabled = false }) => ({
            label,
            customId: custom_id,
            disabled,
        })),
        menus: menus.map(({ custom_id = "", options = [] }) => ({ customId: custom_id, options })),
        files: message.files.map((file) => ({
            name: shownName(file),
            content: Buffer.from(file.bytes).toString(),
            ...(file.description !== undefined && { description: file.description }),
        })),
        replyTo,
        pings,
        reactions: [...message.reactions].map(([emoji, users]) => ({ emoji, userIds: [...users] })),
        edits,
    };
}

/** The current message in the format of Discord's API, and who sees it. */
export function seen(message: WorldMessage, world: World): SeenMessage {
    const { cause, onlyFor, thinking } = message;
    return {
        wire: messageWire(message, world),
        onlyFor,
        thinking,
        answers:
            cause?.command === undefined
                ? undefined
                : { userName: cause.user.name, command: cause.command.name },
    };
}
