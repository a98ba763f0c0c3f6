import type { Article, ArticleFacts, Paragraph } from "../article.ts";
import type { Parsed } from "../corpus.ts";
import { readStored, type StoredParagraphs, storeParagraphs } from "./stored-paragraphs.ts";

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

/** The article of such facts, over the store that it was in or a copy of that store. */
export function articleAt({ facts, first }: PlacedFacts, stored: StoredParagraphs): Article {
    return storedArticle(facts, { stored, first });
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
    /** Whether no article was kept. */
    isEmpty(): boolean;
    /** Also moves these articles here if they are in another store. Nothing can be added afterwards. */
    finished(parsed: Iterable<Parsed>): StoredParagraphs;
}

export function articleStore(): ArticleStore {
    const growing = storeParagraphs();
    const here = new Set<StoredPlace>();
    return {
        keep: (parsed) => {
            if (parsed.article === undefined) return parsed;
            const place = { stored: undefined, first: growing.add(parsed.article.paragraphs) };
            here.add(place);
            return { ...parsed, article: storedArticle(factsOf(parsed.article), place) };
        },
        isEmpty: () => here.size === 0,
        finished: (parsed) => {
            for (const { article } of parsed) {
                const place = article && places.get(article);
                if (place === undefined || here.has(place)) continue;
                place.first = growing.add(article?.paragraphs ?? []);
                here.add(place);
            }
            const stored = growing.stored();
            for (const place of here) place.stored = stored;
            return stored;
        },
    };
}
