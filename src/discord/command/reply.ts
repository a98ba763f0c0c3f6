import type { Answer } from "../../answer/answer.ts";
import type { Row } from "./components.ts";
import type { Modal } from "./modal.ts";

/** "private" is shown to the member alone, where Discord can do that. */
export type Visibility = "public" | "private";

/** Of a reply to a press, a choice or a modal under a message: in that message's place, or in a message of its own. */
type ReplyPlace = "same" | "new";

/** A text as a file, such as a difference that is too long for a message. */
export interface TextFile {
    /** With its ending, such as "changes.txt". */
    readonly name: string;
    readonly text: string;
}

interface AnswerReply {
    readonly kind: "answer";
    readonly answer: Answer;
    readonly visibility: Visibility;
    /** At most five. */
    readonly rows?: readonly Row[];
    /** "new" unless it says otherwise. */
    readonly place?: ReplyPlace;
}

interface TextReply {
    readonly kind: "text";
    /** Discord Markdown; text of articles and members in it is escaped already. */
    readonly text: string;
    readonly visibility: Visibility;
    /** At most five. */
    readonly rows?: readonly Row[];
    readonly files?: readonly TextFile[];
    /** "same" unless it says otherwise. */
    readonly place?: ReplyPlace;
}

/** A reply that stands in a message. */
export type MessageReply = AnswerReply | TextReply;

/** What a command decided to say; only src/discord sends it. */
export type Reply = MessageReply | Modal;
