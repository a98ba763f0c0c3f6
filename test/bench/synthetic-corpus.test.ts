import { expect, test } from "vitest";
import { madeUpText } from "../../bench/source-text.ts";
import { syntheticCorpus } from "../../bench/synthetic-corpus.ts";
import { readNow } from "../read-now.ts";

const { topics, questions } = madeUpText();
const made = (paragraphs: number, seed = 1) => [...syntheticCorpus(topics, { paragraphs, seed })];

test("the corpus has exactly the requested number of paragraphs, and no problems", () => {
    const parsed = made(250).map(({ name, markdown }) => readNow(name, new TextEncoder().encode(markdown)));
    expect(parsed.flatMap(({ problems }) => problems)).toEqual([]);
    expect(parsed.reduce((sum, { article }) => sum + (article?.paragraphs.length ?? 0), 0)).toBe(250);
});

test("the same seed makes the same corpus, a different seed a different one", () => {
    expect(made(60)).toEqual(made(60));
    expect(made(60, 2)).not.toEqual(made(60));
});

test("the vocabulary grows with the corpus", () => {
    const words = (paragraphs: number) =>
        new Set(made(paragraphs).flatMap(({ markdown }) => markdown.match(/\p{L}+/gu) ?? [])).size;
    expect(words(600)).toBeGreaterThan(1.5 * words(150));
});

test("there are as many made-up questions as the benchmark needs", () => {
    expect(questions).toHaveLength(2000);
    expect(questions.every((question) => question.endsWith("?"))).toBe(true);
});
