import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished } from "vitest";
import type { Measured } from "../../../../bench/evaluation/measures/measured.ts";
import type { Outcome } from "../../../../bench/evaluation/outcome.ts";
import { readSquad } from "../../../../bench/squad.ts";
import { readLearned } from "../../../../src/answer/model/read-learned.ts";

/** What a measure makes of a file in SQuAD's format, with the shipped models. Checks that it counts the questions. */
export function measuredOutcomes(
    measure: (measured: Measured) => readonly Outcome[],
    part: Measured["part"],
    file: object,
): readonly Outcome[] {
    const folder = mkdtempSync(join(tmpdir(), "measured-"));
    onTestFinished(() => rmSync(folder, { recursive: true }));
    const path = join(folder, "bridges.json");
    writeFileSync(path, JSON.stringify(file));
    const set = readSquad(path, "");
    let questions = 0;
    const outcomes = measure({
        part,
        name: "bridges.json",
        set,
        questions: set.questions,
        learnedFor: () => readLearned(),
        asked: () => void questions++,
        baselines: false,
    });
    expect(questions).toBe(outcomes.length);
    return outcomes;
}
