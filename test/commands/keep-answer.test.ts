import { expect, test } from "vitest";
import { keepAnswer } from "../../commands/keep-answer.ts";
import { anAnswer } from "../build.ts";
import { textOf } from "./a-context.ts";
import { aServedCorpus } from "./a-served-corpus.ts";

const message = { id: "9", isOurs: true, content: "", hasMore: false };
const question = "What does the mill grind?";

async function aMessageWithAnswer() {
    const served = await aServedCorpus();
    const answer = await served.live.current().ask(question);
    const context = { ...served.context(), answerShownIn: (id: string) => (id === "9" ? answer : undefined) };
    return { served, answer, context };
}

test("an answer is pinned once and audited, and every proposal is tested against it", async () => {
    const { served, context } = await aMessageWithAnswer();
    const kept = await keepAnswer.run(message, context);
    expect(textOf(kept)).toContain(
        "“What does the mill grind?” must still be answered by “The mill grinds rye.”",
    );
    expect(await served.store.pins.list()).toMatchObject([
        { question, article: "mill", sentence: "The mill grinds rye.", by: "7" },
    ]);
    expect(await served.audited()).toContain("pinned by 7: mill");
    expect(textOf(await keepAnswer.run(message, context))).toContain("This answer is already pinned.");
    expect(await served.store.pins.list()).toHaveLength(1);
});

test.each([
    ["a message of somebody else", { ...message, isOurs: false }, "Use this on one of my answers."],
    [
        "a message that the bot does not remember",
        { ...message, id: "8" },
        "I only remember answers for a day",
    ],
])("%s is not pinned", async (_, target, sentence) => {
    const { served, context } = await aMessageWithAnswer();
    expect(textOf(await keepAnswer.run(target, context))).toContain(sentence);
    expect(await served.store.pins.list()).toEqual([]);
});

test("a reply without an answer cannot be pinned", async () => {
    const { context } = await aMessageWithAnswer();
    const nothing = { ...context, answerShownIn: () => anAnswer({ verdict: "not-found" }) };
    expect(textOf(await keepAnswer.run(message, nothing))).toContain("no answer to pin");
});

test("an answer that all articles together don't give is not pinned", async () => {
    const { served, context, answer } = await aMessageWithAnswer();
    const other = { ...context, answerShownIn: () => ({ ...answer, question: "Where does it stand?" }) };
    expect(textOf(await keepAnswer.run(message, other))).toContain("the pin would fail right away");
    expect(await served.store.pins.list()).toEqual([]);
});
