import { say } from "../../../locales/say.ts";
import { omission } from "../../answer/excerpts/excerpt.ts";
import type { Range } from "../../corpus/article.ts";
import { escapeMarkdown } from "../markdown.ts";

/** A place in a text to mark; an empty one where the text lacks something. */
export interface MarkedRange extends Range {
    /** The number of the difference; undefined for bold alone. */
    readonly number?: number | undefined;
}

interface Shown {
    readonly text: string;
    /** The part of the text to show. */
    readonly range: Range;
    /** In order. They do not overlap. */
    readonly marks: readonly MarkedRange[];
    /** How many UTF-16 units to show around each mark, and at the beginning and end; the rest becomes `[…]`. */
    readonly around: number;
}

/** Renders a part of a text as a block quote. Differences are in bold, in brackets with their number: "[1: word]". */
export function comparedText({ text, range, marks, around }: Shown): string {
    const pieces: string[] = [];
    let at = range.start;
    const between = (to: number, isLast: boolean) => {
        const from = at;
        if (to - from <= 2 * around + omission.length + 2)
            return pieces.push(escapeMarkdown(text.slice(from, to)));
        const head = text.slice(from, wordEnd(text, from + around, -1));
        const tail = isLast ? "" : text.slice(wordEnd(text, to - around, 1), to);
        return pieces.push(escapeMarkdown(head), ` ${omission} `, escapeMarkdown(tail));
    };
    for (const { start, end, number } of marks) {
        between(start, false);
        const words = text.slice(start, end);
        pieces.push(number === undefined ? shortened(words, around) : numbered(number, words, around));
        at = end;
    }
    between(range.end, marks.length > 0 && around === 0);
    return `> ${pieces
        .join("")
        .trimStart()
        .replace(/(?<!\s)\s*\n\s*/gu, "\n> ")}`;
}

/** Discord reads block quotes line by line, so each line has its own marks. */
const bold = (escaped: string) => escaped.replace(/[^\s](?:[^\n]*[^\s])?/gu, "**$&**");

function shortened(words: string, around: number): string {
    const longest = 2 * around + 40;
    if (words.length <= longest) return bold(escapeMarkdown(words));
    const head = words.slice(0, wordEnd(words, longest / 2, -1));
    const tail = words.slice(wordEnd(words, words.length - longest / 2, 1));
    return `${bold(escapeMarkdown(head))} ${omission} ${bold(escapeMarkdown(tail))}`;
}

function numbered(number: number, words: string, around: number): string {
    if (words.trim() === "") return ` ${say("quote.mark-empty", { number: String(number) })}`;
    const longest = Math.max(60, 2 * around);
    const flat = words.replace(/\s+/gu, " ");
    const cut =
        flat.length <= longest
            ? flat
            : `${flat.slice(0, wordEnd(flat, longest / 2, -1))} ${omission} ${flat.slice(wordEnd(flat, flat.length - longest / 2, 1))}`;
    return say("quote.mark", { number: String(number), words: escapeMarkdown(cut) });
}

/** The nearest place between words before or after one. */
function wordEnd(text: string, wanted: number, step: 1 | -1): number {
    const start = Math.round(wanted);
    for (let at = start; Math.abs(at - start) < 30 && at > 0 && at < text.length; at += step)
        if (/\s/u.test(text.charAt(at))) return step > 0 ? at + 1 : at;
    // Never between the halves of a character.
    return /[\udc00-\udfff]/u.test(text.charAt(start)) ? start + 1 : start;
}
