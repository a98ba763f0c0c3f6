import { MessageFlags } from "discord.js";
import { say } from "../../../locales/say.ts";
import { omission } from "../../answer/excerpts/excerpt.ts";
import { type RowBody, rowBody } from "../command/components.ts";
import type { AnswerReply, MessageReply, TextReply, Visibility } from "../command/reply.ts";
import { cut } from "../markdown.ts";
import { withoutAddresses } from "./addresses.ts";
import { answerMessage, longestContent, type Restated } from "./answer-message.ts";
import { type MentionCommands, withLocalNames } from "./command-ids.ts";

/** A message as all discord.js methods that send or edit accept it. */
export interface Payload {
    readonly content: string;
    readonly components: RowBody[];
    readonly files: FileBody[];
    /** Set on every message, because Discord parses mentions whenever this is missing. */
    readonly allowedMentions: { readonly parse: never[]; readonly repliedUser: false };
}

/** No previews for addresses in articles. */
export const publicFlags = MessageFlags.SuppressEmbeds;
export const privateFlags = MessageFlags.SuppressEmbeds | MessageFlags.Ephemeral;

/** The message flags for a visibility. */
export const flagsOf = (visibility: Visibility) => (visibility === "private" ? privateFlags : publicFlags);

/** The reply within Discord's limits, with mentions of commands if these are given. Throws a RangeError if it has more rows, buttons or items than Discord accepts. */
export function payloadOf(reply: MessageReply, mentions: MentionCommands = withLocalNames): Payload {
    const { rows = [] } = reply;
    if (rows.length > 5) throw new RangeError(`A message takes at most 5 rows, not ${rows.length}.`);
    const facts: Pick<Payload, "components" | "allowedMentions"> = {
        components: rows.map(rowBody),
        allowedMentions: { parse: [], repliedUser: false },
    };
    const files = reply.kind === "text" ? (reply.files ?? []) : [];
    return { ...facts, content: contentOf(reply, mentions), files: files.map(fileBody) };
}

/** The reply without links and addresses, and a note that says so; undefined if there are none. */
export function withoutLinks(reply: MessageReply): MessageReply | undefined {
    const content = contentOf(reply, (text) => text);
    return withoutAddresses(content) === content ? undefined : { ...reply, withoutLinks: true };
}

function contentOf(reply: MessageReply, mentions: MentionCommands): string {
    const content =
        reply.kind === "answer"
            ? mentioning(answerMessage(reply.answer, restated(reply)), mentions)
            : fitLines(mentioning(reply.text, mentions), longestContent);
    if (reply.withoutLinks !== true) return content;
    const bare = withoutAddresses(content);
    const noted = `${bare}\n-# ${say("answer.without-links")}`;
    return noted.length <= longestContent ? noted : bare;
}

/** With mentions, which are longer than names, only where they fit. Names in other languages may be longer than in English, too. */
const mentioning = (text: string, mentions: MentionCommands): string =>
    [mentions(text), withLocalNames(text)].find(({ length }) => length <= longestContent) ?? text;

function restated({
    answer,
    question = answer.question,
    isBesideQuestion,
    about,
    note,
    examples,
}: AnswerReply): Restated {
    if (isBesideQuestion === true) return { note, about, examples };
    // A follow-up that was completed in plain words says itself what it is about.
    return { note, question, about: question === answer.question ? undefined : about, examples };
}

interface FileBody {
    readonly attachment: Buffer;
    readonly name: string;
    readonly description?: string;
}

function fileBody(file: NonNullable<TextReply["files"]>[number]): FileBody {
    const { name } = file;
    if ("text" in file) return { attachment: Buffer.from(fitLines(file.text, longestFile)), name };
    const { bytes, description } = file;
    return {
        attachment: Buffer.from(bytes),
        name,
        ...(description !== undefined && { description: fitLines(description, longestDescription) }),
    };
}

/** Of a file, in UTF-16 units, as Discord accepts it. */
const longestDescription = 1024;

/** In UTF-16 units. Far below Discord's limit for files, and more than anyone reads. */
const longestFile = 1_000_000;

/** Cuts the text between lines, and marks the cut. A single line that is too long is cut between words. */
function fitLines(text: string, longest: number): string {
    if (text.length <= longest) return text;
    const end = text.lastIndexOf("\n", longest - omission.length - 1);
    return end > 0 ? `${text.slice(0, end).trimEnd()}\n${omission}` : cut(text, longest);
}
