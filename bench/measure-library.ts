import { openLibrary } from "../src/answer/library.ts";
import { readLearned } from "../src/answer/model/read-learned.ts";
import type { Article } from "../src/corpus/article.ts";
import { readArticle } from "../src/corpus/read-article.ts";
import { readCorpus } from "../src/corpus/read-corpus.ts";
import { askInTurns } from "./ask-in-turns.ts";
import { fixtureCorpusIn } from "./fixture-corpus.ts";
import { documentsOf, plainMiniSearch, termsOf } from "./plain-minisearch.ts";
import { quantile } from "./quantile.ts";
import { retained } from "./retained.ts";

/** One measure of the product and of plain MiniSearch. */
interface Pair {
    readonly product: number;
    readonly plain: number;
}

/** Times in milliseconds, memory in bytes. */
export interface LibraryMeasures {
    readonly articles: number;
    readonly paragraphs: number;
    readonly characters: number;
    readonly terms: number;
    readonly readingLearned: number;
    /** From articles to an index that answers, including text analysis for both. */
    readonly index: Pair;
    /** Indexing with plain MiniSearch, without text analysis. */
    readonly plainGivenTerms: number;
    readonly memory: Pair & { readonly articles: number };
    readonly p50: Pair;
    readonly p99: Pair;
    readonly longest: Pair;
}

/** Measures the library and plain MiniSearch in one thread, on the fixture corpus in the given folder. Prints JSON. */
const { corpus, warmUp, questions } = fixtureCorpusIn(process.argv[2] ?? "");
const empty = retained();
const { articles } = await readCorpus(corpus, readArticle);
const articlesMemory = retained() - empty;

const started = performance.now();
const learned = readLearned();
const readingLearned = performance.now() - started;
const openProduct = (some: readonly Article[]) => openLibrary(some, learned);
const openPlain = (some: readonly Article[]) => plainMiniSearch(documentsOf(some), termsOf());

// Warm up, so that the engine has compiled the code of both.
const few = articles.slice(0, 30);
for (let round = 0; round < 3; round++) [openProduct, openPlain].map((open) => open(few));

const paragraphs = articles.reduce((sum, { paragraphCount }) => sum + paragraphCount, 0);
const rounds = paragraphs > 20_000 ? 1 : 3;
const plainGivenTerms = timeGivenTerms();
const product = built(() => openProduct(articles));
const plain = built(() => openPlain(articles));
const asks = [product.made.ask, (question: string) => plain.made.search(question)];
await askInTurns(warmUp, asks);
const [ofProduct = [], ofPlain = []] = await askInTurns(questions, asks);
const pair = (measure: (times: readonly number[]) => number): Pair => ({
    product: measure(ofProduct),
    plain: measure(ofPlain),
});
const characters = articles.flatMap((article) => article.paragraphs.map(({ text }) => text.length));
const measures: LibraryMeasures = {
    articles: articles.length,
    paragraphs,
    characters: characters.reduce((sum, length) => sum + length, 0),
    terms: plain.made.termCount,
    readingLearned,
    index: { product: product.time, plain: plain.time },
    plainGivenTerms,
    memory: { product: product.memory, plain: plain.memory, articles: articlesMemory },
    p50: pair((some) => quantile(some, 0.5)),
    p99: pair((some) => quantile(some, 0.99)),
    longest: pair((some) => Math.max(...some)),
};
process.stdout.write(JSON.stringify(measures));

/** Builds it once, or several times if that is quick. Returns the first one and the median time. */
function built<T>(open: () => T): { readonly made: T; readonly time: number; readonly memory: number } {
    const before = retained();
    const { made, time } = timed(open);
    // Before the other rounds, whose garbage might be counted.
    const memory = retained() - before;
    const durations = Array.from({ length: rounds - 1 }, () => timed(open).time);
    return { made, time: quantile([...durations, time], 0.5), memory };
}

function timed<T>(open: () => T): { readonly made: T; readonly time: number } {
    retained();
    const started = performance.now();
    const made = open();
    return { made, time: performance.now() - started };
}

function timeGivenTerms(): number {
    const find = termsOf();
    const documents = documentsOf(articles, (text) => find(text).join(" "));
    const split = (text: string) => (text === "" ? [] : text.split(" "));
    return built(() => plainMiniSearch(documents, split)).time;
}
