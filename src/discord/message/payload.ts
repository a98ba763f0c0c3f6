import { MessageFlags } from "discord.js";
import { omission } from "../../answer/excerpt.ts";
import { type RowBody, rowBody } from "../command/components.ts";
import type { MessageReply, TextFile, Visibility } from "../command/reply.ts";
import { cut } from "../markdown.ts";
import { answerMessage, longestContent } from "./answer-message.ts";

/** A message in the form that every discord.js method takes that sends or edits one. */
export interface Payload {
    readonly content: string;
    readonly components: RowBody[];
    readonly files: { readonly attachment: Buffer; readonly name: string }[];
    /** Closed on every message, since Discord parses mentions anew whenever this is absent. */
    readonly allowedMentions: { readonly parse: never[]; readonly repliedUser: false };
}

/** Without previews of addresses that an article happens to hold. */
export const publicFlags = MessageFlags.SuppressEmbeds;
export const privateFlags = MessageFlags.SuppressEmbeds | MessageFlags.Ephemeral;

export const flagsOf = (visibility: Visibility) => (visibility === "private" ? privateFlags : publicFlags);

/** The reply within Discord's limits. Throws a RangeError for rows that it would refuse. */
export function payloadOf(reply: MessageReply): Payload {
    const { rows = [] } = reply;
    if (rows.length > 5) throw new RangeError(`A message has ${rows.length} rows.`);
    const facts: Pick<Payload, "components" | "allowedMentions"> = {
        components: rows.map(rowBody),
        allowedMentions: { parse: [], repliedUser: false },
    };
    if (reply.kind === "answer") return { ...facts, content: answerMessage(reply.answer), files: [] };
    const { text, files = [] } = reply;
    return { ...facts, content: fitLines(text, longestContent), files: files.map(fileBody) };
}

function fileBody({ name, text }: TextFile) {
    return { attachment: Buffer.from(fitLines(text, longestFile)), name };
}

/** UTF-16 units: far below what Discord takes as a file, and more than anyone reads. */
const longestFile = 1_000_000;

/** The text in so many UTF-16 units, cut between lines with a visible mark; a line that is longer alone, between words. */
function fitLines(text: string, longest: number): string {
    if (text.length <= longest) return text;
    const end = text.lastIndexOf("\n", longest - omission.length - 1);
    return end > 0 ? `${text.slice(0, end).trimEnd()}\n${omission}` : cut(text, longest);
}
