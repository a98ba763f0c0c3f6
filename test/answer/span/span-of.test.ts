import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { openLibrary } from "../../../src/answer/library.ts";
import { spanOf } from "../../../src/answer/span/span-of.ts";
import { anArticle } from "../../build.ts";

/** The words marked in the sentence that answers; undefined if none are. */
async function marked(question: string, text: string) {
    const answer = await openLibrary([anArticle({ title: "Orsund", text: [text] })]).ask(question);
    const [first] = answer.excerpts;
    const span = first?.span;
    expect({ question, verdict: answer.verdict }).toEqual({ question, verdict: "answered" });
    if (first === undefined || span === undefined) return undefined;
    expect(span.start).toBeGreaterThanOrEqual(first.key.start);
    expect(span.end).toBeLessThanOrEqual(first.key.end);
    return first.paragraph.text.slice(span.start, span.end);
}

describe("the words that answer are marked", () => {
    test.each([
        ["How far is Orsund from Holt?", "Orsund is 25 miles (45km) north of Holt.", "25 miles (45km)"],
        ["How many sheep graze in Orsund?", "About 900 sheep and 40 goats graze in Orsund.", "900 sheep"],
        [
            "How many goats graze in Orsund?",
            "Some 900 sheep, including 40 goats, graze in Orsund.",
            "40 goats",
        ],
        [
            "When was the mill of Orsund built?",
            "The mill of Orsund was built by Per Dahl in May 1790.",
            "May 1790",
        ],
        [
            "In which year did the mill of Orsund burn down?",
            "The mill of Orsund burned down in 1832.",
            "1832",
        ],
        [
            "What percentage of the people of Orsund fish?",
            "Some 30 percent of the 800 people of Orsund fish.",
            "30 percent",
        ],
    ])("%s", async (question, text, span) => {
        expect(await marked(question, text)).toBe(span);
    });
});

describe("nothing is marked", () => {
    test.each([
        [
            "if two dates may be meant",
            "When was the mill of Orsund built?",
            "The mill of Orsund was built in 1790 and in 1832.",
        ],
        [
            "if the only number counts something else",
            "How many sheep graze in Orsund?",
            "Sheep graze in Orsund behind 40 fences.",
        ],
        [
            "if a combining mark changes the number",
            "How many sheep graze in Orsund?",
            "Sheep graze in Orsund: 9\ufe0f\u20e3 of them.",
        ],
        [
            "for other questions",
            "Who built the mill of Orsund?",
            "The mill of Orsund was built by Per Dahl in 1790.",
        ],
        [
            "if the question says it itself",
            "When in 1790 was the mill of Orsund built?",
            "The mill of Orsund was built in 1790.",
        ],
    ])("%s", async (_, question, text) => {
        expect(await marked(question, text)).toBeUndefined();
    });
});

test("for any sentence, a span is inside it", () => {
    const word = fc.constantFrom(
        "25",
        "miles",
        "1790",
        "(45km)",
        "and",
        "one",
        "hundred",
        "May",
        "$",
        "9",
        "%",
        "of",
        "cars",
        "–",
        ",",
        "3,000",
    );
    const sentences = fc.oneof(
        fc.array(word, { maxLength: 40 }).map((words) => words.join(" ")),
        fc.string({ unit: "grapheme" }),
    );
    const kinds = fc.constantFrom("how many" as const, "measure" as const, "when" as const);
    fc.assert(
        fc.property(sentences, kinds, (sentence, kind) => {
            const span = spanOf({ asked: "How many cars?", kind, sentence });
            if (span === undefined) return;
            expect(span.start).toBeGreaterThanOrEqual(0);
            expect(span.end).toBeGreaterThan(span.start);
            expect(span.end).toBeLessThanOrEqual(sentence.length);
            expect(sentence.slice(span.start, span.end).trim()).toBe(sentence.slice(span.start, span.end));
        }),
        { numRuns: 500 },
    );
});
