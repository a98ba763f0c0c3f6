import type { Article } from "../corpus/article.ts";
import { collectPostings, fieldTerms } from "./building/collect-postings.ts";
import { growLexicon } from "./building/growing-lexicon.ts";
import { mergedPostings, type Renumbering } from "./building/merge-postings.ts";
import { storeTokens } from "./building/store-tokens.ts";
import type { LexiconState } from "./lexicon.ts";
import type { Fields } from "./postings.ts";
import type { Analyzer } from "./terms.ts";
import type { TokenStore } from "./token-store.ts";
import type { WordVectors } from "./word-vectors.ts";

/** The analyzed texts of one language, as plain data in shared memory. */
export interface IndexState {
    readonly language: string;
    readonly lexicon: LexiconState;
    readonly tokens: TokenStore;
    readonly fields: Fields;
}

/** An index in the same language that has some of the articles already. */
interface EarlierIndex {
    readonly state: IndexState;
    /** The number of the article's first paragraph there; undefined if it does not have it with the same texts. */
    firstOf(article: Article): number | undefined;
}

interface Analysis {
    readonly language: string;
    readonly analyze: Analyzer;
    /** Also turn on the English word lists. */
    readonly vectors: WordVectors | undefined;
    /** Its texts are not analyzed again. That makes no difference to the result. */
    readonly earlier?: EarlierIndex | undefined;
    /** Called after each article. */
    readonly onArticle?: (() => void) | undefined;
}

/** Analyzes all texts of the articles. */
export function analyzed(
    articles: readonly Article[],
    { language, analyze, vectors, earlier, onArticle }: Analysis,
): IndexState {
    const toStore = articles.map((article) => ({ article, first: earlier?.firstOf(article) }));
    const renumbered = earlier && renumberingOf(toStore, earlier.state.tokens.titles.length);
    if (earlier !== undefined && renumbered?.isSame === true) return earlier.state;
    const growing = growLexicon(vectors, earlier?.state.lexicon);
    const tokens = storeTokens(toStore, {
        lexicon: growing,
        analyze,
        earlier: earlier?.state.tokens,
        onArticle,
    });
    const lexicon = growing.state();
    const [titles, sections, texts] = fieldTerms(tokens, lexicon);
    if (earlier === undefined || renumbered?.isInOrder !== true)
        return {
            language,
            lexicon,
            tokens,
            fields: [collectPostings(titles), collectPostings(sections), collectPostings(texts)],
        };
    const { state } = earlier;
    const [oldTitles, oldSections, oldTexts] = fieldTerms(state.tokens, state.lexicon);
    const renumbering = { ...renumbered, terms: growing.copiedTerms };
    return {
        language,
        lexicon,
        tokens,
        fields: [
            mergedPostings(titles, { postings: state.fields[0], terms: oldTitles }, renumbering),
            mergedPostings(sections, { postings: state.fields[1], terms: oldSections }, renumbering),
            mergedPostings(texts, { postings: state.fields[2], terms: oldTexts }, renumbering),
        ],
    };
}

interface RenumberedParagraphs extends Pick<Renumbering, "paragraphs" | "fresh"> {
    /** Whether the earlier paragraphs are in the same order as before, and none is there twice. */
    readonly isInOrder: boolean;
    /** Whether there are no others, either. */
    readonly isSame: boolean;
}

function renumberingOf(
    articles: readonly {
        readonly article: Pick<Article, "paragraphCount">;
        readonly first: number | undefined;
    }[],
    earlierCount: number,
): RenumberedParagraphs {
    const paragraphs = new Uint32Array(earlierCount);
    const fresh: number[] = [];
    let count = 0;
    let last = -1;
    let isInOrder = true;
    for (const { article, first } of articles) {
        if (first !== undefined && first <= last) isInOrder = false;
        if (first !== undefined) last = first + article.paragraphCount - 1;
        for (let at = 0; at < article.paragraphCount; at++) {
            if (first === undefined) fresh.push(count++);
            else paragraphs[first + at] = ++count;
        }
    }
    const isSame = isInOrder && fresh.length === 0 && count === earlierCount;
    return { paragraphs, fresh: Uint32Array.from(fresh), isInOrder, isSame };
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
