import { comparable } from "../../src/answer/find-article.ts";
import type { ArticleFacts } from "../../src/corpus/article.ts";

/**
 * Articles whose titles contain the text, some of its words, or words spelled much like them; best matches first. The work is limited
 * by the first words of the text and by the words that the titles have together, since members' typing asks this again and again.
 */
export function nearArticles(typed: string, articles: readonly ArticleFacts[]): readonly ArticleFacts[] {
    const wanted = comparable(typed);
    const words = [...new Set(wordsOf(wanted))].slice(0, mostWords);
    const titles = articles.map((article) => ({ article, title: comparable(article.title) }));
    const known = titles.map(({ title }) => wordsOf(title));
    const likeWords = likenesses(words, new Set(known.flat()));
    const closeness = (title: string, own: readonly string[]): number => {
        if (title.startsWith(wanted)) return 4;
        if (title.includes(wanted)) return 3;
        const found = words.map((word) =>
            title.includes(word)
                ? 1
                : Math.max(0, ...own.map((other) => likeWords.get(word)?.get(other) ?? 0)),
        );
        return words.length === 0 ? 0 : found.reduce((sum, one) => sum + one, 0) / words.length;
    };
    return titles
        .map(({ article, title }, at) => ({ article, close: closeness(title, known[at] ?? []) }))
        .filter(({ close }) => close > 0)
        .sort((one, other) => other.close - one.close)
        .map(({ article }) => article);
}

/** Titles that people type have fewer. */
const mostWords = 12;

/** For each word, how much others are like it, from 0.5 to 1, by the pairs of letters that they share. */
function likenesses(
    words: readonly string[],
    others: ReadonlySet<string>,
): ReadonlyMap<string, ReadonlyMap<string, number>> {
    const like = new Map(words.map((word) => [word, new Map<string, number>()]));
    const wanted = words.map((word) => ({ word, pairs: pairsOf(word) }));
    for (const other of others) {
        const own = pairsOf(other);
        for (const { word, pairs } of wanted) {
            const smaller = Math.min(pairs.size, own.size);
            // They cannot share enough.
            if (4 * smaller < pairs.size + own.size) continue;
            let shared = 0;
            for (const pair of own) if (pairs.has(pair)) shared++;
            const likeness = (2 * shared) / (pairs.size + own.size);
            if (likeness >= 0.5) like.get(word)?.set(other, likeness);
        }
    }
    return like;
}

function pairsOf(word: string): ReadonlySet<string> {
    const framed = `^${word.slice(0, longestWord)}$`;
    return new Set(Array.from({ length: framed.length - 1 }, (_, at) => framed.slice(at, at + 2)));
}

/** In UTF-16 units. */
const longestWord = 40;

const wordsOf = (text: string) => text.split(/[^\p{L}\p{N}]+/u).filter((word) => word.length > 1);
