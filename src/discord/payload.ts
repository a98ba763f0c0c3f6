import {
    type ActionRowData,
    ButtonStyle,
    ComponentType,
    type InteractionButtonComponentData,
    MessageFlags,
} from "discord.js";
import { omission } from "../answer/quote.ts";
import { answerMessage, longestContent } from "./answer-message.ts";
import { cut } from "./attribution.ts";
import type { Button, Reply } from "./reply.ts";

/** A message in the form that every discord.js method takes that sends or edits one. */
export interface Payload {
    readonly content: string;
    readonly components: ActionRowData<InteractionButtonComponentData>[];
    /** Closed on every message, since Discord parses mentions anew whenever this is absent. */
    readonly allowedMentions: { readonly parse: never[]; readonly repliedUser: false };
}

/** Without previews of addresses that an article happens to hold. */
export const publicFlags = MessageFlags.SuppressEmbeds;
export const privateFlags = MessageFlags.SuppressEmbeds | MessageFlags.Ephemeral;

/** The reply of the command with this name, within Discord's limits. */
export function payloadOf(reply: Reply, command: string): Payload {
    const buttons = reply.kind === "text" ? (reply.buttons ?? []) : [];
    const row = {
        type: ComponentType.ActionRow,
        components: buttons.map((button) => buttonOf(button, command)),
    };
    return {
        content: reply.kind === "answer" ? answerMessage(reply.answer) : fitLines(reply.text),
        components: buttons.length === 0 ? [] : [row],
        allowedMentions: { parse: [], repliedUser: false },
    };
}

function buttonOf({ label, argument, enabled }: Button, command: string): InteractionButtonComponentData {
    return {
        type: ComponentType.Button,
        style: ButtonStyle.Secondary,
        label,
        customId: `${command}:${argument}`,
        disabled: !enabled,
    };
}

/** The text in 2,000 UTF-16 units, cut between lines with a visible mark; a line that is longer alone, between words. */
function fitLines(text: string): string {
    if (text.length <= longestContent) return text;
    const end = text.lastIndexOf("\n", longestContent - omission.length - 1);
    return end > 0 ? `${text.slice(0, end).trimEnd()}\n${omission}` : cut(text, longestContent);
}
