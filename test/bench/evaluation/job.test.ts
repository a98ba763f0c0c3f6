import { expect, test } from "vitest";
import { jobsFor, languageOfSet, languageSets } from "../../../bench/evaluation/job.ts";

test("the language of a set is in its name; all others are English", () => {
    expect(languageSets.map(languageOfSet)).toEqual(["ja", "zh", "zh-Hant", "ar", "th"]);
    expect(languageOfSet("/anywhere/zh-hant.dev.json")).toBe("zh-Hant");
    expect(languageOfSet("/anywhere/new_wiki.train.json")).toBe("en");
});

test("only the wanted parts of the wanted files are work", () => {
    const wanted = { files: ["a.json"], languageFiles: ["th.dev.json"], members: "m.json", baselines: true };
    expect(jobsFor({ ...wanted, parts: ["ranking"] })).toEqual([
        { part: "ranking", file: "a.json", slice: 0, baselines: true },
        { part: "ranking", file: "a.json", slice: 1, baselines: true },
    ]);
    expect(jobsFor({ ...wanted, parts: ["gate", "languages"] })).toEqual([
        { part: "gate", file: "a.json", half: 0 },
        { part: "gate", file: "a.json", half: 1 },
        { part: "languages", file: "th.dev.json" },
    ]);
});
