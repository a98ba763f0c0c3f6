import { readFileSync } from "node:fs";
import fc from "fast-check";
import { expect, test } from "vitest";
import { readQuestion } from "../../../src/answer/question/question.ts";
import { type FeatureName, featureNames } from "../../../src/answer/ranking/feature-names.ts";
import { measured, measureEach } from "../../../src/answer/ranking/features.ts";
import { firstRanking } from "../../../src/answer/ranking/first-ranking.ts";
import { readPassages } from "../../../src/answer/ranking/passage.ts";
import { relatedSlotsOf, slotsOf } from "../../../src/answer/ranking/slots.ts";
import { openParagraphIndex } from "../../../src/search/paragraph-index.ts";
import { readWordVectors } from "../../../src/search/word-vectors.ts";
import { anArticle } from "../../build.ts";

const folder = new URL("../../../src/answer/learned/", import.meta.url);
const vectors = readWordVectors(readFileSync(new URL("english-words.bin", folder)));

const article = anArticle({
    title: "The lens",
    text: [
        "A lens is a piece of glass. It bends light. The first lens was found in Nimrud in 1850 by Austen Layard.",
        "Spectacles were made in Italy (about 1290). Most of them were convex.",
    ],
});

function measuresOf(question: string, english = true) {
    const index = openParagraphIndex([article], "en", { vectors: english ? vectors : undefined });
    const read = readQuestion(question, index);
    const candidates = index.candidates(
        read.terms.flatMap(({ matches }) => matches),
        { limit: 50 },
    );
    const slots = slotsOf(read, index);
    const relatedSlots = relatedSlotsOf(read, index, slots);
    const passages = readPassages({ question: read, index, slots, relatedSlots }, candidates);
    const contenders = firstRanking(read, passages, index.meanLength);
    const input = { question: read, index, slots, contenders, passages };
    const rows = measured(input);
    const names: FeatureName[] = [];
    measureEach(input, (name) => names.push(name));
    const of = (name: FeatureName, text: string) => {
        const at = contenders.findIndex(({ passage, sentence }) => {
            const { start, end } = passage.candidate.paragraph.sentences[sentence.at] ?? { start: 0, end: 0 };
            return passage.candidate.paragraph.text.slice(start, end).includes(text);
        });
        return rows[at]?.[featureNames.indexOf(name)];
    };
    return { names, rows, of };
}

test.each(["english", "others"])(
    "the %s nets were trained with these features, in this order",
    (language) => {
        const model: { readonly names: readonly string[] } = JSON.parse(
            readFileSync(new URL(`${language}.json`, folder), "utf8"),
        );
        expect(featureNames).toEqual(model.names);
    },
);

test("the groups put each feature in its place, for each sentence", () => {
    const { names, rows } = measuresOf("lens");
    expect(rows.length).toBeGreaterThan(3);
    expect(names).toEqual(rows.flatMap(() => featureNames));
});

test("every feature of every question is a number", () => {
    fc.assert(
        fc.property(
            fc.oneof(fc.string(), fc.lorem(), fc.constantFrom("who lens", "lens glass 1850 Layard", "")),
            (words) => {
                const { rows } = measuresOf(`${words} lens`);
                expect(rows.every((row) => row.every(Number.isFinite))).toBe(true);
            },
        ),
        { numRuns: 40 },
    );
});

test("a definition differs from a sentence that only mentions the word", () => {
    const { of } = measuresOf("What is a lens?");
    expect(of("defines at start", "piece of glass")).toBe(1);
    expect(of("defines at start", "Nimrud")).toBe(0);
});

test("a sentence with a new year offers what “when” asks for", () => {
    const { of } = measuresOf("When was the first lens found?");
    expect([of("offers what is asked", "1850"), of("offers what is asked", "piece of glass")]).toEqual([
        1, 0,
    ]);
});

test("for a sentence that starts with a pronoun, the sentence before counts too", () => {
    const { of } = measuresOf("Does the lens bend light?");
    expect(of("pronoun and previous", "It bends")).toBeGreaterThan(0);
    expect(of("pronoun and previous", "piece of glass")).toBe(0);
});

test("a word with nearly the same meaning is a soft match", () => {
    const { of } = measuresOf("Who discovered the lens?");
    expect(of("meaning of unmatched", "found in Nimrud")).toBeGreaterThan(
        of("meaning of unmatched", "piece of glass") ?? 1,
    );
});

test("only the listed features are FeatureNames", () => {
    const listed = ["score", "focus to any word", "money", "asks how many"] satisfies FeatureName[];
    // @ts-expect-error No group measures it.
    const misspelled: FeatureName = "focus to any wrod";
    // @ts-expect-error There is no such kind of question.
    const unknownKind: FeatureName = "asks whoo";
    expect(featureNames).toEqual(expect.arrayContaining(listed));
    for (const name of [misspelled, unknownKind]) expect(featureNames).not.toContain(name);
});
