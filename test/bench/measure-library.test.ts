import { execFileSync } from "node:child_process";
import { rmSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, onTestFinished, test } from "vitest";
import { writeFixtureCorpus } from "../../bench/fixture-corpus.ts";
import { madeUpText } from "../../bench/source-text.ts";

test("the library is measured beside plain MiniSearch and FTS5", () => {
    const { topics, questions } = madeUpText();
    const { folder } = writeFixtureCorpus({ topics, questions: questions.slice(0, 120), origin: "" }, 60);
    onTestFinished(() => rmSync(folder, { recursive: true }));
    const script = fileURLToPath(new URL("../../bench/measure-library.ts", import.meta.url));
    const { paragraphs, articles, ...measures } = JSON.parse(
        execFileSync(process.execPath, ["--expose-gc", script, folder], {
            encoding: "utf8",
            timeout: 90_000,
        }),
    );
    expect(paragraphs).toBe(60);
    expect(articles).toBeGreaterThan(1);
    for (const row of ["index", "memory", "p50", "p99"])
        for (const side of ["product", "plain", "fts5"]) expect(measures[row][side]).toBeGreaterThan(0);
    expect(measures.check.longest).toBeGreaterThan(0);
});
