import type { ArticleFacts, Paragraph, Range } from "../../corpus/article.ts";
import type { ParagraphIndex } from "../../search/paragraph-index.ts";
import { type ComparedText, comparedText } from "./compared-text.ts";
import { type FoundPlace, paragraphBreak } from "./quote-check.ts";
import type { NumberedWords } from "./word-numbers.ts";

/** Adjacent paragraphs of an article, in which a quote is looked for. */
export interface ParagraphsAround {
    readonly article: ArticleFacts;
    readonly paragraphs: readonly Paragraph[];
    /** Where the text of each paragraph starts. */
    readonly starts: readonly number[];
    /** Only read if needed, since that takes longer than finding the paragraphs. */
    readonly compared: ComparedText;
    /** The words of `compared`. */
    readonly numbers: NumberedWords;
    /** The number of the first paragraph and of the last one in the index. */
    readonly first: number;
    readonly last: number;
}

interface PassageReading {
    readonly located: ParagraphIndex["located"];
    /** How many UTF-16 units before and after it. */
    readonly length: number;
    readonly numbersOf: (keys: readonly string[]) => NumberedWords;
}

/** The paragraphs around one, as many as can be part of a quote of this length. */
export function paragraphsAround(
    id: number,
    { located, length, numbersOf }: PassageReading,
): ParagraphsAround | undefined {
    const middle = located(id);
    if (middle === undefined) return undefined;
    const { article } = middle;
    const paragraphs = [middle.paragraph];
    const reach = (step: 1 | -1): number => {
        let at = id;
        for (let size = 0; size < length; ) {
            const next = located(at + step);
            if (next === undefined || next.article.id !== article.id) break;
            if (step > 0) paragraphs.push(next.paragraph);
            else paragraphs.unshift(next.paragraph);
            size += next.paragraph.text.length;
            at += step;
        }
        return at;
    };
    const [first, last] = [reach(-1), reach(1)];
    const starts: number[] = [];
    let size = 0;
    for (const { text } of paragraphs) {
        starts.push(size);
        size += text.length + paragraphBreak.length;
    }
    let compared: ComparedText | undefined;
    let numbers: NumberedWords | undefined;
    return {
        article,
        paragraphs,
        starts,
        first,
        last,
        get compared() {
            compared ??= comparedText(paragraphs.map(({ text }) => text).join(paragraphBreak));
            return compared;
        },
        get numbers() {
            numbers ??= numbersOf(this.compared.words.map(({ key }) => key));
            return numbers;
        },
    };
}

/** The place of a range of a passage, with only the paragraphs that it touches. */
export function placeOf({ article, paragraphs, starts }: ParagraphsAround, range: Range): FoundPlace {
    const from = Math.max(
        0,
        starts.findLastIndex((start) => start <= range.start),
    );
    const to = Math.max(
        from,
        starts.findLastIndex((start) => start < range.end),
    );
    const offset = starts[from] ?? 0;
    const [first, ...others] = paragraphs.slice(from, to + 1);
    if (first === undefined) throw new RangeError("The range is in no paragraph.");
    const text = [first, ...others].map((one) => one.text).join(paragraphBreak);
    const found = { start: range.start - offset, end: range.end - offset };
    const lastStart = (starts[to] ?? 0) - offset;
    const last = others.at(-1) ?? first;
    const opening = first.sentences.findLast(({ start }) => start <= found.start);
    const closing = last.sentences.find(({ end }) => end + lastStart >= found.end);
    const sentences = {
        start: Math.min(found.start, opening?.start ?? 0),
        end: Math.max(found.end, (closing?.end ?? last.text.length) + lastStart),
    };
    return { article, paragraphs: [first, ...others], text, found, sentences };
}
