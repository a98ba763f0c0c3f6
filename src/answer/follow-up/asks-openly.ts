import type { Excerpt } from "../answer.ts";
import { ownWords } from "./own-words.ts";

/** Whether an English follow-up asks for what was not said yet: "what else did he say?", "any other reasons?". */
export const asksForOther = (asked: string) => other.test(asked);

const other =
    /\b(?:else|others?|another|besides|further|additionally)\b|\b(?:any|some) ?more\b|^(?:and )?more\b/iu;

/**
 * Whether an English follow-up asks for nothing in particular of its subject: "what did he say?", "what happened?", but not "what colour
 * is it?" or "when was that?". Any sentence about the subject would answer it.
 */
export const asksOpenly = (asked: string, excerpt: Pick<Excerpt, "article" | "paragraph">) =>
    open.test(asked) && ownWords(asked, excerpt).count === 0;

const open =
    /^(?:(?:and|but|so|ok|okay)[\s,]+)*what(?:['’]s|\s+(?:is|are|was|were|do|does|did|has|have|had|will|would|happen(?:s|ed)?|about)\b)/iu;
