import type { Declared, PageBreak, ParagraphKind } from "./article.ts";
import type { Problem } from "./corpus.ts";

/** A heading or a paragraph, in reading order. */
export interface Block {
    readonly kind: "heading" | "paragraph" | ParagraphKind;
    readonly text: string;
    /** As in `Paragraph`. */
    readonly omissions?: readonly number[];
    /** The pages that begin in the text. */
    readonly pages?: readonly PageBreak[];
    /** For a paragraph that is one item of a list: its bullet or number, and the number of the list's paragraphs. */
    readonly item?: { readonly mark: string; readonly count: number };
    /** The items of lists that it belongs to, from the outermost on: part of its path. */
    readonly under?: readonly string[];
    /** The length of the sentences that lead in a list. */
    readonly leadIn?: number;
    /** As in `Paragraph`. */
    readonly asked?: number;
    /** The level of a heading, 1 to 6; more for a question, and a little more for one that shares the answer of the heading above. */
    readonly depth?: number;
    /** Counted from 1. */
    readonly line: number;
}

/** A block as a format's reader understands it. A question without text is the end of the answer above. */
export type SourceBlock = Block | (Omit<Block, "kind"> & { readonly kind: "question" });

/** The content of a file as its format's reader understands it, before it is checked. */
export interface Draft {
    readonly title?: string | undefined;
    readonly language?: string | undefined;
    readonly declared: Declared;
    readonly blocks: readonly SourceBlock[];
    readonly problems: readonly Problem[];
    /** The key that makes the document a draft or hides it, unless drafts are articles. */
    readonly hiddenBy?: { readonly key: string; readonly line: number } | undefined;
    /** The article as Markdown, for formats that are stored as .md files. */
    readonly markdown?: string | undefined;
}

/** Removes ASCII white space from both ends. Non-breaking spaces are the author's and stay. */
export function trimAscii(text: string): string {
    // Without the lookbehind, matching would be quadratic in the length of a run of spaces.
    return text.replace(/^[ \t\r\n]+|(?<![ \t\r\n])[ \t\r\n]+$/gu, "");
}
