import MiniSearch from "minisearch";
import type { Article, Range } from "../../../src/corpus/article.ts";
import { analyzerOf } from "../../../src/search/terms.ts";

/** A sentence, with its article and the number of its paragraph. */
export interface Found {
    readonly article: string;
    readonly paragraph: number;
    readonly range: Range;
}

type Ask = (question: string) => Found | undefined;

interface Sentence extends Found {
    readonly text: string;
}

function sentencesOf(articles: readonly Article[]): Sentence[] {
    return articles.flatMap(({ id, paragraphs }) =>
        paragraphs.flatMap(({ number, text, sentences }) =>
            sentences.map((range) => ({
                article: id,
                paragraph: number,
                range,
                text: text.slice(range.start, range.end),
            })),
        ),
    );
}

/** MiniSearch over sentences, used as in its README, with no options except the field. */
export function plainMiniSearch(articles: readonly Article[]): Ask {
    const sentences = sentencesOf(articles);
    const search = new MiniSearch({ fields: ["text"] });
    search.addAll(sentences.map(({ text }, id) => ({ id, text })));
    return (question) => sentences[Number(search.search(question)[0]?.id ?? -1)];
}

/** BM25 (k1 = 0.9, b = 0.4) over stemmed sentences without stop words. */
export function bm25(articles: readonly Article[]): Ask {
    const analyze = analyzerOf("en");
    const sentences = sentencesOf(articles);
    const termsOf = (text: string) =>
        analyze(text)
            .filter(({ stop }) => !stop)
            .map(({ term }) => term);
    const lengths: number[] = [];
    const postings = new Map<string, Map<number, number>>();
    sentences.forEach(({ text }, at) => {
        const terms = termsOf(text);
        lengths.push(terms.length);
        for (const term of terms) {
            const counts = postings.get(term) ?? new Map<number, number>();
            postings.set(term, counts.set(at, (counts.get(at) ?? 0) + 1));
        }
    });
    const mean = lengths.reduce((sum, length) => sum + length, 0) / lengths.length;
    return (question) => {
        const scores = new Map<number, number>();
        for (const term of new Set(termsOf(question))) {
            const counts = postings.get(term) ?? new Map<number, number>();
            const rarity = Math.log(1 + (sentences.length - counts.size + 0.5) / (counts.size + 0.5));
            for (const [at, count] of counts) {
                const saturation = k1 * (1 - b + (b * (lengths[at] ?? 0)) / mean);
                scores.set(at, (scores.get(at) ?? 0) + (rarity * count * (k1 + 1)) / (count + saturation));
            }
        }
        let best = -1;
        for (const [at, score] of scores) if (best < 0 || score > (scores.get(best) ?? 0)) best = at;
        return sentences[best];
    };
}

const k1 = 0.9;
const b = 0.4;
