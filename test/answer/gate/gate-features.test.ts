import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { gateFeatureNames, gateFeatures } from "../../../src/answer/gate/gate-features.ts";
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
    const sentences = rankSentences({ question, candidates, index }, (rows) => new Float64Array(rows.length));
    const row = gateFeatures(question, sentences, { searched: index.size, isFound: () => false, missing: 0 });
    return { row, of: (name: string) => row[gateFeatureNames.indexOf(name)] };
}

test.each(["english", "others"])("the %s gate was trained with these features, in this order", (language) => {
    const path = new URL(`../../../src/answer/learned/${language}.json`, import.meta.url);
    const { gate }: WrittenModel = JSON.parse(readFileSync(path, "utf8"));
    expect(gateFeatureNames).toEqual(gate.names);
    expect(featuresOf("What is a lens?").row).toHaveLength(gateFeatureNames.length);
});

test("the gate's features of the best sentence come from its row", () => {
    const { of } = featuresOf("Does the lens bend zebras?");
    expect(of("asks yes or no")).toBe(0);
    expect(of("in sentence")).toBeGreaterThan(0);
    expect(of("in sentence")).toBe(of("most in sentence"));
    expect(of("unknown share")).toBeGreaterThan(0);
});
