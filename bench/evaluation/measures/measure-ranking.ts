import { quoteOf } from "../../../src/answer/excerpts/excerpt.ts";
import { readIn } from "../../../src/answer/index-result.ts";
import { type Library, libraryOver } from "../../../src/answer/library.ts";
import type { Learned } from "../../../src/answer/model/model.ts";
import { openIndexes } from "../../../src/answer/open-indexes.ts";
import { kindOfQuestion } from "../../../src/answer/question/kind-of-question.ts";
import type { ParagraphIndex } from "../../../src/search/paragraph-index.ts";
import type { AskedQuestion } from "../../squad.ts";
import { threadTime } from "../../thread-time.ts";
import type { Outcome } from "../outcome.ts";
import { bm25, plainMiniSearch } from "./baselines.ts";
import { isAnswer, isSpanRight, markedIn } from "./marked.ts";
import type { Measured } from "./measured.ts";

/** Asks a library of all articles the questions about some of them, also of their own article only. */
export async function measureRanking({
    set,
    learnedFor,
    questions,
    name,
    part,
    asked,
    baselines,
}: Measured): Promise<Outcome[]> {
    const indexes = openIndexes(set.articles, learnedFor(0));
    const libraries = new Map<Learned, Library>();
    const libraryFor = (learned: Learned) => {
        const library = libraries.get(learned) ?? libraryOver(set.articles, indexes, learned, 0);
        libraries.set(learned, library);
        return library;
    };
    const plain = baselines ? plainMiniSearch(set.articles) : undefined;
    const stemmed = baselines ? bm25(set.articles) : undefined;
    const outcomes: Outcome[] = [];
    for (const question of questions) {
        const { text, article, group } = question;
        const learned = learnedFor(group);
        const library = libraryFor(learned);
        const started = threadTime();
        const answer = await library.ask(text);
        const cpu = threadTime() - started;
        const [first, second] = markedIn(answer);
        const [own] = markedIn(await library.ask(text, { article }));
        const right = isAnswer(first, question);
        const spanRight = isSpanRight(answer.excerpts[0], question);
        const place = placeOfGold(question, indexes, learned);
        const within = (most: number) => Number(place !== undefined && place <= most);
        outcomes.push({
            part,
            set: name,
            article,
            question: text,
            cpu,
            verdict: answer.verdict,
            kind: kindOfQuestion(text.toLowerCase().match(/[\p{L}\p{N}']+/gu) ?? []).kind,
            place: place ?? null,
            shown: [first, second].flatMap((sentence) => (sentence === undefined ? [] : [sentence.text])),
            counts: {
                [rankingRows.first]: Number(right),
                [rankingRows.firstTwo]: Number(right || isAnswer(second, question)),
                [rankingRows.within]: Number(isAnswer(own, question)),
                ...(plain && { [rankingRows.plain]: Number(isAnswer(plain(text), question)) }),
                ...(stemmed && { [rankingRows.stemmed]: Number(isAnswer(stemmed(text), question)) }),
                ...(spanRight !== undefined && { [rankingRows.span]: Number(spanRight) }),
                [rankingRows.at1]: within(1),
                [rankingRows.at3]: within(3),
                [rankingRows.at10]: within(10),
                [rankingRows.candidates]: within(Number.MAX_SAFE_INTEGER),
                [rankingRows.verbatim]: Number(
                    answer.excerpts.every((excerpt) =>
                        quoteOf(excerpt)
                            .split("[…]")
                            .every((run) => excerpt.paragraph.text.includes(run.trim())),
                    ),
                ),
            },
        });
        asked();
    }
    return outcomes;
}

export const rankingRows = {
    first: "right sentence first, over all articles",
    firstTwo: "right in the first two sentences shown",
    within: "right sentence first, within the right article",
    plain: "right sentence first: plain MiniSearch",
    stemmed: "right sentence first: BM25 over sentences",
    span: "answers with only some words in bold that overlap the right ones",
    at1: "right paragraph first",
    at3: "right paragraph in the first 3",
    at10: "right paragraph in the first 10",
    candidates: "right paragraph among those that the search finds",
    verbatim: "replies whose quotes are verbatim",
} as const;

/** The place of the gold paragraph among the paragraphs by their best sentence, from 1; undefined if it is not a candidate. */
function placeOfGold(
    { text, article, paragraph }: AskedQuestion,
    [index]: readonly ParagraphIndex[],
    learned: Learned,
): number | undefined {
    if (index === undefined) return undefined;
    const { sentences, candidates } = readIn(index, { question: text, article: undefined, learned });
    const isGold = (one: {
        readonly article: { readonly id: string };
        readonly paragraph: { readonly number: number };
    }) => one.article.id === article && one.paragraph.number === paragraph;
    const ranked = [...new Set(sentences.map(({ contender }) => contender.passage.candidate))];
    const place = ranked.findIndex(isGold);
    if (place >= 0) return place + 1;
    return candidates.some(isGold) ? candidates.length : undefined;
}
