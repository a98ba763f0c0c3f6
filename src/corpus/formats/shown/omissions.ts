import type { PageBreak } from "../../article.ts";
import { trimAscii } from "../../draft.ts";
import { hasPageMarks, pagesIn, withoutPageMarks } from "./page-marks.ts";

/**
 * Stands in a text for something that is left out, until `withOmissions` takes it out. It cannot be part of a source: neither
 * Markdown nor HTML can contain it.
 */
export const gap = "\0";

/** Stands for a gap in a web page, whose parser replaces the other one. Unicode reserves it for such uses. */
export const pageGap = "\ufdd0";

/** A paragraph's text, with the offsets where something is left out and where pages begin. */
export interface TextWithOmissions {
    readonly text: string;
    readonly omissions?: readonly number[];
    readonly pages?: readonly PageBreak[];
}

/** Takes the gaps and the marks of pages out of a text. Words that only a gap separates get a space between them. */
export function withOmissions(marked: string): TextWithOmissions {
    if (!hasPageMarks(marked)) return withoutGapMarks(marked);
    const shown = withoutGapMarks(withoutPageMarks(marked));
    return { ...shown, pages: pagesIn(marked, shown.text) };
}

function withoutGapMarks(marked: string): TextWithOmissions {
    if (!marked.includes(gap)) return { text: trimAscii(marked) };
    const single = trimAscii(marked)
        .replace(/\0(?:[ \t\r\n]*\0)+/gu, gap)
        .replace(/(?<=[^\s([{“„«‘])\0(?=[\p{L}\p{N}\p{M}])/gu, `${gap} `);
    const [first = "", ...others] = single.split(gap);
    let text = first.trimStart() === "" ? "" : first;
    const omissions: number[] = [];
    for (const part of others) {
        omissions.push(text.length);
        text += text === "" ? part.replace(/^[ \t\r\n]+/u, "") : part;
    }
    const end = text.replace(/(?<![ \t\r\n])[ \t\r\n]+$/u, "").length;
    return { text: text.slice(0, end), omissions: [...new Set(omissions.map((at) => Math.min(at, end)))] };
}

/** A text without its gaps, for places that cannot have omissions, such as headings. */
export function withoutGaps(marked: string): string {
    return withOmissions(marked).text;
}
