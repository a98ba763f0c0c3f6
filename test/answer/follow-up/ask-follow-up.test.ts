import { expect, test } from "vitest";
import { askFollowUp, type Subject } from "../../../src/answer/follow-up/ask-follow-up.ts";
import { openLibrary } from "../../../src/answer/library.ts";
import { subjectOf } from "../../../src/discord/answer-to.ts";
import { anArticle } from "../../build.ts";

const library = openLibrary([
    anArticle({
        id: "ferry",
        title: "The ferry of Lervik",
        text: [
            "The ferry Solveig carried 680 passengers, including 169 children, from Lervik to ports in Norway and Denmark between May 1911 and 4 June 1914.",
            "Ida Holm designed the ferry. She lived in Oslo.",
            "The ferry was sold in 1921 because the bridge had opened.",
            "The fare was two crowns.",
        ],
    }),
    anArticle({
        id: "gardens",
        title: "Gardens to rent",
        text: [
            "A full plot costs 64 crowns a year, a half plot 35. There is also a deposit of 20 for the key.",
        ],
    }),
    anArticle({
        id: "tower",
        title: "The tower of Molde",
        text: [
            "The tower of Molde is old. It was built by Ada Berg.",
            "The tower of Molde is 300 metres tall.",
        ],
    }),
    anArticle({
        id: "strike",
        title: "The strike",
        text: ["A letter was read aloud. The letter was written by Jonas Lind."],
    }),
    anArticle({
        id: "mill",
        title: "The mill",
        text: [
            "The mill was built in 1850 by Nora Lie.",
            "The mill was closed in 1931, since nobody grew rye.",
        ],
    }),
]);

/** Asks one question after another, each a possible follow-up of the last that was answered. */
async function talk(...questions: readonly string[]) {
    let subject: Subject | undefined;
    let last = await askFollowUp("", undefined, { library });
    for (const asked of questions) {
        last = await askFollowUp(asked, subject, { library });
        subject = subjectOf(last) ?? subject;
    }
    const [first] = last.answer.excerpts;
    const quoted = first?.paragraph.text.slice(first.key.start, first.key.end);
    return { verdict: last.answer.verdict, quoted, understood: last.understood, about: last.about };
}

const carried = expect.stringContaining("carried 680 passengers");

test.each([
    [["How many passengers did the ferry Solveig carry?", "and how many children?"], carried],
    [["How many passengers did the ferry Solveig carry?", "in which countries?"], carried],
    [["How many passengers did the ferry Solveig carry?", "between which dates?"], carried],
    [["How many passengers did the ferry Solveig carry?", "when was that?"], carried],
    [["When was the mill built?", "by whom?"], expect.stringContaining("Nora Lie")],
    [["When was the ferry sold?", "why?"], expect.stringContaining("because the bridge")],
    [["Who designed the ferry?", "and when was it sold?"], expect.stringContaining("sold in 1921")],
    [["How much does a half plot cost?", "what about the key?"], expect.stringContaining("deposit of 20")],
    [["How tall is the tower of Molde?", "and who built it?"], expect.stringContaining("Ada Berg")],
    [["Was a letter read aloud?", "who wrote it?"], expect.stringContaining("letter was")],
    [["When was the mill closed?", "why?"], expect.stringContaining("nobody grew rye")],
])("%j is answered by %j", async (questions, sentence) => {
    expect(await talk(...questions)).toMatchObject({ verdict: "answered", quoted: sentence });
});

test("a question that was not answered does not become the subject", async () => {
    const { understood } = await talk("When was the mill built?", "Who won the war?", "by whom?");
    expect(understood).toBe("by whom was the mill built?");
});

test("why is not answered by a sentence without a reason again", async () => {
    const { verdict, quoted } = await talk("When was the mill built?", "why?");
    expect([verdict, quoted]).toEqual(["near-miss", "The mill was built in 1850 by Nora Lie."]);
});

test.each([
    ["When was the mill built?", "and how many sails did it have?"],
    ["What was the fare of the ferry?", "and for dogs?"],
])("%j, %j is not answered by what says nothing of it", async (...questions) => {
    expect(await talk(...questions)).toMatchObject({ verdict: "near-miss" });
});

test("a question of its own is asked as it is", async () => {
    const own = await talk("When was the mill built?", "What was the fare of the ferry?");
    expect(own).toMatchObject({ understood: "What was the fare of the ferry?", about: undefined });
});

test("it is said what a follow-up was understood to be about", async () => {
    expect(await talk("When was the mill built?", "why?")).toMatchObject({
        understood: "why was the mill built?",
        about: "“When was the mill built?”",
    });
    expect(await talk("Who designed the ferry?", "where did she live?")).toMatchObject({
        about: "the ferry",
    });
    expect(await talk("How many passengers did the ferry Solveig carry?", "and when?")).toMatchObject({
        about: "“How many passengers did the ferry Solveig carry?”",
    });
    expect(await talk("How many children were carried?", "and when?")).toMatchObject({
        about: "children carried",
    });
    expect(await talk("Where did Ida Holm live?", "what did she design?")).toMatchObject({
        about: "Ida Holm",
    });
});

test("a paragraph that is no longer in the articles is not asked", async () => {
    const subject = { question: "When was the mill built?", place: { article: "gone", paragraph: 1 } };
    expect((await askFollowUp("by whom?", subject, { library })).answer.verdict).toBe("answered");
});

test("only the paragraph of the scope answers", async () => {
    const { verdict, excerpts } = await library.ask("When was the mill closed?", {
        article: "mill",
        paragraph: 1,
    });
    expect([verdict, excerpts.map(({ paragraph }) => paragraph.number)]).not.toContainEqual([2]);
});
