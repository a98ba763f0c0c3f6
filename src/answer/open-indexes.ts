import type { Article } from "../corpus/article.ts";
import { placeOf } from "../corpus/stored/stored-article.ts";
import { english } from "../languages/english.ts";
import { languageOf } from "../languages/languages.ts";
import { analyzed, type IndexState } from "../search/index-state.ts";
import { openParagraphIndex, type ParagraphIndex } from "../search/paragraph-index.ts";
import type { IndexChoice } from "../search/term-index/open-term-index.ts";
import { analyzerOf } from "../search/terms.ts";
import type { Learned } from "./model/model.ts";

export interface IndexesOptions {
    readonly states?: readonly IndexState[] | undefined;
    /** Which index to search with; `auto` if undefined. */
    readonly searchIndex?: IndexChoice | undefined;
}

/**
 * Opens one index per language, since a stop word in one language may be the subject of a question in another. Languages with a
 * saved state are restored from it.
 */
export function openIndexes(
    articles: readonly Article[],
    learned: Learned,
    { states = [], searchIndex }: IndexesOptions = {},
): readonly ParagraphIndex[] {
    return byLanguage(articles).map(([language, members]) =>
        openParagraphIndex(members, language, {
            ...wordsFor(language, learned),
            index: searchIndex,
            state: states.find((state) => state.language === language),
        }),
    );
}

/** What an earlier library has: its articles, and what its indexes were opened from. */
interface EarlierIndexes {
    readonly articles: readonly Article[];
    readonly states: readonly IndexState[];
}

/**
 * What these indexes can be opened from, also in another thread. Articles that share their paragraphs with one of an earlier library
 * are not analyzed again, which makes no difference to the result. `onArticle` is called after each article.
 */
export function indexStates(
    articles: readonly Article[],
    learned: Learned,
    { earlier, onArticle }: IndexingOptions = {},
): readonly IndexState[] {
    const before = earlier === undefined ? [] : byLanguage(earlier.articles);
    return byLanguage(articles).map(([language, members]) => {
        const state = earlier?.states.find((one) => one.language === language);
        const others = before.find(([other]) => other === language)?.[1] ?? [];
        return analyzed(members, {
            language,
            analyze: analyzerOf(language),
            vectors: wordsFor(language, learned).vectors,
            earlier: state && { state, firstOf: firstParagraphs(others) },
            onArticle,
        });
    });
}

interface IndexingOptions {
    readonly earlier?: EarlierIndexes | undefined;
    readonly onArticle?: (() => void) | undefined;
}

/** Returns a function that finds the first paragraph, in the index of these articles, of one that shares an article's paragraphs. */
function firstParagraphs(articles: readonly Article[]): (article: Article) => number | undefined {
    const byId = new Map<string, Found>();
    const byPlace = new Map<object, Found>();
    let first = 0;
    for (const article of articles) {
        const place = placeOf(article);
        if (place !== undefined) {
            byId.set(article.id, { place, first });
            byPlace.set(place, { place, first });
        }
        first += article.paragraphCount;
    }
    return (article) => {
        const place = placeOf(article);
        if (place === undefined) return undefined;
        // Of several files with the same text, each has its own.
        const found = byId.get(article.id);
        return found?.place === place ? found.first : byPlace.get(place)?.first;
    };
}

interface Found {
    readonly place: object;
    readonly first: number;
}

const byLanguage = (articles: readonly Article[]) => [...Map.groupBy(articles, ({ language }) => language)];

const wordsFor = (language: string, { vectors, related }: Learned): Partial<Learned> =>
    languageOf(language) === english ? { vectors, related } : {};
