import type { Paragraph, Range } from "../corpus/article.ts";

/** A paragraph up to this long, in UTF-16 units, is quoted whole. */
const shortParagraph = 500;

/** The runs to quote around a KeySentence: a short paragraph whole, else the sentence with the one it leans on. */
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

/** Openings that point to what was said before. */
const leaning =
    /^["“'‘(]?(?:he|she|it|they|this|that|these|those|his|her|its|their|such|but|and|however|therefore|moreover|also|thus|then|instead|so|yet)\b/iu;
