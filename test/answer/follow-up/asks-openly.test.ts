import { expect, test } from "vitest";
import { askFollowUp, type Subject } from "../../../src/answer/follow-up/ask-follow-up.ts";
import { asksForOther } from "../../../src/answer/follow-up/asks-openly.ts";
import { openLibrary } from "../../../src/answer/library.ts";
import { subjectOf } from "../../../src/discord/answer-to.ts";
import { anArticle } from "../../build.ts";

const first = "Rolf Moen said that the harbour must stay open in winter.";
const second = "Moen also said that the ice breaker will be repaired.";
const library = openLibrary([
    anArticle({
        id: "harbour",
        title: "The harbour of Lervik",
        text: [`${first} ${second}`, "The harbour has two cranes. It was dredged in 1980."],
    }),
    anArticle({
        id: "mill",
        title: "The mill",
        text: ["The mill was built in 1850 by Nora Lie, who lived in Molde.", "Rye was ground there."],
    }),
]);

/** The sentences quoted for questions one after another, each of which may continue those before; undefined for what is not answered. */
async function quotedFor(...questions: readonly string[]) {
    let subject: Subject | undefined;
    const quoted: (string | undefined)[] = [];
    for (const asked of questions) {
        const followed = await askFollowUp(asked, subject, { library });
        const [excerpt] = followed.answer.excerpts;
        const isAnswered = followed.answer.verdict === "answered";
        quoted.push(
            isAnswered ? excerpt?.paragraph.text.slice(excerpt.key.start, excerpt.key.end) : undefined,
        );
        subject = subjectOf(followed) ?? subject;
    }
    return quoted;
}

test.each(["what did he say?", "what else did he say?", "and what did he say?"])(
    "%s quotes another sentence of the paragraph",
    async (asked) => {
        expect(await quotedFor("What did Rolf Moen say about the harbour?", asked)).toEqual([first, second]);
    },
);

test("if nothing else answers, that is said, and nothing is repeated", async () => {
    const [one, other, last] = await quotedFor(
        "What did Rolf Moen say about the harbour?",
        "what else did he say?",
        "what else did he say?",
    );
    expect([one, other]).toEqual([first, second]);
    expect([first, second]).not.toContain(last);
});

test("a sentence that answers another question is quoted again", async () => {
    const mill = expect.stringContaining("Nora Lie");
    expect(await quotedFor("When was the mill built?", "by whom?")).toEqual([mill, mill]);
});

test.each([
    ["what else did she say?", true],
    ["any other reasons?", true],
    ["and more?", true],
    ["how much more does it cost?", false],
    ["what was his mother called?", false],
    ["when was that?", false],
])("%s asks for something else: %s", (asked, asks) => {
    expect(asksForOther(asked)).toBe(asks);
});
