import { expect, test } from "vitest";
import { decideVerdict } from "../../../src/answer/gate/gate.ts";
import type { Model } from "../../../src/answer/model/model.ts";
import { readQuestion } from "../../../src/answer/question/question.ts";
import { rankSentences } from "../../../src/answer/ranking/rank.ts";
import { openParagraphIndex } from "../../../src/search/paragraph-index.ts";
import { anArticle } from "../../build.ts";

const index = openParagraphIndex(
    [anArticle({ text: ["A lens is a piece of glass. It bends light."] })],
    "en",
);

/** The gate's result if its model gives these odds to the question and to the best sentence. */
function decided(odds: { readonly answers: number; readonly right: number }) {
    const question = readQuestion("Does the lens bend light?", index);
    const candidates = index.candidates(
        question.terms.flatMap(({ matches }) => matches),
        { limit: 50 },
    );
    const model: Model = {
        limits: { answered: 2, nearMiss: 1, high: 4, medium: 3 },
        scores: (rows) => new Float64Array(rows.length),
        answers: () => odds.answers,
        right: () => odds.right,
    };
    const sentences = rankSentences({ question, candidates, index }, (rows) => new Float64Array(rows.length));
    return decideVerdict(question, sentences, {
        model,
        searched: 100,
        isFound: () => false,
        missing: 0,
    });
}

test.each([
    [2, "answered"],
    [1.9, "near-miss"],
    [1, "near-miss"],
    [0.9, "not-found"],
])("odds of %d that the articles answer mean %s", (answers, verdict) => {
    expect(decided({ answers, right: 0 }).verdict).toBe(verdict);
});

test.each([
    [4, "high"],
    [3, "medium"],
    [2.9, "low"],
])("odds of %d that the best sentence is the answer mean %s confidence", (right, confidence) => {
    expect(decided({ answers: 2, right }).confidence).toBe(confidence);
});
