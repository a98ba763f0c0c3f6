import type { ArticleFacts } from "../../src/corpus/article.ts";
import { printable } from "../../src/corpus/printable.ts";
import type { Choice } from "../../src/discord/command/option.ts";
import { cut } from "../../src/discord/markdown.ts";
import { spokenDate } from "../../src/discord/message/attribution.ts";

/** Articles whose titles contain the text, some of its words, or words spelled much like them; best matches first. */
export function nearArticles(typed: string, articles: readonly ArticleFacts[]): readonly ArticleFacts[] {
    const wanted = plain(typed);
    const words = wordsOf(wanted);
    const closeness = (title: string): number => {
        if (title.startsWith(wanted)) return 4;
        if (title.includes(wanted)) return 3;
        const own = wordsOf(title);
        const found = words.map((word) => (title.includes(word) ? 1 : likeness(word, own)));
        return words.length === 0 ? 0 : found.reduce((sum, one) => sum + one, 0) / words.length;
    };
    return articles
        .map((article) => ({ article, close: closeness(plain(article.title)) }))
        .filter(({ close }) => close > 0)
        .sort((one, other) => other.close - one.close)
        .map(({ article }) => article);
}

/** How much the most similar of the words is like this one, from 0.5 to 1, by the pairs of letters that they share; else 0. */
function likeness(word: string, words: readonly string[]): number {
    const pairs = pairsOf(word);
    const most = Math.max(
        0,
        ...words.map((other) => {
            const others = pairsOf(other);
            const shared = [...pairs].filter((pair) => others.has(pair)).length;
            return (2 * shared) / (pairs.size + others.size);
        }),
    );
    return most >= 0.5 ? most : 0;
}

function pairsOf(word: string): ReadonlySet<string> {
    const framed = `^${word}$`;
    return new Set(Array.from({ length: framed.length - 1 }, (_, at) => framed.slice(at, at + 2)));
}

const wordsOf = (text: string) => text.split(/[^\p{L}\p{N}]+/u).filter((word) => word.length > 1);

const plain = (text: string) =>
    text.normalize("NFKD").replace(/\p{M}/gu, "").replace(/\s+/gu, " ").trim().toLowerCase();

/**
 * Articles to choose from, by id, with names of at most 100 UTF-16 units. Equal titles are followed by what else their articles
 * declare, or by their ids.
 */
export function articleChoices(articles: readonly ArticleFacts[]): readonly Choice[] {
    const titles = countsOf(articles.map(titleOf));
    const declared = countsOf(articles.map((article) => `${titleOf(article)} ${sourceOf(article)}`));
    return articles.map((article) => {
        const title = titleOf(article);
        if ((titles.get(title) ?? 0) < 2) return { name: cut(title, longestName), value: article.id };
        const source = sourceOf(article);
        const isSure = source !== "" && declared.get(`${title} ${source}`) === 1;
        const apart = ` (${cut(isSure ? source : article.id, 40)})`;
        return { name: `${cut(title, longestName - apart.length)}${apart}`, value: article.id };
    });
}

/** In UTF-16 units, for both names and values. */
export const longestName = 100;

const titleOf = ({ title }: ArticleFacts) => printable(title).trim();

function sourceOf({ author, publisher, published, collection }: ArticleFacts): string {
    const date = published === undefined ? undefined : spokenDate(published);
    return [date, author, publisher, collection]
        .flatMap((fact) => (fact === undefined ? [] : [printable(fact)]))
        .join(", ");
}

function countsOf(texts: readonly string[]): ReadonlyMap<string, number> {
    const counts = new Map<string, number>();
    for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1);
    return counts;
}
