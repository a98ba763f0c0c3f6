import { expect, test } from "vitest";
import { evaluationOptions } from "../../../bench/evaluation/evaluation-options.ts";
import { parts } from "../../../bench/evaluation/outcome.ts";

test("without options everything is evaluated", () => {
    expect(evaluationOptions([])).toMatchObject({ parts, json: false, list: false, threads: 2 });
});

test("some parts can be chosen, and keep their order", () => {
    expect(evaluationOptions(["--only", "own,ranking"])).toMatchObject({ parts: ["ranking", "own"] });
});

test("of other questions, only what needs no more than SQuAD's format is evaluated", () => {
    expect(evaluationOptions(["--data", "a.json", "--data", "b.json"])).toMatchObject({
        parts: ["ranking", "gate", "own", "few"],
        files: ["a.json", "b.json"],
    });
});

test.each([
    [["--only", "gates"], '"gates"'],
    [["--only", ""], '""'],
    [["--only", "languages", "--data", "a.json"], '"languages"'],
    [["--threads", "0"], "--threads must be"],
    [["--threads", "two"], "--threads must be"],
    [["--jsno"], "'--jsno'"],
    [["a.json"], "a.json"],
])("%s is refused with a sentence", (args, sentence) => {
    expect(evaluationOptions(args)).toContain(sentence);
});

test("help needs nothing else", () => {
    expect(evaluationOptions(["--help"])).toBeUndefined();
});
