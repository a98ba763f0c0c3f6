import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { gateFeatureNames } from "../../src/answer/gate/gate-features.ts";
import { openMeanOfNets } from "../../src/answer/model/mean-of-nets.ts";
import type { WrittenModel } from "../../src/answer/model/model.ts";
import { featureNames } from "../../src/answer/ranking/feature-names.ts";

/** Eight towns, with two questions on each of two paragraphs. */
const data = ["Lervik", "Ostby", "Halden", "Tromby", "Skagen", "Vikby", "Nordby", "Sorby"].map(
    (town, at) => ({
        title: town,
        paragraphs: [
            aParagraph(`The bridge of ${town} was opened in ${1900 + at}. It is painted red.`, [
                [`When was the bridge of ${town} opened?`, `${1900 + at}`],
                [`What colour is the bridge of ${town}?`, "red"],
            ]),
            aParagraph(`A mill in ${town} grinds rye. ${20 + at} people work there.`, [
                [`What does the mill in ${town} grind?`, "rye"],
                [`How many people work in the mill in ${town}?`, `${20 + at}`],
            ]),
        ],
    }),
);

function aParagraph(context: string, questions: readonly (readonly [string, string])[]) {
    const qas = questions.map(([question, text]) => ({
        question,
        answers: [{ text, answer_start: context.indexOf(text) }],
    }));
    return { context, qas };
}

test("training writes models that fit the program, for all articles and for each fold", () => {
    const folder = mkdtempSync(join(tmpdir(), "train-"));
    onTestFinished(() => rmSync(folder, { recursive: true }));
    const [questions, model, folds] = [
        join(folder, "questions"),
        join(folder, "model"),
        join(folder, "folds"),
    ];
    writeFileSync(questions, JSON.stringify({ data }));
    execFileSync(process.execPath, ["bench/train.ts", questions, "none", model, folds], {
        stdio: "ignore",
        timeout: 110_000,
    });
    const written: WrittenModel = JSON.parse(readFileSync(model, "utf8"));
    expect(written.names).toEqual(featureNames);
    expect(written.gate.names).toEqual(gateFeatureNames);
    expect(openMeanOfNets(written.nets)([featureNames.map(() => 0.5)])[0]).not.toBeNaN();
    expect(JSON.parse(readFileSync(folds, "utf8"))).toHaveLength(4);
});

test("nothing to score with gives no score", () => {
    expect(openMeanOfNets([])([[1, 2]])).toEqual(Float64Array.of(Number.NaN));
});
