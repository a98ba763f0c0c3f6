import { payloadOf, privateFlags } from "./payload.ts";
import { isUnderMessage, type Usable } from "./usable.ts";

/**
 * Tells the member alone a sentence that stands instead of a reply. Under a message it leaves the message as it is, unless
 * progress was shown there: that would stay for good.
 */
export async function tellPrivately(interaction: Usable, text: string): Promise<void> {
    const payload = payloadOf({ kind: "text", text, visibility: "private" }, "");
    if (!interaction.deferred && !interaction.replied) {
        await interaction.reply({ ...payload, flags: privateFlags });
    } else if (isUnderMessage(interaction) && !interaction.replied) {
        await interaction.followUp({ ...payload, flags: privateFlags });
    } else {
        await interaction.editReply(payload);
    }
}
