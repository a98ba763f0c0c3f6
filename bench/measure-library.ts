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

/** A product's figure and plain MiniSearch's. */
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
    /** From articles to an index that can be asked; plain MiniSearch finds its terms itself. */
    readonly index: Pair;
    /** Plain MiniSearch given texts whose terms were found before. */
    readonly plainGivenTerms: number;
    readonly memory: Pair & { readonly articles: number };
    readonly p50: Pair;
    readonly p99: Pair;
    readonly longest: Pair;
}

/** Measures the library and plain MiniSearch in one thread, over the ground in the folder given; prints JSON. */
const { corpus, warmUp, questions } = fixtureCorpusIn(process.argv[2] ?? "");
const empty = retained();
const { articles } = await readCorpus(corpus, readArticle);
const articlesMemory = retained() - empty;

const started = performance.now();
const learned = readLearned();
const readingLearned = performance.now() - started;
const openProduct = (some: readonly Article[]) => openLibrary(some, learned);
const openPlain = (some: readonly Article[]) => plainMiniSearch(documentsOf(some), termsOf());

// Both run as code that the engine has already compiled.
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

/** Builds it, several times where that is quick, and keeps the first. */
function built<T>(open: () => T): { readonly made: T; readonly time: number; readonly memory: number } {
    const before = retained();
    const { made, time } = timed(open);
    // Before the others, which may not be gone yet when they are to be.
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
