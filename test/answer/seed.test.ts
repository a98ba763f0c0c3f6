import { expect, test } from "vitest";
import { openLibrary } from "../../src/answer/library.ts";
import { readCorpus } from "../../src/corpus/read-corpus.ts";
import { seedQuestions } from "./seed-questions.ts";

/** How many of the questions that the first article answers must be answered with the right KeySentence. */
const leastRight = 46;
/** How many of those it does not answer may be answered all the same. */
const mostWrongly = 2;

test("the questions about the first article are answered where it answers, and only there", async () => {
    const { articles } = await readCorpus(new URL("../../corpus", import.meta.url).pathname);
    const library = openLibrary(articles);
    const missed: string[] = [];
    const wrongly: string[] = [];
    for (const [question, words] of seedQuestions) {
        const { verdict, excerpts } = await library.ask(question);
        const [first] = excerpts;
        const key = first?.paragraph.text.slice(first.key.start, first.key.end) ?? "";
        if (words === undefined && verdict === "answered") wrongly.push(question);
        if (words !== undefined && !(verdict === "answered" && key.includes(words))) missed.push(question);
    }
    const answerable = seedQuestions.filter(([, words]) => words !== undefined).length;
    expect(seedQuestions.length - answerable).toBeGreaterThanOrEqual(20);
    expect(answerable - missed.length, `missed:\n${missed.join("\n")}`).toBeGreaterThanOrEqual(leastRight);
    expect(wrongly.length, `wrongly answered:\n${wrongly.join("\n")}`).toBeLessThanOrEqual(mostWrongly);
});
