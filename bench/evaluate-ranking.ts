import { quoteOf } from "../src/answer/excerpt.ts";
import { readIn } from "../src/answer/index-result.ts";
import { type Library, openLibrary } from "../src/answer/library.ts";
import type { Learned } from "../src/answer/model/model.ts";
import { kindOfQuestion } from "../src/answer/question/kind-of-question.ts";
import { openParagraphIndex, type ParagraphIndex } from "../src/search/paragraph-index.ts";
import { bm25, type Found, plainMiniSearch } from "./baselines.ts";
import type { AskedQuestion, QuestionSet } from "./squad.ts";

export type Progress = (what: string, done: number, all: number) => void;

export interface RankingResult {
    readonly questions: number;
    readonly paragraphs: number;
    /** P@1 of the KeySentence, 0 to 1. */
    readonly wholeCorpus: number;
    readonly withinArticle: number;
    readonly baselines: {
        readonly "MiniSearch as in its README": number;
        readonly "BM25 over sentences": number;
    };
    /** For each kind of question, P@1 over the whole corpus and the number of questions. */
    readonly kinds: Readonly<Record<string, { readonly precision: number; readonly questions: number }>>;
    /** How often the gold paragraph is in the first 1, 3 and 10 and among the candidates, and its mean reciprocal rank. */
    readonly recall: {
        readonly at1: number;
        readonly at3: number;
        readonly at10: number;
        readonly candidates: number;
        readonly mrr: number;
    };
    readonly verbatim: number;
    readonly milliseconds: { readonly p50: number; readonly p99: number };
}

/** Asks a library every question, both of all articles in the set and of its own article only. */
export async function evaluateRanking(
    set: QuestionSet,
    learnedFor: (group: number) => Learned,
    progress: Progress,
): Promise<RankingResult> {
    const libraries = new Map<Learned, Library>();
    const libraryFor = (group: number) => {
        const learned = learnedFor(group);
        const library = libraries.get(learned) ?? openLibrary(set.articles, learned);
        libraries.set(learned, library);
        return library;
    };
    const index = openParagraphIndex(set.articles, "en", learnedFor(0));
    const plain = plainMiniSearch(set.articles);
    const stemmed = bm25(set.articles);
    const tally = { whole: 0, within: 0, plain: 0, stemmed: 0, excerpts: 0, verbatim: 0 };
    const kinds = new Map<string, { right: number; questions: number }>();
    const ranks: number[] = [];
    const times: number[] = [];

    for (const [at, asked] of set.questions.entries()) {
        const library = libraryFor(asked.group);
        const started = performance.now();
        const { excerpts } = await library.ask(asked.text);
        times.push(performance.now() - started);
        const own = await library.ask(asked.text, { article: asked.article });
        const [right, rightWithin] = [excerpts[0], own.excerpts[0]].map(
            (first) =>
                first !== undefined &&
                isAnswer(
                    { article: first.article.id, paragraph: first.paragraph.number, range: first.key },
                    asked,
                ),
        );
        tally.whole += Number(right);
        tally.within += Number(rightWithin);
        tally.plain += Number(isAnswer(plain(asked.text), asked));
        tally.stemmed += Number(isAnswer(stemmed(asked.text), asked));
        for (const excerpt of excerpts) {
            tally.excerpts++;
            const runs = quoteOf(excerpt).split("[…]");
            tally.verbatim += Number(runs.every((run) => excerpt.paragraph.text.includes(run.trim())));
        }
        ranks.push(rankOfGold(asked, index, learnedFor(asked.group)));
        const { kind } = kindOfQuestion(asked.text.toLowerCase().match(/[\p{L}\p{N}']+/gu) ?? []);
        const same = kinds.get(kind) ?? { right: 0, questions: 0 };
        kinds.set(kind, { right: same.right + Number(right), questions: same.questions + 1 });
        if (at % 50 === 49 || at + 1 === set.questions.length)
            progress("ranking", at + 1, set.questions.length);
    }
    const share = (count: number) => count / set.questions.length;
    const within = (most: number) => share(ranks.filter((rank) => rank <= most).length);
    const sorted = times.toSorted((one, other) => one - other);
    const quantile = (part: number) =>
        sorted[Math.min(sorted.length - 1, Math.floor(part * sorted.length))] ?? 0;
    return {
        questions: set.questions.length,
        paragraphs: set.articles.reduce((sum, { paragraphCount }) => sum + paragraphCount, 0),
        wholeCorpus: share(tally.whole),
        withinArticle: share(tally.within),
        baselines: {
            "MiniSearch as in its README": share(tally.plain),
            "BM25 over sentences": share(tally.stemmed),
        },
        kinds: Object.fromEntries(
            [...kinds]
                .sort(([, one], [, other]) => other.questions - one.questions)
                .map(([kind, { right, questions }]) => [kind, { precision: right / questions, questions }]),
        ),
        recall: {
            at1: within(1),
            at3: within(3),
            at10: within(10),
            candidates: within(Number.MAX_SAFE_INTEGER),
            mrr: share(ranks.reduce((sum, rank) => sum + 1 / rank, 0)),
        },
        verbatim: tally.verbatim / Math.max(1, tally.excerpts),
        milliseconds: { p50: quantile(0.5), p99: quantile(0.99) },
    };
}

/** Whether the sentence is in the gold paragraph and contains a whole answer of any annotator. */
function isAnswer(found: Found | undefined, { article, paragraph, spans }: AskedQuestion): boolean {
    if (found === undefined || found.article !== article || found.paragraph !== paragraph) return false;
    return spans.some(({ start, end }) => found.range.start <= start && end <= found.range.end);
}

/** The rank of the gold paragraph among the paragraphs by their best sentence, from 1; infinite if it is not a candidate. */
function rankOfGold(
    { text, article, paragraph }: AskedQuestion,
    index: ParagraphIndex,
    learned: Learned,
): number {
    const { sentences, candidates } = readIn(index, { question: text, article: undefined, learned });
    const isGold = (one: {
        readonly article: { readonly id: string };
        readonly paragraph: { readonly number: number };
    }) => one.article.id === article && one.paragraph.number === paragraph;
    const ranked = [...new Set(sentences.map(({ contender }) => contender.passage.candidate))];
    const place = ranked.findIndex(isGold);
    if (place >= 0) return place + 1;
    return candidates.some(isGold) ? candidates.length : Number.POSITIVE_INFINITY;
}
