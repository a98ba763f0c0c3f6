import type { Declared } from "./article.ts";
import type { Problem } from "./corpus.ts";

/** A heading or a paragraph, in reading order. */
export interface Block {
    readonly kind: "heading" | "paragraph";
    readonly text: string;
    /** Of a heading, 1 to 6. */
    readonly depth?: number;
    /** Counted from 1. */
    readonly line: number;
}

/** What one file says, before it is judged whole. */
export interface Draft {
    readonly title?: string | undefined;
    readonly language?: string | undefined;
    readonly declared: Declared;
    readonly blocks: readonly Block[];
    readonly problems: readonly Problem[];
    /** The article as the text of a .md file, where its format is stored as such. */
    readonly markdown?: string | undefined;
}

/** Without ASCII white space at its ends; a non-breaking space is the author's and stays. */
export function trimAscii(text: string): string {
    // Without the look back, a run of spaces inside a line would be tried from each of its spaces.
    return text.replace(/^[ \t\r\n]+|(?<![ \t\r\n])[ \t\r\n]+$/gu, "");
}
