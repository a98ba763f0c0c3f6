import { setTimeout as pause } from "node:timers/promises";
import { type ButtonInteraction, type ChatInputCommandInteraction, MessageFlags } from "discord.js";
import { type Payload, payloadOf, privateFlags, publicFlags } from "./payload.ts";
import type { Reply, Visibility } from "./reply.ts";

type Answerable = ChatInputCommandInteraction | ButtonInteraction;

/** An interaction's token is void after 3 seconds without a response; this leaves two for the way there. */
const deferAfter = 1000;

/**
 * Sends the reply in the interaction callback itself, in one request; defers only when it is not ready after one second.
 * A button's reply replaces the message that it stands under.
 */
export async function answerInteraction(
    interaction: Answerable,
    command: string,
    work: { readonly reply: Promise<Reply>; readonly expected: Visibility },
): Promise<void> {
    const waiting = new AbortController();
    const late = pause(deferAfter, undefined, { signal: waiting.signal }).catch(() => undefined);
    const soon = await Promise.race([work.reply, late]).finally(() => waiting.abort());
    if (soon !== undefined) return send(interaction, payloadOf(soon, command), soon.visibility);

    if (interaction.isButton()) await interaction.deferUpdate();
    else await interaction.deferReply(work.expected === "private" ? { flags: MessageFlags.Ephemeral } : {});
    await interaction.editReply({ ...payloadOf(await work.reply, command), flags: publicFlags });
}

/** A first response, or, where one was sent already, the text in its place. */
export async function tellPrivately(interaction: Answerable, text: string, command: string): Promise<void> {
    const payload = payloadOf({ kind: "text", text, visibility: "private" }, command);
    if (interaction.replied) return;
    if (interaction.deferred) await interaction.editReply(payload);
    else await interaction.reply({ ...payload, flags: privateFlags });
}

async function send(interaction: Answerable, payload: Payload, visibility: Visibility): Promise<void> {
    if (interaction.isButton()) await interaction.update(payload);
    else
        await interaction.reply({ ...payload, flags: visibility === "private" ? privateFlags : publicFlags });
}
