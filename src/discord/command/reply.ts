import type { Answer, SaidSentence } from "../../answer/answer.ts";
import type { QuoteCheck } from "../../answer/quotation/quote-check.ts";
import type { IntentName } from "../../answer/talk/intent.ts";
import type { QuotedPlace } from "../../answer/talk/quoted-talk.ts";
import type { Row } from "./components.ts";
import type { Modal } from "./modal.ts";

/** "private" is visible only to the member, where Discord supports that. */
export type Visibility = "public" | "private";

/** Where the reply to a button, menu or form goes: "same" replaces the message it is under, "new" sends another. */
type ReplyPlace = "same" | "new";

/** A text sent as a file, for example a diff that is too long for a message. */
export interface TextFile {
    /** With its extension, such as "changes.txt". */
    readonly name: string;
    readonly text: string;
}

/** A file that is sent as it is, to the byte. */
interface BytesFile {
    readonly name: string;
    readonly bytes: Uint8Array;
    /** What a picture shows, for those who do not see it. Cut to what Discord accepts. */
    readonly description?: string;
}

export interface AnswerReply {
    readonly kind: "answer";
    readonly answer: Answer;
    /** A short sentence above the answer, such as where it is from, in Discord Markdown. */
    readonly note?: string;
    /** The question as people read it, if that differs from what was asked. */
    readonly question?: string;
    /** Whether the member's own words are visible next to the reply, so that it need not repeat them. */
    readonly isBesideQuestion?: boolean;
    /** What a short follow-up was understood to be about. Shown where the question is not repeated. */
    readonly about?: string | undefined;
    /** Questions that the articles answer, if the question is in another language than they are. */
    readonly examples?: readonly string[] | undefined;
    /** The sentences that answered the questions that it continues. */
    readonly said?: readonly SaidSentence[] | undefined;
    readonly visibility: Visibility;
    /** At most five. */
    readonly rows?: readonly Row[];
    /** "new" by default. */
    readonly place?: ReplyPlace;
    /** Whether links and addresses are left out. Only src/discord sets it. */
    readonly withoutLinks?: boolean;
}

/** What a reply found out about each quote, or what was wanted by a message that asks nothing of the text. */
interface ReplyCounts {
    readonly quotes?: readonly QuoteCheck["found"][];
    readonly intents?: readonly IntentName[];
}

export interface TextReply {
    readonly kind: "text";
    /** Discord Markdown. Text of articles and members in it must already be escaped. */
    readonly text: string;
    readonly visibility: Visibility;
    /** The paragraph of an article that it quotes, from which "more" continues. */
    readonly quoted?: QuotedPlace | undefined;
    /** At most five. */
    readonly rows?: readonly Row[];
    readonly files?: readonly (TextFile | BytesFile)[];
    /** "same" by default. */
    readonly place?: ReplyPlace;
    /** Another message after this one. */
    readonly also?: MessageReply;
    /** What replaces this message if the other one cannot be sent. */
    readonly otherwise?: () => MessageReply;
    /** The answer that the text shows, which is remembered by its message. */
    readonly shows?: Answer | undefined;
    /** What metrics count. */
    readonly counted?: ReplyCounts | undefined;
    /** As for answers. */
    readonly withoutLinks?: boolean;
    /**
     * Whether the form that it replies to can be opened again to correct what was typed, such as when that is refused. Ignored where
     * it replies to no form.
     */
    readonly isCorrectable?: boolean;
    /** The id of the proposal that it shows. */
    readonly proposal?: string | undefined;
}

/** A reply that is a message. */
export type MessageReply = AnswerReply | TextReply;

/** The press of a button has been seen, and what it is about says the rest. */
interface Seen {
    readonly kind: "seen";
}

/** What a command answers. Only src/discord sends it. */
export type Reply = MessageReply | Modal | Seen;
