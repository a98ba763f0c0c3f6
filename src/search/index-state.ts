import type { Article } from "../corpus/article.ts";
import { growLexicon, type LexiconState } from "./lexicon.ts";
import { type Fields, fieldsOf } from "./postings.ts";
import type { Analyzer } from "./terms.ts";
import { storeTokens, type TokenStore } from "./token-store.ts";
import type { WordVectors } from "./word-vectors.ts";

/** The analyzed texts of one language, as plain data in shared memory. */
export interface IndexState {
    readonly language: string;
    readonly lexicon: LexiconState;
    readonly tokens: TokenStore;
    readonly fields: Fields;
}

interface Analysis {
    readonly language: string;
    readonly analyze: Analyzer;
    /** Also turn on the English word lists. */
    readonly vectors: WordVectors | undefined;
}

/** Analyzes all texts of the articles. */
export function analyzed(articles: readonly Article[], { language, analyze, vectors }: Analysis): IndexState {
    const growing = growLexicon(vectors);
    const tokens = storeTokens(located(articles), growing, analyze);
    const lexicon = growing.state();
    return { language, lexicon, tokens, fields: fieldsOf(tokens, lexicon) };
}

function* located(articles: readonly Article[]) {
    for (const article of articles) for (const paragraph of article.paragraphs) yield { article, paragraph };
}

/** Where the paragraphs of an index are, numbered in the order of the articles. */
interface ParagraphPlaces {
    /** For each paragraph, the place of its article in the list. */
    readonly articles: Uint32Array;
    /** For each article, the number of its first paragraph. */
    readonly firsts: Uint32Array;
}

export function placesOf(articles: readonly Pick<Article, "paragraphCount">[]): ParagraphPlaces {
    const firsts = new Uint32Array(articles.length);
    let count = 0;
    articles.forEach(({ paragraphCount }, at) => {
        firsts[at] = count;
        count += paragraphCount;
    });
    const places = new Uint32Array(count);
    for (const [at, first] of firsts.entries()) places.fill(at, first, firsts[at + 1] ?? count);
    return { articles: places, firsts };
}
