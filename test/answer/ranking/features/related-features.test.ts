import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { readRelatedWords } from "../../../../src/answer/model/related-words.ts";
import { readQuestion } from "../../../../src/answer/question/question.ts";
import { type FeatureName, featureNames } from "../../../../src/answer/ranking/feature-names.ts";
import { rankSentences } from "../../../../src/answer/ranking/rank.ts";
import { openParagraphIndex } from "../../../../src/search/paragraph-index.ts";
import { readWordVectors } from "../../../../src/search/word-vectors.ts";
import { anArticle } from "../../../build.ts";

const folder = new URL("../../../../src/answer/learned/", import.meta.url);
const vectors = readWordVectors(readFileSync(new URL("english-words.bin", folder)));
const related = readRelatedWords(() => readFileSync(new URL("related-words.bin", folder)));

/** Ranks the sentences of one text by the first ranking, with a function that gives a feature of the sentence that contains a text. */
function ranked(question: string, text: readonly string[], synonyms = true) {
    const article = anArticle({ title: "Lervik", text: [...text] });
    const index = openParagraphIndex([article], "en", { vectors, related: synonyms ? related : undefined });
    const asked = readQuestion(question, index);
    const candidates = index.candidates(
        asked.terms.flatMap(({ matches }) => matches),
        { limit: 50 },
    );
    const sentences = rankSentences({ question: asked, candidates, index }, (rows) =>
        Float64Array.from(rows, (_, at) => -at),
    ).map(({ contender: { passage, sentence }, row }) => {
        const { start, end } = passage.candidate.paragraph.sentences[sentence.at] ?? { start: 0, end: 0 };
        return { text: passage.candidate.paragraph.text.slice(start, end), row };
    });
    const of = (name: FeatureName, part: string) =>
        sentences.find((one) => one.text.includes(part))?.row[featureNames.indexOf(name)] ?? Number.NaN;
    return { first: sentences[0]?.text, of };
}

const storm = ["The storm of Lervik came in 1911. Two people were killed. The harbor was closed."];

test("a synonym counts as a part of the question, a word of another meaning does not", () => {
    const { of } = ranked("How many people died in the storm? Was the port shut?", storm);
    expect(of("related gain", "closed")).toBeGreaterThan(0);
    expect(of("related in sentence", "closed")).toBeGreaterThan(0.1);
    expect(of("related gain", "1911")).toBe(0);
});

test("without synonyms, only the question's own words count", () => {
    const { of } = ranked("Was the port of Lervik shut?", storm, false);
    expect(of("related gain", "closed")).toBe(0);
    expect(of("related in sentence", "1911")).toBe(of("in sentence", "1911"));
});

test("the first ranking prefers the sentence with a synonym", () => {
    const text = ["Lervik is large. Lervik is old. Lervik has a harbor."];
    expect(ranked("Does Lervik have a port?", text).first).toContain("harbor");
    expect(ranked("Does Lervik have a port?", text, false).first).toContain("old");
});

test("the first ranking prefers sentences next to one with the question's words", () => {
    const { of } = ranked("Which bridge is in Lervik?", ["Lervik has a bridge. It is red. It is green."]);
    expect(of("score", "red")).toBeGreaterThan(of("score", "green"));
});
