import type { Lexicon } from "./lexicon.ts";
import { collectPostings } from "./postings.ts";
import type { TokenStore } from "./token-store.ts";
import { mark } from "./word-marks.ts";

/** Where the terms of titles, sections and texts stand; words of the stop list are left out. */
export function fieldsOf(
    { words, sentenceStarts, paragraphStarts, titles, sections }: TokenStore,
    lexicon: Lexicon,
    paragraphCount: number,
) {
    const { term, marks } = lexicon;
    const termCount = lexicon.termNames().length;
    const collect = (wordsOf: (paragraph: number, take: (word: number) => void) => void) =>
        collectPostings({
            paragraphCount,
            termCount,
            each: (paragraph, take) =>
                wordsOf(paragraph, (word) => {
                    if (((marks[word] ?? 0) & mark.stop) === 0) take(term[word] ?? 0);
                }),
        });
    const heading = (headings: readonly (readonly number[])[]) =>
        collect((paragraph, take) => headings[paragraph]?.forEach(take));
    const text = collect((paragraph, take) => {
        const from = sentenceStarts[paragraphStarts[paragraph] ?? 0] ?? 0;
        const to = sentenceStarts[paragraphStarts[paragraph + 1] ?? 0] ?? from;
        for (let at = from; at < to; at++) take(words[at] ?? 0);
    });
    return [heading(titles), heading(sections), text] as const;
}
