import { expect, test } from "vitest";
import type { Outcome } from "../../../bench/evaluation/outcome.ts";
import { shareOf } from "../../../bench/evaluation/share.ts";

const row = "answered";

/** Outcomes of articles, each given by the counts of its questions. */
const outcomesOf = (articles: readonly (readonly number[])[], set = "set"): Outcome[] =>
    articles.flatMap((counts, article) =>
        counts.map((count) => ({
            part: "gate",
            set,
            article: `${article}`,
            question: "?",
            counts: { [row]: count },
        })),
    );

test("a share is of all questions that count, not the mean of the articles", () => {
    const share = shareOf(outcomesOf([[1, 1, 1], [0]]), row);
    expect(share).toMatchObject({ value: 0.75, questions: 4 });
});

test("questions without the row do not count, and a row without questions has no share", () => {
    const [first] = outcomesOf([[1]]);
    const others = outcomesOf([[0]]).map((outcome) => ({ ...outcome, counts: { other: 0 } }));
    expect(first && shareOf([first, ...others], row)).toMatchObject({ value: 1, questions: 1 });
    expect(shareOf(others, row)).toBeUndefined();
});

test("the interval comes from how much articles differ, not questions", () => {
    const alike = shareOf(outcomesOf(Array.from({ length: 20 }, () => [1, 0])), row);
    expect(alike).toMatchObject({ value: 0.5, low: 0.5, high: 0.5 });
    const different = shareOf(
        outcomesOf(Array.from({ length: 20 }, (_, at) => (at % 2 === 0 ? [1, 1] : [0, 0]))),
        row,
    );
    // The standard error is 0.5 / √20 = 0.112, so that the interval is 0.5 ± 0.22.
    expect(different?.low).toBeGreaterThan(0.2);
    expect(different?.low).toBeLessThan(0.35);
    expect(different?.high).toBeGreaterThan(0.65);
    expect(different?.high).toBeLessThan(0.8);
});

test("sets count the same, however many questions each has", () => {
    const outcomes = [...outcomesOf([[1]], "small"), ...outcomesOf([[0, 0], [0]], "large")];
    expect(shareOf(outcomes, row)).toMatchObject({ value: 0.5, low: 0.5, high: 0.5, questions: 4 });
});

test("the same outcomes give the same interval", () => {
    const outcomes = outcomesOf([[1, 0, 0], [1], [0, 1], [1, 1, 0, 1]]);
    expect(shareOf(outcomes, row)).toEqual(shareOf(outcomes, row));
});
