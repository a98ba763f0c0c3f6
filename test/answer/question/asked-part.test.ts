import fc from "fast-check";
import { expect, test } from "vitest";
import { askedPart } from "../../../src/answer/question/asked-part.ts";

const question = "when did the ferry sink";

test.each([
    `Hey, ${question}`,
    `hey ${question} pls`,
    `yo does anybody know ${question} lol`,
    `Can someone please tell me ${question}`,
    `I'm wondering ${question}, thanks in advance`,
    `um so ${question} haha thx`,
    `ok so quick question: ${question}`,
    `One more question: ${question}`,
    `One more: ${question}`,
    `and one more thing: ${question}`,
    `Another one: ${question}`,
    `any idea ${question}`,
    `thanks! another question: ${question}`,
    `Weiß jemand, ${question}`,
    `3) ${question}`,
    `Q: ${question}`,
    `Hello! ${question}`,
])("%j asks when the ferry sank", (text) => {
    expect(askedPart(text).replace(/\W+$/u, "")).toBe(question);
});

test.each(["? 1", "? 🙏", "?? :)", "? x", "? 12 🚢"])("%j after a question is not asked", (end) => {
    expect(askedPart(`When did it sink${end}`)).toMatch(/^When did it sink\?+$/u);
});

test.each([
    "Hello World is written in what?",
    "hey jude composer",
    "Who is please?",
    "hi",
    "pls",
    "1",
    "1.FC Köln was founded when?",
    "So Solid Crew members?",
    "What is 3?",
    "Is it 3.5? 700",
    "",
])("%j stays as it is", (text) => {
    expect(askedPart(text)).toBe(text);
});

test("something is always asked if something was said", () => {
    const words = fc.constantFrom("hey", "pls", "ferry", "so", "who", "?", "1", "🙏", "lol", "tell me");
    fc.assert(
        fc.property(fc.array(words, { maxLength: 8 }), (said) => {
            const text = said.join(" ");
            expect(/[\p{L}\p{N}]/u.test(askedPart(text))).toBe(/[\p{L}\p{N}]/u.test(text));
        }),
    );
});
