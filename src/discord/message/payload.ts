import { MessageFlags } from "discord.js";
import { say } from "../../../locales/say.ts";
import type { Answer } from "../../answer/answer.ts";
import { omission } from "../../answer/excerpt.ts";
import { type Row, type RowBody, rowBody } from "../command/components.ts";
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

/** The reply of the command with this name, within Discord's limits. Throws a RangeError for rows that it would refuse. */
export function payloadOf(reply: MessageReply, command: string): Payload {
    const allowedMentions: Payload["allowedMentions"] = { parse: [], repliedUser: false };
    if (reply.kind === "answer") {
        const { answer, judged = false } = reply;
        const row = judged ? judgingRow(answer) : undefined;
        const components = row === undefined ? [] : [rowBody(row, judgingCommand)];
        return { content: answerMessage(answer), components, files: [], allowedMentions };
    }
    const { text, rows = [], files = [] } = reply;
    if (rows.length > 5) throw new RangeError(`A message of "${command}" has ${rows.length} rows.`);
    return {
        content: fitLines(text, longestContent),
        components: rows.map((row) => rowBody(row, command)),
        files: files.map(fileBody),
        allowedMentions,
    };
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

/** The command that counts what members say of answers, also of those that it did not give itself. */
const judgingCommand = "ask";

/** The buttons by which members say whether an answer was right; none where the articles did not answer. */
function judgingRow(answer: Answer): Row | undefined {
    if (answer.verdict !== "answered") return undefined;
    const { id } = answer.excerpts[0].article;
    // It must fit the identity of a button, by which a press finds the article also after a restart.
    if (id.length > longestId) return undefined;
    return {
        buttons: [
            { label: say("answer.right"), argument: `right:${id}` },
            { label: say("answer.not-right"), argument: `wrong:${id}` },
        ],
    };
}

const longestId = 80;
