import type { ArticleFacts, Paragraph } from "../corpus/article.ts";
import { numberList, shared } from "../corpus/stored/shared-memory.ts";
import type { GrowingLexicon } from "./lexicon.ts";
import type { Analyzer } from "./terms.ts";

/** The words of every paragraph as numbers of the lexicon, in flat arrays in shared memory. */
export interface TokenStore {
    /** The word at each position. */
    readonly words: Uint32Array;
    /** Where each sentence starts in `words`, and at the end where the last sentence stops. */
    readonly sentenceStarts: Uint32Array;
    /** The first sentence of each paragraph, and at the end the total number of sentences. */
    readonly paragraphStarts: Uint32Array;
    /** Bits of `sign` for each sentence. */
    readonly signs: Uint8Array;
    /** For each paragraph, the number of the article's title and of all headings above it, among the headings. */
    readonly titles: Uint32Array;
    readonly sections: Uint32Array;
    readonly headings: Headings;
}

/** The words of titles and headings, each of which is stored once. */
interface Headings {
    readonly words: Uint32Array;
    /** Where each one starts in `words`, and at the end where the last one stops. */
    readonly starts: Uint32Array;
}

/** The words of a title or heading. */
export function headingWords({ words, starts }: Headings, number: number): Uint32Array {
    return words.subarray(starts[number], starts[number + 1]);
}

/** Bits for what the characters of a sentence suggest. */
export const sign = {
    money: 1,
    percent: 2,
    quote: 4,
    parenthesis: 8,
    colon: 16,
    question: 32,
    list: 64,
} as const;

interface Located {
    readonly article: Pick<ArticleFacts, "title">;
    readonly paragraph: Paragraph;
}

/** Analyzes every text once and adds its words to the lexicon. */
export function storeTokens(
    located: Iterable<Located>,
    lexicon: Pick<GrowingLexicon, "intern">,
    analyze: Analyzer,
): TokenStore {
    const [words, sentenceStarts, paragraphStarts, signs] = numberLists();
    const [titles, sections, headingWords, headingStarts] = numberLists();
    const headings = new Map<string, number>();
    const headingOf = (text: string) => {
        const found = headings.get(text) ?? headings.size;
        if (found === headings.size) {
            headings.set(text, found);
            headingStarts.push(headingWords.length);
            for (const word of analyze(text)) headingWords.push(lexicon.intern(word));
        }
        return found;
    };
    for (const { article, paragraph } of located) {
        titles.push(headingOf(article.title));
        sections.push(headingOf(paragraph.path.join("\n")));
        paragraphStarts.push(sentenceStarts.length);
        const { text, sentences } = paragraph;
        for (const { start, end } of sentences) {
            const sentence = text.slice(start, end);
            sentenceStarts.push(words.length);
            signs.push(signsOf(sentence));
            for (const word of analyze(sentence)) words.push(lexicon.intern(word));
        }
    }
    paragraphStarts.push(sentenceStarts.length);
    sentenceStarts.push(words.length);
    headingStarts.push(headingWords.length);
    return {
        words: words.shared(),
        sentenceStarts: sentenceStarts.shared(),
        paragraphStarts: paragraphStarts.shared(),
        signs: shared(Uint8Array.from(signs.shared())),
        titles: titles.shared(),
        sections: sections.shared(),
        headings: { words: headingWords.shared(), starts: headingStarts.shared() },
    };
}

const numberLists = () => [numberList(), numberList(), numberList(), numberList()] as const;

function signsOf(text: string): number {
    let signs = 0;
    if (/[$£€¥]/u.test(text)) signs |= sign.money;
    if (/%|\bper ?cent/u.test(text)) signs |= sign.percent;
    if (/["“”«»„]/u.test(text)) signs |= sign.quote;
    if (/[()]/u.test(text)) signs |= sign.parenthesis;
    if (/[:;]/u.test(text)) signs |= sign.colon;
    if (/\?\s*["”)]?$/u.test(text)) signs |= sign.question;
    if (/,[^,]*,[^,]*\b(?:and|or)\b/u.test(text)) signs |= sign.list;
    return signs;
}
