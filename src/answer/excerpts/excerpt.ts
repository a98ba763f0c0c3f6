import type { Range } from "../../corpus/article.ts";
import type { Excerpt } from "../answer.ts";

/** Replaces each part of a paragraph that a quote leaves out. */
export const omission = "[…]";

/**
 * A part of a quote: the author's words, the KeySentence without its span, the span, or an omission with the white space around
 * it.
 */
export interface QuotePiece {
    readonly kind: "words" | "key" | "span" | "omission";
    readonly text: string;
}

/** The excerpt's runs in order, as slices of the paragraph, with "[…]" for everything left out. */
export function quotePieces({ paragraph, runs, key, span }: Excerpt): readonly QuotePiece[] {
    const { text, omissions = [], kind } = paragraph;
    const pieces: QuotePiece[] = [];
    const leaveOut = (spaces: Pick<Spaces, "after" | "isGap">) => {
        if (pieces.at(-1)?.kind === "omission") return;
        const before = pieces.at(-1)?.text ?? "";
        const ownLine = kind === "code" || (kind !== undefined && spaces.isGap);
        pieces.push({
            kind: "omission",
            text: spaced({ ...spaces, before, space: ownLine ? "\n" : " " }),
        });
    };
    const add = (as: Exclude<QuotePiece["kind"], "omission">, start: number, end: number) => {
        let from = start;
        const push = (to: number) => {
            if (to > from) pieces.push({ kind: as, text: text.slice(from, to) });
            from = to;
        };
        for (const at of omissions) {
            if (at < start || at >= end) continue;
            push(at);
            leaveOut({ after: text.slice(at, end), isGap: false });
        }
        push(end);
    };
    let reached = 0;
    for (const run of kind === "code" ? runs.map((one) => wholeLines(text, one)) : runs) {
        const { start, end } = run;
        if (text.slice(reached, start).trim() !== "")
            leaveOut({ after: text.slice(start, end), isGap: true });
        else if (reached > 0) add("words", reached, start);
        const containsKey = start <= key.start && key.end <= end;
        add("words", start, containsKey ? key.start : end);
        if (containsKey) {
            add("key", key.start, span?.start ?? key.end);
            if (span !== undefined) {
                add("span", span.start, span.end);
                add("key", span.end, key.end);
            }
            add("words", key.end, end);
        }
        if (omissions.includes(end)) leaveOut({ after: "", isGap: false });
        reached = end;
    }
    if (text.slice(reached).trim() !== "") leaveOut({ after: "", isGap: true });
    return pieces;
}

interface Spaces {
    /** The words on both sides; empty at the quote's edges. */
    readonly before: string;
    readonly after: string;
    /** Whether whole sentences are left out. */
    readonly isGap: boolean;
    readonly space: string;
}

/** The mark with what separates it from the words around it, unless white space or punctuation does. */
function spaced({ before, after, isGap, space }: Spaces): string {
    const isOpen = before === "" || (isGap ? /\s$/u : /[\s([{“„«‘]$/u).test(before);
    const isSeparate = after === "" || (!isGap && /^[\s.,;:!?)\]}”»’]/u.test(after));
    return `${isOpen ? "" : space}${omission}${isSeparate ? "" : space}`;
}

/** The range, extended to the beginning of its first line and the end of its last. */
function wholeLines(text: string, { start, end }: Range): Range {
    const feed = text.indexOf("\n", end);
    return { start: text.lastIndexOf("\n", start - 1) + 1, end: feed < 0 ? text.length : feed };
}

/**
 * The pieces that stand out: the span if there is one, else the KeySentence if other words are quoted too; undefined if the quote is
 * nothing but the KeySentence.
 */
export function answeringKind(pieces: readonly QuotePiece[]): "span" | "key" | undefined {
    if (pieces.some(({ kind }) => kind === "span")) return "span";
    return pieces.some(({ kind, text }) => kind === "words" && text.trim() !== "") ? "key" : undefined;
}

/** The quote as one string. */
export function quoteOf(excerpt: Excerpt): string {
    return quotePieces(excerpt)
        .map(({ text }) => text)
        .join("");
}
