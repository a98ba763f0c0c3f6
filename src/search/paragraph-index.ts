import type MiniSearch from "minisearch";
import type { Article, Paragraph } from "../corpus/article.ts";
import { assembleSearch, type Numbered } from "./assemble.ts";
import { type Lexicon, type LexiconState, openLexicon, plainForm } from "./lexicon.ts";
import { type Match, nearestTerms } from "./nearest-terms.ts";
import { fieldsOf, holdingOf, type Postings, type PostingsView, partOf, wholeOf } from "./postings.ts";
import { rarityOf } from "./rarity.ts";
import { type Analyzer, analyzerOf, type Word } from "./terms.ts";
import { storeTokens, type TokenStore } from "./token-store.ts";
import { noWordVectors, type WordVectors } from "./word-vectors.ts";

/** A paragraph that may answer, with MiniSearch's score (BM25+; only its order means something). */
export interface Candidate {
    readonly article: Article;
    readonly paragraph: Paragraph;
    /** Its number in the index and in `tokens`. */
    readonly id: number;
    readonly score: number;
}

/** The paragraphs of all articles of one language. */
export interface ParagraphIndex {
    readonly analyze: Analyzer;
    readonly lexicon: Lexicon;
    readonly tokens: TokenStore;
    readonly vectors: WordVectors;
    /** Whether English word lists apply. */
    readonly english: boolean;
    /** How many paragraphs. */
    readonly size: number;
    /** Mean number of words of a paragraph, stop words left out. */
    readonly meanLength: number;
    /** Whether a paragraph, section or title holds the term. */
    holds(term: string): boolean;
    /** For a term that none holds: likely misspellings and beginnings of it. Dear; see nearest-terms.ts. */
    nearest(term: string): readonly Match[];
    /** Highest for unknown terms; see rarity.ts. */
    rarity(word: Word): number;
    candidates(matches: readonly Match[], scope: CandidateScope): readonly Candidate[];
    /** The same index over some articles alone: words of no other article are known to it, or counted. */
    within(belongs: (article: Article) => boolean): ParagraphIndex;
    /** What was read out of the texts, as plain data: opening the index with it needs not read them again. */
    state(): IndexState;
}

export interface IndexState {
    readonly language: string;
    readonly lexicon: LexiconState;
    readonly tokens: TokenStore;
}

interface CandidateScope {
    readonly limit: number;
    readonly article?: string | undefined;
}

export function openParagraphIndex(
    articles: readonly Article[],
    language: string,
    {
        vectors: englishVectors,
        state,
    }: { readonly vectors?: WordVectors | undefined; readonly state?: IndexState | undefined } = {},
): ParagraphIndex {
    const analyze = analyzerOf(language);
    const vectors = englishVectors ?? noWordVectors;
    const lexicon = openLexicon(englishVectors, state?.lexicon);
    const located = articles.flatMap((article) =>
        article.paragraphs.map((paragraph) => ({ article, paragraph })),
    );
    const tokens = state?.tokens ?? storeTokens(located, lexicon, analyze);
    const fields = fieldsOf(tokens, lexicon, located.length);
    const search = assembleSearch(lexicon.termNames(), fields, located.length);
    const parts = { located, lexicon, vectors, fields, search };
    const over = (part: PostingsView): ParagraphIndex => ({
        ...readingOf(parts, part),
        state: () => ({ language, lexicon: lexicon.state(), tokens }),
        analyze,
        lexicon,
        tokens,
        vectors,
        english: englishVectors !== undefined,
        within: (belongs) => over(partOf(located.map(({ article }) => belongs(article)))),
    });
    return over(wholeOf(located.length));
}

interface Parts {
    readonly located: readonly Located[];
    readonly lexicon: Lexicon;
    readonly vectors: WordVectors;
    readonly fields: readonly [Postings, Postings, Postings];
    readonly search: MiniSearch<Numbered>;
}

interface Located {
    readonly article: Article;
    readonly paragraph: Paragraph;
}

/** What is known and found in a part of the paragraphs. */
function readingOf(
    { located, lexicon, vectors, fields, search }: Parts,
    part: PostingsView,
): Pick<ParagraphIndex, "size" | "meanLength" | "holds" | "nearest" | "rarity" | "candidates"> {
    const text = fields[2];
    const holding = (term: string) => part.holding(text, lexicon.termNumber(term));
    const included = part.isWhole
        ? {}
        : { filter: ({ id }: { readonly id: unknown }) => part.includes(Number(id)) };

    return {
        size: part.size,
        meanLength: part.occurrences(text) / Math.max(1, part.size),
        holds: (term) => fields.some((field) => part.holding(field, lexicon.termNumber(term)) > 0),
        nearest: (term) => nearestTerms(term, search, included),
        rarity: ({ term, written }) =>
            rarityOf({
                paragraphs: part.size,
                holding: holding(term),
                rank: vectors.rowOf(plainForm(written)),
            }),
        candidates: (matches, { limit, article }) => {
            const weights = new Map(matches.map(({ term, weight }) => [term, weight]));
            // What a term costs is how many paragraphs of the whole index hold it.
            const asked = rareFirst([...weights.keys()], (term) => holdingOf(text, lexicon.termNumber(term)));
            if (asked.length === 0) return [];
            const ofArticle = ({ id }: { readonly id: unknown }) =>
                part.includes(Number(id)) && located[Number(id)]?.article.id === article;
            const found = search.search(asked.join(" "), {
                boostTerm: (term) => weights.get(term) ?? 1,
                ...(article === undefined ? included : { filter: ofArticle }),
            });
            return found.slice(0, limit).flatMap(({ id, score }) => {
                const number = Number(id);
                const at = located[number];
                return at === undefined ? [] : [{ ...at, id: number, score }];
            });
        },
    };
}

/**
 * The rarest terms, as many as together occur in few enough paragraphs: common ones cost the most and tell the least, and
 * the ranking counts them anyway in the paragraphs that the rare ones find.
 */
function rareFirst(terms: readonly string[], holding: (term: string) => number): string[] {
    const sorted = terms.toSorted((one, other) => holding(one) - holding(other));
    let sum = 0;
    return sorted.filter((term, place) => {
        sum += holding(term);
        return place < alwaysAskedTerms || sum <= postingsBudget;
    });
}

const alwaysAskedTerms = 2;
/** Paragraphs that MiniSearch scores for one question in about a millisecond or two. */
const postingsBudget = 4000;
