import { existsSync } from "node:fs";
import { expect, test } from "vitest";
import { creditOf, missingSets } from "../../bench/question-sets.ts";

test("each question set has a credit with its source and licence", () => {
    for (const name of ["new_wiki.train.json", "amazon_reviews.train.json"]) {
        expect(creditOf(`/anywhere/${name}`)).toMatch(/SQuADShifts.*github\.com.*licence/u);
    }
    expect(creditOf("/anywhere/questions-of-my-own.json")).toBeUndefined();
});

test("so does each set in another language", () => {
    for (const language of ["ja", "zh", "zh-hant", "ar", "th"])
        expect(creditOf(`/anywhere/${language}.dev.json`)).toMatch(/github\.com.*(?:MIT|CC BY-SA)/u);
});

test("the message about a missing question set names the document that says where to get it", () => {
    const missing = missingSets([import.meta.filename, "/nowhere/new_wiki.train.json"]);
    expect(missing).toContain("/nowhere/new_wiki.train.json");
    expect(missing).not.toContain(import.meta.filename);
    const [document = "none"] = missing?.match(/docs\/[\w-]+\.md/u) ?? [];
    expect(existsSync(new URL(`../../${document}`, import.meta.url))).toBe(true);
});

test("the message about any other missing file only names the file", () => {
    expect(missingSets(["/nowhere/mine.json"])).toBe("There is no file /nowhere/mine.json.");
});

test("there is no message if nothing is missing", () => {
    expect(missingSets([import.meta.filename])).toBeUndefined();
});
