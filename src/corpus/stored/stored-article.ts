import type { Article, ArticleFacts, Paragraph } from "../article.ts";
import type { Parsed } from "../corpus.ts";
import { joinedParagraphs } from "./joined-paragraphs.ts";
import { readStored } from "./read-stored.ts";
import { type StoredParagraphs, storeParagraphs } from "./stored-paragraphs.ts";

/** Where the paragraphs of an article are stored. */
interface StoredPlace {
    stored: StoredParagraphs | undefined;
    /** The number of the first one. */
    first: number;
}

/** By article; copies with other facts share it. */
const places = new WeakMap<ArticleFacts, StoredPlace>();

/** An article whose paragraphs are read from the store each time. Copies made with `...` have none; see `withFacts`. */
function storedArticle(facts: ArticleFacts, place: StoredPlace): Article {
    const read = () => Array.from({ length: facts.paragraphCount }, (_, at) => readAt(place, at));
    const article = Object.defineProperty({ ...facts, paragraphs: [] }, "paragraphs", {
        get: read,
        enumerable: false,
    });
    places.set(article, place);
    return article;
}

function readAt({ stored, first }: StoredPlace, at: number): Paragraph {
    if (stored === undefined) throw new Error("The paragraphs are still being stored.");
    return readStored(stored, first + at, at + 1);
}

/** One paragraph of an article by its place, from 0, without reading the others. */
export function paragraphAt(article: Article, at: number): Paragraph | undefined {
    const place = places.get(article);
    if (place === undefined) return article.paragraphs[at];
    return at < article.paragraphCount ? readAt(place, at) : undefined;
}

/** A stored article as plain data, which can be written to a file or posted to a thread. */
export interface PlacedFacts {
    readonly facts: ArticleFacts;
    /** The number of its first paragraph in the store. */
    readonly first: number;
}

export function placedFacts(article: Article): PlacedFacts {
    return { facts: factsOf(article), first: places.get(article)?.first ?? 0 };
}

/**
 * Returns a function that makes the articles of such facts, over the store that they were in or a copy of that store. Those with the
 * same paragraphs share their place.
 */
export function articlesOver(stored: StoredParagraphs): (placed: PlacedFacts) => Article {
    const byFirst = new Map<number, StoredPlace>();
    return ({ facts, first }) => {
        const place = byFirst.get(first) ?? { stored, first };
        byFirst.set(first, place);
        return storedArticle(facts, place);
    };
}

/** Identifies the paragraphs of a stored article: copies with other facts have the same place. Undefined if it is not stored. */
export function placeOf(article: Article): object | undefined {
    return places.get(article);
}

/** The article without its text, small enough to pass between threads. */
export function factsOf(article: Article): ArticleFacts {
    if (places.has(article)) return { ...article };
    const { paragraphs: _, ...facts } = article;
    return facts;
}

/** A copy with other facts. */
export function withFacts(article: Article, changes: Partial<ArticleFacts>): Article {
    const place = places.get(article);
    const facts = { ...factsOf(article), ...changes };
    return place === undefined ? { ...facts, paragraphs: article.paragraphs } : storedArticle(facts, place);
}

/** Puts the paragraphs of parsed files into a store, so that their strings need not stay in memory. */
export interface ArticleStore {
    /** The result of parsing with its article in this store. It can be read after `finished`. */
    keep<Result extends Parsed>(parsed: Result): Result;
    /** Also moves these articles here if they are in another store. Nothing can be added afterwards. */
    finished(parsed: Iterable<Parsed>): StoredParagraphs;
}

/** Opens a store. It continues an earlier one, whose texts it does not copy as long as most of them are still used. */
export function articleStore(earlier?: StoredParagraphs): ArticleStore {
    const growing = storeParagraphs();
    const here = new Set<StoredPlace>();
    const continued = (others: ReadonlyMap<StoredPlace, Article>): StoredParagraphs | undefined => {
        if (earlier === undefined || ![...others.keys()].every(({ stored }) => stored === earlier))
            return undefined;
        if (usedShare(earlier, others) < leastUsed) return undefined;
        if (here.size === 0) return earlier;
        for (const place of here) place.first += earlier.texts.length;
        return joinedParagraphs(earlier, growing.stored());
    };
    const copied = (others: ReadonlyMap<StoredPlace, Article>): StoredParagraphs => {
        for (const [place, { paragraphs }] of others) place.first = growing.add(paragraphs);
        return growing.stored();
    };
    return {
        keep: (parsed) => {
            if (parsed.article === undefined) return parsed;
            const place = { stored: undefined, first: growing.add(parsed.article.paragraphs) };
            here.add(place);
            return { ...parsed, article: storedArticle(factsOf(parsed.article), place) };
        },
        finished: (parsed) => {
            const others = new Map<StoredPlace, Article>();
            for (const { article } of parsed) {
                const place = article && places.get(article);
                if (article !== undefined && place !== undefined && !here.has(place))
                    others.set(place, article);
            }
            const stored = continued(others) ?? copied(others);
            for (const place of [...here, ...others.keys()]) place.stored = stored;
            return stored;
        },
    };
}

/** The share of the stored text that these articles use. */
function usedShare(stored: StoredParagraphs, articles: ReadonlyMap<StoredPlace, Article>): number {
    const lengthOf = (paragraph: number) => stored.sizes[stored.texts[paragraph] ?? 0] ?? 0;
    let all = 0;
    for (let paragraph = 0; paragraph < stored.texts.length; paragraph++) all += lengthOf(paragraph);
    let used = 0;
    for (const [{ first }, { paragraphCount }] of articles)
        for (let at = 0; at < paragraphCount; at++) used += lengthOf(first + at);
    return all === 0 ? 1 : used / all;
}

/** Below it, what is still used is copied, so that the rest does not take memory for good. */
const leastUsed = 0.75;
