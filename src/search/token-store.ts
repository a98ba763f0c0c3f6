import type { Article, Paragraph } from "../corpus/article.ts";
import type { Lexicon } from "./lexicon.ts";
import type { Analyzer } from "./terms.ts";

/** The words of every paragraph as numbers of the lexicon. Flat arrays need about six bytes per word. */
export interface TokenStore {
    /** The word at each position. */
    readonly words: Uint32Array;
    /** Where each sentence starts in `words`, and at the end where the last sentence stops. */
    readonly sentenceStarts: Uint32Array;
    /** The first sentence of each paragraph, and at the end the total number of sentences. */
    readonly paragraphStarts: Uint32Array;
    /** Bits of `sign` for each sentence. */
    readonly signs: Uint8Array;
    /** For each paragraph, the words of the article's title and of the section's heading. */
    readonly titles: readonly (readonly number[])[];
    readonly sections: readonly (readonly number[])[];
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
    readonly article: Article;
    readonly paragraph: Paragraph;
}

/** Analyzes every text once and adds its words to the lexicon. */
export function storeTokens(located: readonly Located[], lexicon: Lexicon, analyze: Analyzer): TokenStore {
    const words: number[] = [];
    const sentenceStarts: number[] = [];
    const paragraphStarts: number[] = [];
    const signs: number[] = [];
    const headings = new Map<string, readonly number[]>();
    const numbersOf = (text: string) => analyze(text).map((word) => lexicon.intern(word));
    const headingOf = (text: string) => {
        const found = headings.get(text) ?? numbersOf(text);
        headings.set(text, found);
        return found;
    };
    const titles: (readonly number[])[] = [];
    const sections: (readonly number[])[] = [];
    for (const { article, paragraph } of located) {
        titles.push(headingOf(article.title));
        sections.push(headingOf(paragraph.section ?? ""));
        paragraphStarts.push(sentenceStarts.length);
        for (const { start, end } of paragraph.sentences) {
            const text = paragraph.text.slice(start, end);
            sentenceStarts.push(words.length);
            signs.push(signsOf(text));
            for (const word of analyze(text)) words.push(lexicon.intern(word));
        }
    }
    paragraphStarts.push(sentenceStarts.length);
    sentenceStarts.push(words.length);
    return {
        words: Uint32Array.from(words),
        sentenceStarts: Uint32Array.from(sentenceStarts),
        paragraphStarts: Uint32Array.from(paragraphStarts),
        signs: Uint8Array.from(signs),
        titles,
        sections,
    };
}

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
