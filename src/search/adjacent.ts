import type { Lexicon } from "./lexicon.ts";
import { type Postings, paragraphsWith } from "./postings.ts";
import type { Includes } from "./term-index/term-index.ts";
import type { TokenStore } from "./token-store.ts";

interface SearchedTokens {
    readonly tokens: TokenStore;
    readonly lexicon: Lexicon;
    readonly text: Postings;
    readonly includes: Includes;
}

/** Whether some sentence has these terms next to each other, in this order. Looks at a limited number of paragraphs. */
export function areAdjacent(
    terms: readonly string[],
    { tokens, lexicon, text, includes }: SearchedTokens,
): boolean {
    const numbers = terms.map((term) => lexicon.termNumber(term));
    const counts = numbers.map((number) => paragraphsWith(text, number));
    const fewest = Math.min(...counts);
    // In no text, or only as a stop word.
    if (fewest === 0) return false;
    const rarest = numbers[counts.indexOf(fewest)] ?? 0;
    const { words, sentenceStarts, paragraphStarts } = tokens;
    const isAt = (at: number) =>
        numbers.every((number, next) => lexicon.term[words[at + next] ?? 0] === number);
    const from = text.starts[rarest] ?? 0;
    for (const paragraph of text.paragraphs.subarray(from, from + Math.min(fewest, mostParagraphs))) {
        if (!includes(paragraph)) continue;
        const first = paragraphStarts[paragraph] ?? 0;
        const end = paragraphStarts[paragraph + 1] ?? first;
        for (let sentence = first; sentence < end; sentence++) {
            const last = (sentenceStarts[sentence + 1] ?? 0) - numbers.length;
            for (let at = sentenceStarts[sentence] ?? 0; at <= last; at++) if (isAt(at)) return true;
        }
    }
    return false;
}

const mostParagraphs = 500;
