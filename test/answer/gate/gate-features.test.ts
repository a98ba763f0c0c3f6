import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { gateFeatures } from "../../../src/answer/gate/gate-features.ts";
import type { WrittenModel } from "../../../src/answer/model/model.ts";
import { readQuestion } from "../../../src/answer/question/question.ts";
import { rankSentences } from "../../../src/answer/ranking/rank.ts";
import { openParagraphIndex } from "../../../src/search/paragraph-index.ts";
import { anArticle } from "../../build.ts";

const index = openParagraphIndex(
    [anArticle({ text: ["A lens is a piece of glass. It bends light."] })],
    "en",
);

function featuresOf(text: string) {
    const question = readQuestion(text, index);
    const candidates = index.candidates(
        question.terms.flatMap(({ matches }) => matches),
        { limit: 50 },
    );
    const { sentences, names } = rankSentences(
        { question, candidates, index },
        (rows) => new Float64Array(rows.length),
    );
    return gateFeatures(question, sentences, names);
}

test.each(["english", "others"])(
    "the %s gate reads exactly the measured features, in the same order",
    (language) => {
        const path = new URL(`../../../src/answer/learned/${language}.json`, import.meta.url);
        const { gate }: WrittenModel = JSON.parse(readFileSync(path, "utf8"));
        expect(Object.keys(featuresOf("What is a lens?"))).toEqual(gate.names);
    },
);

test("the gate's features of the best sentence come from its row", () => {
    const features = featuresOf("Does the lens bend zebras?");
    expect(features["asks yes or no"]).toBe(0);
    expect(features["in sentence"]).toBeGreaterThan(0);
    expect(features["in sentence"]).toBe(features["most in sentence"]);
    expect(features["unknown share"]).toBeGreaterThan(0);
});
