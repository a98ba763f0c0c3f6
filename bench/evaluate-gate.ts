import { readIn } from "../src/answer/index-result.ts";
import type { Learned } from "../src/answer/model/model.ts";
import { openParagraphIndex } from "../src/search/paragraph-index.ts";
import type { Progress } from "./evaluate-ranking.ts";
import { seeded, shuffled } from "./seeded.ts";
import type { QuestionSet } from "./squad.ts";

export interface GateResult {
    /** The chance that an answerable question gets higher odds than an unanswerable one. */
    readonly auroc: number;
    /** The share of unanswerable questions that are answered if 90 % and 95 % of the answerable ones are. */
    readonly leakAt90: number;
    readonly leakAt95: number;
    /** The shares that are answered with the shipped limit. */
    readonly answerableAnswered: number;
    readonly unanswerableAnswered: number;
    /** For each confidence, its share of all answers, and the share of its answers that are right. */
    readonly confidence: Readonly<Record<string, { readonly share: number; readonly right: number }>>;
}

const halves = 2;

/** Evaluates the gate twice, each time leaving out half of the articles so that their questions cannot be answered. */
export function evaluateGate(
    set: QuestionSet,
    learnedFor: (group: number) => Learned,
    progress: Progress,
): GateResult {
    const order = shuffled(set.articles, seeded(11));
    const odds = { answerable: [] as number[], unanswerable: [] as number[] };
    const answered = { answerable: 0, unanswerable: 0 };
    const called = new Map<string, { answers: number; right: number }>();
    for (let half = 0; half < halves; half++) {
        const included = order.filter((_, at) => at % halves === half);
        const ids = new Set(included.map(({ id }) => id));
        const index = openParagraphIndex(included, "en", learnedFor(0));
        for (const [at, asked] of set.questions.entries()) {
            const { sentences, gate } = readIn(index, {
                question: asked.text,
                article: undefined,
                learned: learnedFor(asked.group),
            });
            const side = ids.has(asked.article) ? "answerable" : "unanswerable";
            odds[side].push(gate.odds);
            if (at % 100 === 99) progress(`gate, half ${half + 1}`, at + 1, set.questions.length);
            if (gate.verdict !== "answered") continue;
            answered[side]++;
            const best = sentences[0]?.contender;
            const range = best?.passage.candidate.paragraph.sentences[best.sentence.at];
            const inGold =
                best?.passage.candidate.article.id === asked.article &&
                best.passage.candidate.paragraph.number === asked.paragraph;
            const right =
                inGold &&
                range !== undefined &&
                asked.spans.some(({ start, end }) => range.start <= start && end <= range.end);
            const same = called.get(gate.confidence) ?? { answers: 0, right: 0 };
            called.set(gate.confidence, {
                answers: same.answers + 1,
                right: same.right + Number(right),
            });
        }
    }
    const answerable = odds.answerable.toSorted((one, other) => one - other);
    const unanswerable = odds.unanswerable.toSorted((one, other) => one - other);
    const leak = (share: number) => {
        const limit = answerable[Math.floor(answerable.length * (1 - share))] ?? 0;
        return unanswerable.filter((value) => value >= limit).length / unanswerable.length;
    };
    const answers = answered.answerable + answered.unanswerable;
    return {
        auroc: area(answerable, unanswerable),
        leakAt90: leak(0.9),
        leakAt95: leak(0.95),
        answerableAnswered: answered.answerable / answerable.length,
        unanswerableAnswered: answered.unanswerable / unanswerable.length,
        confidence: Object.fromEntries(
            ["high", "medium", "low"].map((word) => {
                const { answers: some, right } = called.get(word) ?? { answers: 0, right: 0 };
                return [word, { share: some / answers, right: right / Math.max(1, some) }];
            }),
        ),
    };
}

function area(answerable: readonly number[], unanswerable: readonly number[]): number {
    let below = 0;
    let ordered = 0;
    for (const odds of answerable) {
        while (below < unanswerable.length && (unanswerable[below] ?? 0) < odds) below++;
        ordered += below;
    }
    return ordered / answerable.length / unanswerable.length;
}
