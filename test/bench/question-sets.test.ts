import { existsSync } from "node:fs";
import { expect, test } from "vitest";
import { creditOf, missingSets } from "../../bench/question-sets.ts";

test("each question set says where it comes from and what its licence is", () => {
    for (const name of ["new_wiki.train.json", "amazon_reviews.train.json"]) {
        expect(creditOf(`/anywhere/${name}`)).toMatch(/SQuADShifts.*github\.com.*licence/u);
    }
    expect(creditOf("/anywhere/questions-of-my-own.json")).toBeUndefined();
});

test("a missing question set is named, with the document that says where to get it", () => {
    const missing = missingSets([import.meta.filename, "/nowhere/new_wiki.train.json"]);
    expect(missing).toContain("/nowhere/new_wiki.train.json");
    expect(missing).not.toContain(import.meta.filename);
    const [document = "none"] = missing?.match(/docs\/[\w-]+\.md/u) ?? [];
    expect(existsSync(new URL(`../../${document}`, import.meta.url))).toBe(true);
});

test("a missing file of one's own is named, and nothing else", () => {
    expect(missingSets(["/nowhere/mine.json"])).toBe("There is no file /nowhere/mine.json.");
});

test("where nothing is missing, nothing is said", () => {
    expect(missingSets([import.meta.filename])).toBeUndefined();
});
