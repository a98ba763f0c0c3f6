import MiniSearch from "minisearch";
import type { Article, Paragraph } from "../corpus/article.ts";
import { type Analyzer, analyzerOf } from "./terms.ts";

/** A paragraph that may answer, with MiniSearch's score (BM25+; only its order means something). */
export interface Candidate {
    readonly article: Article;
    readonly paragraph: Paragraph;
    readonly score: number;
}

/** A term of the vocabulary, and how surely it is the one that was asked with: 1 for the same term. */
export interface Match {
    readonly term: string;
    readonly weight: number;
}

/** The paragraphs of all articles of one language. */
export interface ParagraphIndex {
    readonly analyze: Analyzer;
    /** Mean number of words of a paragraph. */
    readonly meanLength: number;
    /** The term itself where a paragraph, section or title holds it, else likely misspellings and beginnings of it. */
    match(term: string): readonly Match[];
    /** Inverse document frequency over paragraphs (Robertson and Spärck Jones, kept positive); highest for unknown terms. */
    rarity(term: string): number;
    candidates(matches: readonly Match[], scope: Scope): readonly Candidate[];
}

interface Scope {
    readonly limit: number;
    readonly article?: string | undefined;
}

export function openParagraphIndex(articles: readonly Article[], language: string): ParagraphIndex {
    const analyze = analyzerOf(language);
    const located = articles.flatMap((article) =>
        article.paragraphs.map((paragraph) => ({ article, paragraph })),
    );
    const frequency = new Map<string, number>();
    let words = 0;

    const termsOf = (text: string) => analyze(text).filter(({ stop }) => !stop);
    const search = new MiniSearch<{ id: number }>({
        fields: ["title", "section", "text"],
        extractField: ({ id }, field) => {
            const at = located[id];
            if (at === undefined) return "";
            if (field === "id") return String(id);
            if (field === "title") return joined(termsOf(at.article.title));
            if (field === "section") return joined(termsOf(at.paragraph.section ?? ""));
            const found = termsOf(at.paragraph.text);
            words += found.length;
            for (const term of new Set(found.map(({ term }) => term))) {
                frequency.set(term, (frequency.get(term) ?? 0) + 1);
            }
            return joined(found);
        },
        tokenize: (text) => text.split(" "),
        processTerm: (term) => term,
        searchOptions: { boost: { title: 0.3, section: 0.3 }, prefix: false, fuzzy: false },
    });
    search.addAll(located.map((_, id) => ({ id })));
    const context = new Set(articles.flatMap((article) => contextOf(article, termsOf)));

    const nearest = (term: string): readonly Match[] => {
        const trials = [
            { when: term.length >= 4, options: { fuzzy: 1 }, weight: 0.8 },
            { when: term.length >= 7, options: { fuzzy: 2 }, weight: 0.6 },
            { when: term.length >= 4, options: { prefix: true }, weight: 0.6 },
        ];
        for (const { when, options, weight } of trials) {
            if (!when || digits.test(term)) continue;
            const found = new Set(search.search(term, options).flatMap(({ terms }) => terms));
            const near = [...found].filter((other) => other[0] === term[0]).slice(0, 5);
            if (near.length > 0) return near.map((other) => ({ term: other, weight }));
        }
        return [];
    };

    return {
        analyze,
        meanLength: located.length === 0 ? 0 : words / located.length,
        match: (term) => (frequency.has(term) || context.has(term) ? [{ term, weight: 1 }] : nearest(term)),
        rarity: (term) => {
            const holding = frequency.get(term) ?? 0;
            return Math.log(1 + (located.length + imagined - holding + 0.5) / (holding + 0.5));
        },
        candidates: (matches, { limit, article }) => {
            const weights = new Map(matches.map(({ term, weight }) => [term, weight]));
            const found = search.search([...weights.keys()].join(" "), {
                boostTerm: (term) => weights.get(term) ?? 1,
                ...(article === undefined ? {} : { filter: ({ id }) => located[id]?.article.id === article }),
            });
            return found.slice(0, limit).flatMap(({ id, score }) => {
                const at = located[id];
                return at === undefined ? [] : [{ ...at, score }];
            });
        },
    };
}

/**
 * Paragraphs imagined beside the real ones, which hold none of their terms: in a corpus of a single article a word of its
 * subject is common, and yet no stop word.
 */
const imagined = 50;

const digits = /^\p{N}+$/u;

type Terms = ReturnType<Analyzer>;

const joined = (words: Terms) => words.map(({ term }) => term).join(" ");

function contextOf(article: Article, termsOf: Analyzer): string[] {
    const sections = new Set(article.paragraphs.map(({ section }) => section ?? ""));
    return [article.title, ...sections].flatMap((text) => termsOf(text).map(({ term }) => term));
}
