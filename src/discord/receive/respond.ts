import { DiscordAPIError, MessageFlags, RESTJSONErrorCodes } from "discord.js";
import { say } from "../../../locales/say.ts";
import type { Row } from "../command/components.ts";
import { modalBody } from "../command/modal.ts";
import type { MessageReply, Reply } from "../command/reply.ts";
import { type ReaderLanguages, saidHere, saidTo } from "../command/said-to.ts";
import type { MentionCommands } from "../message/command-ids.ts";
import {
    flagsOf,
    type Payload,
    payloadOf,
    privateFlags,
    publicFlags,
    withoutLinks,
} from "../message/payload.ts";
import { isUnderMessage, type SupportedInteraction } from "./invocation.ts";

/** How a reply is said. */
interface SayingReply {
    readonly mentions: MentionCommands;
    readonly readers: ReaderLanguages;
}

/**
 * Sends the reply as the first response. Resolves with the id of its message for answers, proposals and replaced messages, or of the
 * message after it, otherwise undefined.
 */
export async function sendSoon(
    interaction: SupportedInteraction,
    reply: Reply,
    saying: SayingReply,
): Promise<string | undefined> {
    if (reply.kind === "modal") {
        if (interaction.isModalSubmit()) throw new TypeError("A modal cannot open another.");
        await interaction.showModal(modalBody(reply));
        return undefined;
    }
    if (reply.kind === "seen") {
        if (isUnderMessage(interaction)) await interaction.deferUpdate();
        return undefined;
    }
    const payload = payloadTo(interaction, reply, saying);
    if (isUnderMessage(interaction) && !isApart(reply)) {
        await interaction.update({ ...payload, attachments: [] });
        return (await sendAlso(interaction, reply, saying)) ?? interaction.message.id;
    }
    const flags = flagsOf(reply.visibility);
    if (reply.kind !== "answer" && reply.proposal === undefined) {
        await interaction.reply({ ...payload, flags });
        return sendAlso(interaction, reply, saying);
    }
    // Discord returns the message's id in the same response, so this costs no extra request.
    const { resource } = await interaction.reply({ ...payload, flags, withResponse: true });
    return resource?.message?.id;
}

/**
 * Sends the reply after a deferral. Resolves with the id of its message, or of the one after it. A form cannot follow a deferral, so the member is
 * asked to try again.
 */
export async function sendLate(
    interaction: SupportedInteraction,
    reply: Reply,
    saying: SayingReply,
): Promise<string | undefined> {
    if (reply.kind === "modal") {
        await replyPrivately(interaction, say("failure.too-slow-for-form"));
        return undefined;
    }
    if (reply.kind === "seen") return undefined;
    const payload = payloadTo(interaction, reply, saying);
    const { id } =
        isUnderMessage(interaction) && isApart(reply)
            ? await interaction.followUp({ ...payload, flags: flagsOf(reply.visibility) })
            : await interaction.editReply({ ...payload, flags: publicFlags, attachments: [] });
    return (await sendAlso(interaction, reply, saying)) ?? id;
}

/**
 * Sends what comes after a reply, if need be without links. Resolves with its id, if there is any. If it is
 * rejected, the reply is replaced again.
 */
async function sendAlso(
    interaction: SupportedInteraction,
    reply: MessageReply,
    saying: SayingReply,
): Promise<string | undefined> {
    const also = reply.kind === "text" ? reply.also : undefined;
    if (also === undefined) return undefined;
    const send = (sending: MessageReply) =>
        interaction.followUp({
            ...saidTo(sending.visibility, saying.readers, () => payloadOf(sending, saying.mentions)),
            flags: flagsOf(sending.visibility),
        });
    const { id } = await send(also)
        .catch((cause: unknown) => {
            const bare = isOfLinks(cause) ? withoutLinks(also) : undefined;
            if (bare === undefined) throw cause;
            return send(bare);
        })
        .catch(async (cause: unknown) => {
            const otherwise = reply.kind === "text" ? reply.otherwise?.() : undefined;
            // That the other message was rejected matters more than whether this one can be replaced.
            if (otherwise !== undefined)
                await interaction.editReply(payloadTo(interaction, otherwise, saying)).catch(() => undefined);
            throw cause;
        });
    return id;
}

/** Whether Discord's filter for harmful links rejected the message. */
export const isOfLinks = (cause: unknown): boolean =>
    cause instanceof DiscordAPIError && cause.code === RESTJSONErrorCodes.MessageBlockedByHarmfulLinksFilter;

/** The reply in the language of those who see it: where it replaces a message, of those who see that. */
function payloadTo(
    interaction: SupportedInteraction,
    reply: MessageReply,
    { mentions, readers }: SayingReply,
): Payload {
    const isUnderPrivate =
        isUnderMessage(interaction) && interaction.message.flags.has(MessageFlags.Ephemeral);
    const make = () => payloadOf(reply, mentions);
    return isUnderMessage(interaction) && !isApart(reply)
        ? saidHere({ ...readers, isUnderPrivate }, make)
        : saidTo(reply.visibility, readers, make);
}

/** Whether the reply to a component leaves the component's message as it is. */
function isApart({ kind, place }: MessageReply): boolean {
    return (place ?? (kind === "answer" ? "new" : "same")) === "new";
}

/**
 * Sends a sentence that only the member sees, instead of a reply or after one. The message of a component stays as it is, unless it
 * shows progress, which would otherwise remain.
 */
export async function replyPrivately(
    interaction: SupportedInteraction,
    text: string,
    rows: readonly Row[] = [],
): Promise<void> {
    const payload = payloadOf({ kind: "text", text, visibility: "private", rows });
    if (!interaction.deferred && !interaction.replied) {
        await interaction.reply({ ...payload, flags: privateFlags });
    } else if (isUnderMessage(interaction) && !(interaction.deferred && interaction.replied)) {
        await interaction.followUp({ ...payload, flags: privateFlags });
    } else {
        await interaction.editReply(payload);
    }
}
