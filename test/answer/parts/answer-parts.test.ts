import { expect, test } from "vitest";
import type { Answer } from "../../../src/answer/answer.ts";
import { answerJson } from "../../../src/answer/answer-json.ts";
import { openLibrary } from "../../../src/answer/library.ts";
import { anArticle } from "../../build.ts";

const mill = anArticle({
    id: "mill",
    title: "The mill of Orsund",
    text: [
        "The mill of Orsund was built by Per Dahl in 1790. It burned down in 1832 and was built again.",
        "About 900 visitors see the mill in a usual summer. A ticket costs 30 crowns for adults.",
    ],
});
const tower = anArticle({
    id: "tower",
    title: "The tower of Holt",
    text: ["The tower of Holt is 88 metres tall. A ticket for the tower costs 70 crowns."],
});
const library = openLibrary([mill, tower]);

const partsOf = (answer: Answer) =>
    (answer.verdict === "answered" ? (answer.parts ?? []) : []).map(
        ({ asked, answer: { verdict, excerpts } }) => {
            const [first] = excerpts;
            const { start, end } = first?.key ?? { start: 0, end: 0 };
            return [asked, verdict === "answered" ? first?.paragraph.text.slice(start, end) : verdict];
        },
    );

test("each part is answered, the second with the subject of the first", async () => {
    const answer = await library.ask("How many visitors see the mill and when did it burn down?");
    expect(partsOf(answer)).toEqual([
        ["How many visitors see the mill?", "About 900 visitors see the mill in a usual summer."],
        ["when did it burn down?", "It burned down in 1832 and was built again."],
    ]);
    expect(answer.verdict).toBe("answered");
    expect(answer.excerpts.map(({ paragraph }) => paragraph.number)).toEqual([2, 1]);
});

test("a part is about the article that answered the one before, if that answers it", async () => {
    const ofMill = await library.ask("Who built the mill of Orsund and what does a ticket cost?");
    expect(ofMill.excerpts.map(({ article }) => article.id)).toEqual(["mill", "mill"]);
    const ofTower = await library.ask("How tall is the tower of Holt and what does a ticket cost?");
    expect(ofTower.excerpts.map(({ article }) => article.id)).toEqual(["tower", "tower"]);
});

test("two parts that one sentence answers have one excerpt", async () => {
    const answer = await library.ask("Who built the mill of Orsund? And when?");
    const sentence = "The mill of Orsund was built by Per Dahl in 1790.";
    expect(partsOf(answer)).toEqual([
        ["Who built the mill of Orsund?", sentence],
        ["And when?", sentence],
    ]);
    expect(answer.excerpts).toHaveLength(1);
});

test("the excerpt of two parts has a span only if it answers both", async () => {
    const answer = await library.ask("When was the mill of Orsund built? And who built it?");
    const parts = answer.verdict === "answered" ? (answer.parts ?? []) : [];
    expect(parts.map((part) => part.answer.excerpts[0]?.span)).toEqual([{ start: 44, end: 48 }, undefined]);
    expect(answer.excerpts).toHaveLength(1);
    expect(answer.excerpts[0]).not.toHaveProperty("span");
});

test("a part without an answer has its own verdict and missing words; the others are answered", async () => {
    const answer = await library.ask("Who built the mill of Orsund and why do zebras dislike yoghurt?");
    expect(partsOf(answer).map(([, found]) => found)).toEqual([
        "The mill of Orsund was built by Per Dahl in 1790.",
        "not-found",
    ]);
    const parts = answer.verdict === "answered" ? (answer.parts ?? []) : [];
    expect(parts.map((part) => part.answer.missing)).toEqual([[], ["zebras", "dislike", "yoghurt"]]);
    expect(answer.missing).toEqual([]);
});

test("a part may be about only the last thing that the part before is about", async () => {
    const answer = await library.ask("How many visitors see the mill and who built it?");
    expect(partsOf(answer)).toEqual([
        ["How many visitors see the mill?", "About 900 visitors see the mill in a usual summer."],
        ["who built it?", "The mill of Orsund was built by Per Dahl in 1790."],
    ]);
});

test("if no part is answered, the message is not divided", async () => {
    const answer = await library.ask("What do zebras eat and why do they dislike yoghurt?");
    expect(answer).toMatchObject({
        verdict: "not-found",
        question: "What do zebras eat and why do they dislike yoghurt?",
    });
    expect(answer).not.toHaveProperty("parts");
});

test("two questions that an article asks as one are answered as one", async () => {
    const text = ["# How do I book a tour and what does it cost?", "Write to the miller. Tours are free."];
    const answer = await openLibrary([anArticle({ text })]).ask(
        "How do I book a tour and what does it cost?",
    );
    expect(answer.verdict).toBe("answered");
    expect(answer).not.toHaveProperty("parts");
});

test("the JSON has the parts beside the excerpts, and an explanation of each", async () => {
    const question = "Who built the mill of Orsund? How tall is the tower of Holt?";
    const json = answerJson(await library.ask(question));
    expect(json).toMatchObject({
        question,
        verdict: "answered",
        excerpts: [{ article: "mill" }, { article: "tower" }],
        parts: [
            { asked: "Who built the mill of Orsund?", verdict: "answered", excerpts: [{ article: "mill" }] },
            {
                asked: "How tall is the tower of Holt?",
                verdict: "answered",
                excerpts: [{ article: "tower" }],
            },
        ],
    });
    const { parts = [] } = await library.explain(question);
    expect(parts.map((part) => part.candidates[0]?.article)).toEqual(["mill", "tower"]);
});

test("one question has no parts", async () => {
    const answer = await library.ask("Who built the mill of Orsund?");
    expect(answer).not.toHaveProperty("parts");
    expect(answerJson(answer)).not.toHaveProperty("parts");
    expect(await library.explain("Who built the mill of Orsund?")).not.toHaveProperty("parts");
});
