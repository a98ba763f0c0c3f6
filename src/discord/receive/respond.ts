import { say } from "../../../locales/say.ts";
import { modalBody } from "../command/modal.ts";
import type { MessageReply, Reply } from "../command/reply.ts";
import { flagsOf, payloadOf, privateFlags, publicFlags } from "../message/payload.ts";
import { isUnderMessage, type Usable } from "./invocation.ts";

/** Sends the reply as the first response. Resolves with the id of the message that it stands in, for answers and in place of another. */
export async function sendSoon(interaction: Usable, reply: Reply): Promise<string | undefined> {
    if (reply.kind === "modal") {
        if (interaction.isModalSubmit()) throw new TypeError("A modal cannot open another.");
        await interaction.showModal(modalBody(reply));
        return undefined;
    }
    const payload = payloadOf(reply);
    if (isUnderMessage(interaction) && !isApart(reply)) {
        await interaction.update({ ...payload, attachments: [] });
        return interaction.message.id;
    }
    const flags = flagsOf(reply.visibility);
    if (reply.kind !== "answer") {
        await interaction.reply({ ...payload, flags });
        return undefined;
    }
    // Discord tells the message's id in the same response, so asking for it costs no request.
    const { resource } = await interaction.reply({ ...payload, flags, withResponse: true });
    return resource?.message?.id;
}

/** Sends the reply after a deferral, as `sendSoon` does otherwise. A modal cannot be opened then: the member is told to try again. */
export async function sendLate(interaction: Usable, reply: Reply): Promise<string | undefined> {
    if (reply.kind === "modal") {
        await tellPrivately(interaction, say("failure.too-slow-for-form"));
        return undefined;
    }
    const payload = payloadOf(reply);
    const { id } =
        isUnderMessage(interaction) && isApart(reply)
            ? await interaction.followUp({ ...payload, flags: flagsOf(reply.visibility) })
            : await interaction.editReply({ ...payload, flags: publicFlags, attachments: [] });
    return id;
}

/** Whether the reply to something under a message leaves that message as it is. */
function isApart({ kind, place }: MessageReply): boolean {
    return (place ?? (kind === "answer" ? "new" : "same")) === "new";
}

/**
 * Tells the member alone a sentence that stands instead of a reply. Under a message it leaves the message as it is, unless
 * progress was shown there: that would stay for good.
 */
export async function tellPrivately(interaction: Usable, text: string): Promise<void> {
    const payload = payloadOf({ kind: "text", text, visibility: "private" });
    if (!interaction.deferred && !interaction.replied) {
        await interaction.reply({ ...payload, flags: privateFlags });
    } else if (isUnderMessage(interaction) && !interaction.replied) {
        await interaction.followUp({ ...payload, flags: privateFlags });
    } else {
        await interaction.editReply(payload);
    }
}
