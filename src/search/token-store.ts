import type { Article, Paragraph } from "../corpus/article.ts";
import type { Lexicon } from "./lexicon.ts";
import type { Analyzer } from "./terms.ts";

/** The words of every paragraph as numbers of the lexicon, in flat arrays: six bytes a word rather than objects. */
export interface TokenStore {
    /** The word at each position. */
    readonly words: Uint32Array;
    /** Where each sentence begins in `words`, and one more: where the last ends. */
    readonly sentenceStarts: Uint32Array;
    /** The first sentence of each paragraph, and one more. */
    readonly paragraphStarts: Uint32Array;
    /** What each sentence's characters tell, as bits of `sign`. */
    readonly signs: Uint8Array;
    /** By paragraph, the words of the article's title, and of the section's heading. */
    readonly titles: readonly (readonly number[])[];
    readonly sections: readonly (readonly number[])[];
}

/** What the characters of a sentence tell, as bits. */
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

/** Reads every text once, and gives each of its words a number of the lexicon. */
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
