import { expect, test } from "vitest";
import { measureOwnSubject, ownRows } from "../../../../bench/evaluation/measures/measure-own-subject.ts";
import { bridges } from "../a-question-set.ts";
import { measuredOutcomes } from "./measured-outcomes.ts";

const measured = (file: object) => measuredOutcomes(measureOwnSubject, "own", file);

test("each question is asked of its whole article and of the article without the right paragraph", () => {
    const outcomes = measured(bridges);
    expect(outcomes).toHaveLength(16);
    const whole = outcomes.filter(({ gate }) => gate?.answerable);
    expect(whole.map(({ counts }) => counts[ownRows.with.right])).toEqual(Array(8).fill(1));
    const without = outcomes.filter(({ gate }) => gate?.answerable === false);
    for (const { question, shown } of without) {
        const away = question.startsWith("When") ? "opened" : "metres";
        expect(shown?.join(" ")).not.toContain(away);
    }
});

test("an answer's words in another paragraph are counted apart", () => {
    const again = "The bridge of Lervik was opened in 1911, as a stone in its wall says.";
    const [first, ...others] = bridges.data;
    const paragraphs = [...(first?.paragraphs ?? []), { context: again, qas: [] }];
    const [outcome] = measured({ data: [{ title: "Lervik", paragraphs }, ...others] }).filter(
        ({ gate, question }) => gate?.answerable === false && question.startsWith("When"),
    );
    expect(outcome?.shown).toEqual([again]);
    expect(outcome?.counts).toMatchObject({
        [ownRows.without.answered]: 1,
        [ownRows.without.saysIt]: 1,
    });
});
