import { expect, test } from "vitest";
import {
    fewRows,
    measureFewParagraphs,
} from "../../../../bench/evaluation/measures/measure-few-paragraphs.ts";
import { paragraph } from "../a-question-set.ts";
import { measuredOutcomes } from "./measured-outcomes.ts";

const parts = ["towers", "railings", "arches", "lamps", "piers", "gates", "cables", "lifts", "ramps"];
const answers = parts.map((part, at) => `The ${part} of the bridge were built in ${1911 + 7 * at}.`);
const paragraphs = answers.map((text, at) =>
    paragraph(
        `${text} Nobody paints them.`,
        `When were the ${parts[at]} of the bridge built?`,
        `${1911 + 7 * at}`,
    ),
);
const measured = () =>
    measuredOutcomes(measureFewParagraphs, "few", { data: [{ title: "Lervik bridge", paragraphs }] });

test("each question is asked of five paragraphs with the right one", () => {
    const whole = measured().filter(({ gate }) => gate?.answerable);
    expect(whole.map(({ shown }) => shown)).toEqual(answers.map((text) => [text]));
    expect(whole.map(({ counts }) => counts[fewRows.with.right])).toEqual(answers.map(() => 1));
});

test("each question is asked of five paragraphs without the right one", () => {
    const without = measured().filter(({ gate }) => gate?.answerable === false);
    expect(without).toHaveLength(answers.length);
    for (const [at, { shown }] of without.entries()) expect(shown).not.toContain(answers[at]);
    expect(without.map(({ counts }) => counts[fewRows.without.saysIt])).toEqual(answers.map(() => 0));
});

test("every run asks the same paragraphs", () => {
    expect(measured()).toEqual(measured());
});
