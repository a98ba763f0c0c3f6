import type { Article, ArticleFacts, Paragraph } from "../corpus/article.ts";
import { paragraphAt } from "../corpus/stored/stored-article.ts";
import { areAdjacent } from "./adjacent.ts";
import { analyzed, type IndexState, placesOf } from "./index-state.ts";
import { initialsOf, type Lexicon, openLexicon, plainForm } from "./lexicon.ts";
import { type CorpusNames, corpusNames } from "./names/corpus-names.ts";
import { nearestTerms, termsBeginningWith } from "./nearest-terms.ts";
import { type Fields, type PostingsView, paragraphsOf, partOf, wholeOf } from "./postings.ts";
import { rarityOf } from "./rarity.ts";
import { sentenceLengths } from "./sentence-lengths.ts";
import { bestParagraphs, type CandidateScope } from "./term-index/best-paragraphs.ts";
import { type IndexChoice, openTermIndex } from "./term-index/open-term-index.ts";
import type { Match, TermIndex } from "./term-index/term-index.ts";
import { type Analyzer, analyzerOf, type Word } from "./terms.ts";
import type { TokenStore } from "./token-store.ts";
import { noWordVectors, type WordVectors } from "./word-vectors.ts";
import { wordsByTerm } from "./words-by-term.ts";

/** A paragraph that may answer, with MiniSearch's BM25+ score, which is only good for sorting. */
export interface Candidate {
    readonly article: ArticleFacts;
    readonly paragraph: Paragraph;
    /** Its number in the index and in `tokens`. */
    readonly id: number;
    readonly score: number;
}

/** An index of the paragraphs of all articles in one language. */
export interface ParagraphIndex extends IndexView {
    /** A BCP 47 tag. */
    readonly language: string;
    readonly analyze: Analyzer;
    readonly lexicon: Lexicon;
    /** The numbers of the words with a term, given by its number. */
    wordsOf(term: number): Uint32Array;
    readonly tokens: TokenStore;
    /** The number of words in a sentence, given by its number, not counting stop words. */
    sentenceLength(sentence: number): number;
    readonly vectors: WordVectors;
    /** Whether English word lists apply. */
    readonly english: boolean;
    /** A view of the index over some of its articles, which neither finds nor counts words of the others. */
    within(belongs: (article: ArticleFacts) => boolean): ParagraphIndex;
}

/** What depends on the view of an index. */
interface IndexView {
    /** The number of paragraphs. */
    readonly size: number;
    /** The mean number of words in a paragraph, not counting stop words. */
    readonly meanLength: number;
    /** Whether a paragraph, a section's heading or a title contains the term. */
    contains(term: string): boolean;
    /** Whether some sentence has these terms, none of which is a stop word, next to each other. */
    adjacent(terms: readonly string[]): boolean;
    /** Similar terms for one that is in no article; `isWord` if it is an English word. Expensive; see nearest-terms.ts. */
    nearest(term: string, isWord?: boolean): readonly Match[];
    /** At most a dozen terms that begin with these letters. Expensive. */
    beginningWith(letters: string): readonly Match[];
    /**
     * The index's terms that mean nearly the same as an English term, nearest first, without the term itself. The weight
     * is how much of their meanings they share, 0 to 1. Empty in other languages.
     */
    related(term: string): readonly Match[];
    /** Other spellings of names, and other names. */
    readonly names: CorpusNames;
    /** Highest for unknown terms; see rarity.ts. */
    rarity(word: Word): number;
    /** The numbers of the paragraphs whose texts contain the term, which is no stop word, also of those outside this view. */
    paragraphsWith(term: string): Uint32Array;
    /** Whether a paragraph, by its number, is in this view of the index, and of the article with this id if one is given. */
    isIn(id: number, article?: string): boolean;
    /** A paragraph by its number, and its article; undefined if this view of the index does not have it. */
    located(id: number): Pick<Candidate, "article" | "paragraph"> | undefined;
    /** The best paragraphs for these terms, best first. */
    candidates(matches: readonly Match[], scope: CandidateScope): readonly Candidate[];
}

interface IndexOptions {
    /** Also turn on the English word lists. */
    readonly vectors?: WordVectors | undefined;
    /** Finds the terms that mean nearly the same as one, nearest first. */
    readonly related?: { of(term: string): readonly Match[] } | undefined;
    /** Must be of the same articles. */
    readonly state?: IndexState | undefined;
    /** Which index to search with. */
    readonly index?: IndexChoice | undefined;
}

/** Indexes articles in one language. */
export function openParagraphIndex(
    articles: readonly Article[],
    language: string,
    { vectors, related, state, index: choice = "auto" }: IndexOptions = {},
): ParagraphIndex {
    const analyze = analyzerOf(language);
    const opened = state ?? analyzed(articles, { language, analyze, vectors });
    const { tokens, fields } = opened;
    const lexicon = openLexicon(opened.lexicon);
    const places = placesOf(articles);
    const paragraphCount = places.articles.length;
    const wordsOf = wordsByTerm(lexicon);
    const parts: Parts = {
        located: (id) => {
            const at = places.articles[id] ?? 0;
            const article = articles[at];
            const paragraph = article && paragraphAt(article, id - (places.firsts[at] ?? 0));
            return article && paragraph && { article, paragraph };
        },
        isOf: (id, article) => articles[places.articles[id] ?? -1]?.id === article,
        lexicon,
        vectors: vectors ?? noWordVectors,
        tokens,
        related,
        fields,
        initials: initialsOf(lexicon),
        terms: openTermIndex({ lexicon, fields, paragraphCount }, choice),
        namesIn: corpusNames({
            lexicon,
            wordsOf,
            tokens,
            vectors: vectors ?? noWordVectors,
            analyze,
            english: vectors !== undefined,
        }),
    };
    const sentenceLength = sentenceLengths(tokens, lexicon);
    const over = (part: PostingsView): ParagraphIndex => ({
        ...readingOf(parts, part),
        language,
        analyze,
        lexicon,
        wordsOf,
        sentenceLength,
        tokens,
        vectors: parts.vectors,
        english: vectors !== undefined,
        within: (belongs) => {
            const belonging = articles.map(belongs);
            return over(partOf(Array.from(places.articles, (at) => belonging[at] === true)));
        },
    });
    return over(wholeOf(paragraphCount));
}

interface Parts {
    /** A paragraph of the index, and its article. */
    located(id: number): Pick<Candidate, "article" | "paragraph"> | undefined;
    isOf(id: number, article: string): boolean;
    readonly lexicon: Lexicon;
    readonly vectors: WordVectors;
    readonly tokens: TokenStore;
    readonly related: IndexOptions["related"];
    readonly fields: Fields;
    readonly terms: TermIndex;
    readonly initials: () => readonly string[];
    readonly namesIn: ReturnType<typeof corpusNames>;
}

function readingOf(
    { located, isOf, lexicon, vectors, related, tokens, fields, terms, initials, namesIn }: Parts,
    part: PostingsView,
): IndexView {
    const text = fields[2];
    const containing = (term: string) => part.containing(text, lexicon.termNumber(term));
    const contains = (term: string) => {
        const number = lexicon.termNumber(term);
        return number >= 0 && fields.some((field) => part.containing(field, number) > 0);
    };
    const rarity = ({ term, written }: Word) =>
        rarityOf({
            paragraphs: part.size,
            containing: containing(term),
            rank: vectors.rowOf(plainForm(written)),
        });
    return {
        size: part.size,
        meanLength: part.occurrences(text) / Math.max(1, part.size),
        contains,
        adjacent: (some) => areAdjacent(some, { tokens, lexicon, text, includes: part.includes }),
        nearest: (term, isWord = false) =>
            nearestTerms(term, { index: terms, includes: part.includes, contains, initials, isWord }),
        beginningWith: (letters) =>
            termsBeginningWith(letters, { index: terms, includes: part.includes, contains }),
        related: (term) => related?.of(term).filter((match) => contains(match.term)) ?? [],
        names: namesIn({ contains, rarity }),
        rarity,
        paragraphsWith: (term) => paragraphsOf(text, lexicon.termNumber(term)),
        isIn: (id, article) => part.includes(id) && (article === undefined || isOf(id, article)),
        located: (id) => (part.includes(id) ? located(id) : undefined),
        candidates: (matches, scope) =>
            bestParagraphs(matches, scope, { includes: part.includes, isOf, terms, text, lexicon }).flatMap(
                ({ id, score }) => {
                    const at = located(id);
                    return at === undefined ? [] : [{ ...at, id, score }];
                },
            ),
    };
}
