import { expect, test } from "vitest";
import type { MembersQuestion } from "../../../bench/evaluation/members-questions.ts";
import { halvesOf } from "../../../bench/evaluation/split-members.ts";

const questions = ["harbor.md", "bridge.md", "museum.md"].flatMap((article) =>
    Array.from({ length: 11 }, (_, at): MembersQuestion => {
        const answers = at < 7 ? ["Yes."] : [];
        return { id: `${article} ${at}`, article, question: "?", answers, words: [], tags: [] };
    }),
);
const { dev, frozen } = halvesOf(questions);

test("each question is in one of the halves", () => {
    const ids = [...dev, ...frozen].map(({ id }) => id);
    expect(ids.toSorted()).toEqual(questions.map(({ id }) => id).toSorted());
});

test("the halves are as large as each other, in all and of each article's questions with and without an answer", () => {
    expect(dev.length - frozen.length).toBe(1);
    for (const article of ["harbor.md", "bridge.md", "museum.md"])
        for (const isAnswerable of [true, false]) {
            const of = (half: readonly MembersQuestion[]) =>
                half.filter((one) => one.article === article && one.answers.length > 0 === isAnswerable);
            expect(Math.abs(of(dev).length - of(frozen).length)).toBeLessThanOrEqual(1);
        }
});

test("the halves depend on the ids, not on the order of the questions", () => {
    const ids = (half: readonly MembersQuestion[]) => half.map(({ id }) => id).toSorted();
    const again = halvesOf(questions.toReversed());
    expect(ids(again.dev)).toEqual(ids(dev));
    // Neighbors are not split in turns, as they would be in the order of the file.
    expect(dev.map(({ id }) => questions.findIndex((one) => one.id === id) % 2)).toContain(1);
    expect(dev.map(({ id }) => questions.findIndex((one) => one.id === id) % 2)).toContain(0);
});
