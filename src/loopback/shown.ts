import type { ShownMessage } from "./contract.ts";
import type { WorldMessage } from "./world.ts";

/** The message as it stands now, for whoever may see it. */
export function shown(message: WorldMessage, ephemeral: boolean): ShownMessage {
    const { id, channelId, author, content, flags, components, replyTo, pings, edits } = message;
    const buttons = components.flatMap((row) => row.components);
    return {
        id,
        channelId,
        authorId: author.id,
        content,
        flags,
        ephemeral,
        buttons: buttons.map(({ label = "", custom_id = "", disabled = false }) => ({
            label,
            customId: custom_id,
            disabled,
        })),
        replyTo,
        pings,
        edits,
    };
}
