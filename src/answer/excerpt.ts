import type { Paragraph, Range } from "../corpus/article.ts";
import type { Excerpt } from "./answer.ts";

/** Replaces each part of a paragraph that a quote leaves out. */
export const omission = "[…]";

/** A part of a quote: the author's words, the KeySentence, or an omission. */
export interface QuotePiece {
    readonly kind: "words" | "key" | "omission";
    readonly text: string;
}

/** The excerpt's runs in order, as slices of the paragraph, with "[…]" for everything left out. */
export function quotePieces({ paragraph, runs, key }: Excerpt): readonly QuotePiece[] {
    const { text } = paragraph;
    const pieces: QuotePiece[] = [];
    let reached = 0;
    for (const { start, end } of runs) {
        const between = text.slice(reached, start);
        if (between.trim() !== "") pieces.push({ kind: "omission", text: omission });
        else if (reached > 0) pieces.push({ kind: "words", text: between });
        const containsKey = start <= key.start && key.end <= end;
        const parts: readonly QuotePiece[] = containsKey
            ? [
                  { kind: "words", text: text.slice(start, key.start) },
                  { kind: "key", text: text.slice(key.start, key.end) },
                  { kind: "words", text: text.slice(key.end, end) },
              ]
            : [{ kind: "words", text: text.slice(start, end) }];
        pieces.push(...parts);
        reached = end;
    }
    if (text.slice(reached).trim() !== "") pieces.push({ kind: "omission", text: omission });
    return pieces.filter((piece) => piece.text !== "");
}

/** The quote as one string. */
export function quoteOf(excerpt: Excerpt): string {
    const pieces = quotePieces(excerpt);
    return pieces
        .map(({ kind, text }, at) => (kind === "omission" && at > 0 ? ` ${text}` : text))
        .map((text, at) => (pieces[at - 1]?.kind === "omission" ? ` ${text}` : text))
        .join("");
}

/** Paragraphs up to this length, in UTF-16 units, are quoted in full. */
const shortParagraph = 500;

/** The runs to quote around a KeySentence: all of a short paragraph, else the sentence and, if it refers back, the one before. */
export function runsAround({ text, sentences }: Paragraph, key: Range): readonly Range[] {
    const first = sentences.at(0);
    const last = sentences.at(-1);
    if (first === undefined || last === undefined) return [key];
    if (last.end - first.start <= shortParagraph) return [{ start: first.start, end: last.end }];
    const before = sentences[sentences.findIndex(({ start }) => start === key.start) - 1];
    const leans = leaning.test(text.slice(key.start, key.end));
    const fits = before !== undefined && key.end - before.start <= shortParagraph;
    return leans && fits ? [{ start: before.start, end: key.end }] : [key];
}

/** Openings that refer to the sentence before. */
const leaning =
    /^["“'‘(]?(?:he|she|it|they|this|that|these|those|his|her|its|their|such|but|and|however|therefore|moreover|also|thus|then|instead|so|yet)\b/iu;
