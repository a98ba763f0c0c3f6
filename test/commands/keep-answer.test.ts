import { expect, test } from "vitest";
import { keepAnswer } from "../../commands/keep-answer.ts";
import { pinAnswer, pinForm, pinSentence } from "../../src/discord/under-answer/pin-answer.ts";
import { anAnswer } from "../build.ts";
import { textOf } from "./a-context.ts";
import { aServedCorpus } from "./a-served-corpus.ts";

const message = { id: "9", isOurs: true, content: "", hasMore: false };
const question = "What does the mill grind?";

async function aMessageWithAnswer() {
    const served = await aServedCorpus();
    const answer = await served.live.current().ask(question);
    const context = {
        ...served.context(),
        answerShownIn: (id: string) => (id === "9" ? answer : undefined),
        messageId: "9",
    };
    const pin = async (number: number, asked = question) =>
        textOf(await pinForm.run({ number, text: "9" }, { question: asked }, context));
    return { served, answer, context, pin };
}

test("the menu has the sentences that the answer quotes, and the reply says what will be stored", async () => {
    const { context } = await aMessageWithAnswer();
    const reply = await keepAnswer.run(message, context);
    expect(textOf(reply)).toMatchInlineSnapshot(`
      "**Pin an answer to “What does the mill grind?”**
      Which sentence should answer it? You can reword the question in the next step.
      -# Stored until the pin is removed: the question as you word it, the sentence, and your ID; not who asked. Leave out names and other personal details."
    `);
    expect(reply).toMatchObject({
        visibility: "private",
        rows: [
            {
                menu: {
                    items: [
                        { label: "The mill grinds rye.", description: "The answer · The mill" },
                        { label: "It stands by the river.", description: "The mill" },
                    ],
                },
            },
        ],
    });
    expect(await pinAnswer.run(undefined, context)).toMatchObject({ ...reply, place: "new" });
});

test("the form has the question to reword, and the answer is pinned once, audited, and tested with every proposal", async () => {
    const { served, context, pin } = await aMessageWithAnswer();
    const form = await pinSentence.run("9", [0], context);
    expect(form).toMatchObject({ kind: "modal", values: { question } });
    expect(form.kind === "modal" && form.inputs["question"]?.description?.()).toBe(
        "Must be answered by “The mill grinds rye.”",
    );
    expect(await pin(0)).toMatchInlineSnapshot(`
      "**Pinned.** Every proposal is now tested: “What does the mill grind?” must be answered by “The mill grinds rye.”
      The question is stored as you see it here, without who asked it. \`/corpus pins\` lists and removes pins."
    `);
    expect(await served.store.pins.list()).toMatchObject([
        { question, article: "mill", sentence: "The mill grinds rye.", role: "answer", by: "7" },
    ]);
    expect(await served.audited()).toContain("pinned by 7: mill");
    expect(await pin(0)).toContain("This answer is already pinned.");
    expect(await served.store.pins.list()).toHaveLength(1);
});

test("another sentence that the answer quotes can be pinned, and other words are stored as the moderator wrote them", async () => {
    const { served, pin } = await aMessageWithAnswer();
    expect(await pin(1)).toContain("“It stands by the river.” must be quoted in the answer to “What does");
    expect(await pin(0, "<@5> what's ground in the mill?")).toContain("“what's ground in the mill?” must be");
    const roles = new Map((await served.store.pins.list()).map((one) => [one.question, one.role]));
    expect(roles).toEqual(
        new Map([
            [question, "quoted"],
            ["what's ground in the mill?", "answer"],
        ]),
    );
});

test("what the answer to the question in other words does not quote is not pinned, and another sentence can be chosen", async () => {
    const { served, context, pin } = await aMessageWithAnswer();
    const form = { number: 0, text: "9" };
    const refused = await pinForm.run(form, { question: "Who owns the castle?" }, context);
    expect(textOf(refused)).toContain("the pin would fail right away");
    expect(refused).toMatchObject({ rows: [{ menu: { items: [{}, {}] } }] });
    expect(await pin(0, "<@5> 🎉")).toContain("a pin needs a question");
    expect(await served.store.pins.list()).toEqual([]);
});

test.each([
    ["a message of somebody else", { ...message, isOurs: false }, "Use this on one of my answers."],
    [
        "a message that the bot does not remember",
        { ...message, id: "8" },
        "I only remember answers for a day",
    ],
])("%s is not pinned", async (_, target, sentence) => {
    const { context } = await aMessageWithAnswer();
    expect(textOf(await keepAnswer.run(target, context))).toContain(sentence);
});

test("menu and form of an answer that the bot no longer remembers say so", async () => {
    const { served, context } = await aMessageWithAnswer();
    const forgotten = { ...context, answerShownIn: () => undefined };
    expect(await pinSentence.run("9", [0], forgotten)).toMatchObject({
        text: expect.stringContaining("until I restart"),
    });
    const reply = await pinForm.run({ number: 0, text: "9" }, { question }, forgotten);
    expect(textOf(reply)).toContain("until I restart");
    const none = await pinForm.run({ number: 7, text: "9" }, { question }, context);
    expect(textOf(none)).toContain("Ask again");
    expect(await served.store.pins.list()).toEqual([]);
});

test("a reply without an answer cannot be pinned", async () => {
    const { context } = await aMessageWithAnswer();
    const nothing = { ...context, answerShownIn: () => anAnswer({ verdict: "not-found" }) };
    expect(textOf(await keepAnswer.run(message, nothing))).toContain("no answer to pin");
});
