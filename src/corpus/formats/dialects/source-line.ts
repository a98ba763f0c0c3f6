import { isAsked } from "../asked-text.ts";

/** One line of a document that is being rewritten. */
export interface SourceLine {
    readonly text: string;
    /** Its number in the file, from 1. */
    readonly line: number;
    /** Whether it is part of a fenced code block, or one of its fences. */
    readonly isCode: boolean;
}

/** What stands for something that a reader sees but text cannot show. */
export const omitted = "<Omission />";

/** The indentation, in columns. */
export function indentOf(text: string): number {
    let columns = 0;
    for (const character of text) {
        if (character === " ") columns++;
        else if (character === "\t") columns += 4 - (columns % 4);
        else break;
    }
    return columns;
}

/** The text without up to `columns` of its indentation. */
export function dedented(text: string, columns: number): string {
    let left = columns;
    let at = 0;
    while (left > 0 && (text[at] === " " || text[at] === "\t")) left -= text[at++] === "\t" ? 4 : 1;
    return text.slice(at);
}

/** The line with everything changed that is not code. */
export function outsideCode(text: string, change: (piece: string) => string): string {
    if (!text.includes("`")) return change(text);
    let changed = "";
    let at = 0;
    for (const { index, 0: code } of text.matchAll(/(?<![\\`])(`+)(?!`).*?(?<!`)\1(?!`)/gu)) {
        changed += change(text.slice(at, index)) + code;
        at = index + code.length;
    }
    return changed + change(text.slice(at));
}

/** Lines that show a title, as a paragraph of its own; nothing for an empty one. */
export function titleLines(title: string, { line }: SourceLine, indent = ""): readonly SourceLine[] {
    const blank = { text: indent.trimEnd(), line, isCode: false };
    return title.trim() === ""
        ? [blank]
        : [blank, { ...blank, text: `${indent}${boldIfAsked(title.trim())}` }, blank];
}

/** A title or term in bold if it asks, so that it is read as a question. */
export function boldIfAsked(text: string): string {
    if (!isAsked(text) || text.includes("**")) return text;
    const from = Math.max(0, text.search(/[^ \t]/u));
    return `${text.slice(0, from)}**${text.slice(from)}**`;
}

/** Splits a document into lines, and finds its fenced code. Fences may be indented, as in a list. */
export function sourceLines(text: string, firstLine: number): readonly SourceLine[] {
    let fence: string | undefined;
    return text.split(/\r\n|\n|\r/u).map((one, at): SourceLine => {
        const marks = one.match(/^(?:[ \t]|>|[-*+][ \t]|\d{1,9}[.)][ \t]){0,60}(`{3,100}|~{3,100})(.*)/u);
        const [, mark = "", info = ""] = marks ?? [];
        const line = firstLine + at;
        if (fence === undefined) {
            if (mark === "" || (mark.startsWith("`") && info.includes("`")))
                return { text: one, line, isCode: false };
            fence = mark;
        } else if (mark.startsWith(fence) && info.trim() === "") fence = undefined;
        return { text: one, line, isCode: true };
    });
}
