import { openLibrary } from "../src/answer/library.ts";
import { readLearned } from "../src/answer/model/read-learned.ts";
import type { Article } from "../src/corpus/article.ts";
import { readArticle } from "../src/corpus/read-article.ts";
import { readCorpus } from "../src/corpus/read-corpus.ts";
import { askInTurns } from "./ask-in-turns.ts";
import { fixtureCorpusIn } from "./fixture-corpus.ts";
import { openFts5 } from "./fts5.ts";
import { documentsOf, plainMiniSearch, termsOf } from "./plain-minisearch.ts";
import { quantile } from "./quantile.ts";
import { retained } from "./retained.ts";
import { threadTime } from "./thread-time.ts";
import { timesOfChecks } from "./time-of-checks.ts";

/** One measure of the product, of plain MiniSearch and of SQLite's FTS5. */
interface Compared {
    readonly product: number;
    readonly plain: number;
    readonly fts5: number;
}

export interface CheckTimes {
    readonly p50: number;
    readonly p99: number;
    readonly longest: number;
}

/** CPU times of one thread in milliseconds, memory in bytes. */
export interface LibraryMeasures {
    readonly articles: number;
    readonly paragraphs: number;
    readonly terms: number;
    /** From articles to an index that answers, including text analysis. */
    readonly index: Compared;
    /** Indexing with plain MiniSearch, without text analysis. */
    readonly plainGivenTerms: number;
    readonly memory: Compared & { readonly articles: number };
    readonly p50: Compared;
    readonly p99: Compared;
    /** CPU time of checking a quote; undefined in results from before there were checks. */
    readonly check?: CheckTimes;
    /** For messages with five quotes; undefined in results from before that was measured. */
    readonly checkOfFive?: CheckTimes;
}

/** Measures the library, plain MiniSearch and FTS5 in one thread, on the fixture corpus in the given folder. Prints JSON. */
/** For each, six quotes and a message with five are checked, which takes two seconds at 100,000 paragraphs. */
const askedToCheck = 50;
const { corpus, warmUp, questions } = fixtureCorpusIn(process.argv[2] ?? "");
const empty = retained();
const { articles } = await readCorpus(corpus, readArticle);
const articlesMemory = retained() - empty;

const learned = readLearned();
const openProduct = (some: readonly Article[]) => openLibrary(some, learned);
const openPlain = (some: readonly Article[]) => plainMiniSearch(documentsOf(some), termsOf());
const openTable = (some: readonly Article[]) => openFts5(documentsOf(some), termsOf());

// Warm up, so that the engine has compiled the code of all.
const few = articles.slice(0, 30);
for (let round = 0; round < 3; round++) [openProduct, openPlain, openTable].map((open) => open(few));

const paragraphs = articles.reduce((sum, { paragraphCount }) => sum + paragraphCount, 0);
const rounds = paragraphs > 20_000 ? 1 : 3;
const plainGivenTerms = timeGivenTerms();
const product = built(() => openProduct(articles));
const plain = built(() => openPlain(articles));
const fts5 = built(() => openTable(articles));
const asks = [
    product.made.ask,
    (question: string) => plain.made.search(question),
    (question: string) => fts5.made.search(question),
];
await askInTurns(warmUp, asks);
const [ofProduct = [], ofPlain = [], ofFts5 = []] = await askInTurns(questions, asks);
const compared = (share: number): Compared => ({
    product: quantile(ofProduct, share),
    plain: quantile(ofPlain, share),
    fts5: quantile(ofFts5, share),
});
const { ofQuotes, ofMessages } = await timesOfChecks(
    product.made,
    articles,
    questions.slice(0, askedToCheck),
);
const measures: LibraryMeasures = {
    articles: articles.length,
    paragraphs,
    terms: plain.made.termCount,
    index: { product: product.time, plain: plain.time, fts5: fts5.time },
    plainGivenTerms,
    memory: {
        product: product.memory,
        plain: plain.memory,
        // SQLite's memory is outside of what V8 counts.
        fts5: fts5.made.memory,
        articles: articlesMemory,
    },
    p50: compared(0.5),
    p99: compared(0.99),
    check: timesOf(ofQuotes),
    checkOfFive: timesOf(ofMessages),
};
process.stdout.write(JSON.stringify(measures));

function timesOf(times: readonly number[]): CheckTimes {
    return { p50: quantile(times, 0.5), p99: quantile(times, 0.99), longest: Math.max(...times) };
}

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
    const started = threadTime();
    const made = open();
    return { made, time: threadTime() - started };
}

function timeGivenTerms(): number {
    const find = termsOf();
    const documents = documentsOf(articles, (text) => find(text).join(" "));
    const split = (text: string) => (text === "" ? [] : text.split(" "));
    return built(() => plainMiniSearch(documents, split)).time;
}
