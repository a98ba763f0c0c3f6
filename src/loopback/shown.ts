import type { ShownMessage } from "./contract.ts";
import type { SeenMessage } from "./happening.ts";
import { messageWire } from "./message-wire.ts";
import type { World, WorldMessage } from "./world.ts";

/** The message as it stands now, for whoever may see it. */
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
        files: message.files.map(({ name, bytes }) => ({ name, content: Buffer.from(bytes).toString() })),
        replyTo,
        pings,
        edits,
    };
}

/** The same in the form of Discord's API. */
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
