import { expect, test } from "vitest";
import { measureMembers, membersRows } from "../../../../bench/evaluation/measures/measure-members.ts";
import {
    halfIn,
    type MembersQuestion,
    membersFolder,
    readMembersQuestions,
} from "../../../../bench/evaluation/members-questions.ts";
import { readLearned } from "../../../../src/answer/model/read-learned.ts";
import { membersFile } from "../members-folder.ts";

const built = "The harbor of Lervik was built in 1911 by the engineer Anna Moe.";
const crane = "Its crane lifts 12 tonnes.";
const ticket = "A ticket costs 4 crowns.";

async function countsOf(question: Partial<MembersQuestion> & { question: string }) {
    const [outcome] = await measureMembers(membersFile([question]), readLearned(), () => undefined);
    return outcome?.counts;
}

test("an answer that is quoted first is right, with other marks too", async () => {
    for (const answer of [
        built,
        "The harbor of Lervik was built in **1911** by the engineer",
        `He said: "${built}"`,
    ])
        expect(
            await countsOf({ question: "When was the harbor of Lervik built?", answers: [answer] }),
        ).toMatchObject({
            [membersRows.right]: 1,
            [membersRows.firstTwo]: 1,
            [membersRows.hedged]: 0,
            [membersRows.wrong]: 0,
        });
});

test("another sentence shown as the answer is wrong", async () => {
    const counts = await countsOf({ question: "When was the harbor of Lervik built?", answers: [ticket] });
    expect(counts).toMatchObject({ [membersRows.right]: 0, [membersRows.wrong]: 1 });
    expect(counts).not.toHaveProperty(membersRows.falsely);
});

test("an answer to a question that has none is a mistake", async () => {
    const counts = await countsOf({ question: "When was the harbor of Lervik built?" });
    expect(counts).toMatchObject({ [membersRows.falsely]: 1 });
    expect(counts).not.toHaveProperty(membersRows.right);
    expect(counts).not.toHaveProperty(membersRows.untrue);
});

test("of a double question, each part counts half", async () => {
    const counts = await countsOf({
        question: "When was the harbor of Lervik built and who was the engineer?",
        answers: [built, ticket],
        parts: [[built], [ticket]],
    });
    expect(counts).toMatchObject({ [membersRows.right]: 0.5, [membersRows.parts]: 0.5 });
});

test("a word that is called missing must be one that is", async () => {
    const question = "Are there sharks in Ostrand?";
    expect(await countsOf({ question, words: ["Sharks"] })).toMatchObject({
        [membersRows.falsely]: 0,
        [membersRows.untrue]: 0,
        [membersRows.unsaid]: 0,
    });
    expect(await countsOf({ question })).toMatchObject({ [membersRows.untrue]: 1 });
});

test("emoji and greetings are read as the bot reads them", async () => {
    const question = "hi! when was the harbor of Lervik built, thanks 🙏 <:ship:1234567890123456789>";
    expect(await countsOf({ question, answers: [built] })).toMatchObject({ [membersRows.right]: 1 });
});

test("mistakes in the file are named", async () => {
    const file = membersFile([
        { question: "How heavy?", answers: [crane, "It lifts 13 tonnes."] },
        { question: "Where?", article: "bridge.md" },
    ]);
    await expect(measureMembers(file, readLearned(), () => undefined)).rejects.toThrow(
        /0: no sentence of harbor\.md is "It lifts 13 tonnes\."\.\n1: there is no article bridge\.md\.$/u,
    );
});

test.each(["dev", "frozen"] as const)(
    "the %s half asks about articles that are there, and for their sentences",
    async (half) => {
        const file = halfIn(membersFolder, half);
        let asked = 0;
        const outcomes = await measureMembers(file, readLearned(), () => void asked++);
        expect(asked).toBe(readMembersQuestions(file).length);
        expect(outcomes).toHaveLength(asked);
    },
);

test("no question is in both halves", () => {
    const [dev, frozen] = (["dev", "frozen"] as const).map((half) =>
        readMembersQuestions(halfIn(membersFolder, half)).map(({ question }) => question),
    );
    expect(dev?.filter((question) => frozen?.includes(question))).toEqual([]);
});
