import { readIn } from "../../../src/answer/index-result.ts";
import type { Learned } from "../../../src/answer/model/model.ts";
import type { ParagraphIndex } from "../../../src/search/paragraph-index.ts";
import { answersIt } from "../../answers-it.ts";
import type { AskedQuestion } from "../../squad.ts";
import type { Outcome } from "../outcome.ts";
import type { Measured } from "./measured.ts";

interface Asking {
    readonly index: ParagraphIndex;
    /** Whether the index contains the right paragraph. */
    readonly answerable: boolean;
    readonly countsOf: (given: GateAnswer) => Outcome["counts"];
}

/** Asks one index a question. The outcome says what the gate thinks of the answer. */
export function gateOutcome(
    question: AskedQuestion,
    { index, answerable, countsOf }: Asking,
    { learnedFor, name, part, asked }: Measured,
): Outcome {
    const given = gateAnswer(index, question, learnedFor(question.group));
    asked();
    return {
        part,
        set: name,
        article: question.article,
        question: question.text,
        shown: given.shown,
        gate: { answerable, odds: given.odds, margin: given.margin },
        counts: countsOf(given),
    };
}

export type GateAnswer = ReturnType<typeof gateAnswer>;

function gateAnswer(index: ParagraphIndex, question: AskedQuestion, learned: Learned) {
    const { sentences, gate } = readIn(index, { question: question.text, article: undefined, learned });
    const best = sentences[0]?.contender;
    const { paragraph } = best?.passage.candidate ?? {};
    const range = best && paragraph?.sentences[best.sentence.at];
    return {
        answered: gate.verdict === "answered",
        confidence: gate.confidence,
        right: best !== undefined && answersIt(best, question),
        shown: range === undefined ? [] : [paragraph?.text.slice(range.start, range.end) ?? ""],
        odds: gate.odds,
        margin: gate.odds - gate.limits.answered,
    };
}
