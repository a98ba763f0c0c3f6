import { describe, expect, test } from "vitest";
import { segmentOf } from "../../../src/corpus/sentences/sentences.ts";
import { sentenceCases } from "./sentence-cases.ts";

const languages = sentenceCases();

test("there are at least 300 cases in nine languages", () => {
    expect(languages.length).toBeGreaterThanOrEqual(9);
    expect(languages.flatMap(({ cases }) => cases).length).toBeGreaterThanOrEqual(300);
});

describe.each(languages)("$language", ({ language, cases }) => {
    test.each(cases)("$text", ({ text, sentences }) => {
        const [ranges = []] = segmentOf(language)([text]);
        expect(ranges.map(({ start, end }) => text.slice(start, end))).toEqual(sentences);
    });
});
