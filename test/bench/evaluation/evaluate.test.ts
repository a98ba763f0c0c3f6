import { execFile } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { expect, onTestFinished, test } from "vitest";
import { bridges } from "./a-question-set.ts";
import { membersFile } from "./members-folder.ts";

const root = fileURLToPath(new URL("../../..", import.meta.url));
const time = 120_000;

function evaluate(...args: readonly string[]) {
    return promisify(execFile)(process.execPath, ["bench/evaluation/evaluate.ts", ...args], {
        cwd: root,
        timeout: time,
    });
}

function bridgesFile(): string {
    const folder = mkdtempSync(join(tmpdir(), "evaluate-"));
    onTestFinished(() => rmSync(folder, { recursive: true }));
    const file = join(folder, "bridges.json");
    writeFileSync(file, JSON.stringify(bridges));
    return file;
}

test(
    "own questions are ranked, judged without half of the articles, and asked of their article and a part of it",
    async () => {
        const { stdout, stderr } = await evaluate("--data", bridgesFile(), "--baselines");
        expect(stdout).toMatch(
            /bridges\.json: right sentence first, over all articles \| 100\.0 % \|.* \| 8 \|/u,
        );
        expect(stdout).toMatch(/right in the first two sentences shown \| 100\.0 %/u);
        expect(stdout).toMatch(
            /answers with only some words in bold that overlap the right ones \| 100\.0 %/u,
        );
        expect(stdout).toMatch(/^\| when \| 100\.0 % \| 4 \| 100\.0 % \| 100\.0 % \|$/mu);
        expect(stdout).toMatch(/right sentence first: BM25 over sentences \| \d/u);
        expect(stdout).toMatch(/half of the articles away: questions with an answer that are answered \|/u);
        expect(stdout).toMatch(
            /own article alone: questions that are answered with the right sentence \| \d/u,
        );
        expect(stdout).toMatch(/five paragraphs of the own article: questions that are answered \| \d/u);
        expect(stdout).toMatch(/CPU time in ms: mean, p50, p99 \| \d/u);
        expect(stdout).not.toMatch(/NaN|Infinity|undefined/u);
        // Two halves, and twice the ranking, the own article and five of its paragraphs.
        expect(stderr).toMatch(/^8 of 8 pieces, 56 questions asked, \d+ s$/mu);
    },
    time,
);

test(
    "the JSON has the figures, and with --list what each question gave",
    async () => {
        const { stdout } = await evaluate("--data", bridgesFile(), "--only", "ranking", "--json", "--list");
        const { results, records } = JSON.parse(stdout);
        expect(results).toHaveLength(1);
        expect(results[0]).toMatchObject({ part: "ranking", sets: ["bridges.json"] });
        expect(records).toHaveLength(8);
        expect(records[0]).toMatchObject({
            question: "When was the bridge of Lervik opened?",
            shown: expect.arrayContaining(["The bridge of Lervik was opened in 1911."]),
        });
    },
    time,
);

test(
    "a file that does not exist is named",
    async () => {
        await expect(evaluate("--data", "/nowhere/mine.json")).rejects.toMatchObject({
            code: 2,
            stderr: expect.stringContaining("There is no file /nowhere/mine.json."),
        });
    },
    time,
);

test(
    "members' questions are asked of the articles next to them, and failures are listed with the words called missing",
    async () => {
        const built = "The harbor of Lervik was built in 1911 by the engineer Anna Moe.";
        const file = membersFile([
            { question: "when was the harbor of lervik built", answers: [built] },
            { question: "Are there sharks in Ostrand?", id: "sharks" },
        ]);
        const { stdout } = await evaluate("--only", "members", "--members", dirname(file), "--list");
        expect(stdout).toMatch(/^\| members: right and shown as an answer \| 100\.0 % \|.* \| 1 \|$/mu);
        expect(stdout).toMatch(
            /^\| members: without an answer, but answered by mistake \| 0\.0 % \|.* \| 1 \|$/mu,
        );
        const [, list] = stdout.split("## Failures: of all replies");
        expect(list).toMatch(/^- sharks: Are there sharks in Ostrand\? \(.*missing: sharks\)$/mu);
    },
    time,
);

test(
    "models in a folder are evaluated instead of the shipped ones",
    async () => {
        const folder = mkdtempSync(join(tmpdir(), "models-"));
        onTestFinished(() => rmSync(folder, { recursive: true }));
        const shipped = readFileSync(join(root, "src/answer/learned/english.json"), "utf8");
        const strict = JSON.parse(shipped);
        strict.gate.limits.answered = 1000;
        writeFileSync(join(folder, "english.json"), JSON.stringify(strict));
        const answered = /own article alone: questions that are answered \| (\d+\.\d) %/u;
        const [before, after] = await Promise.all([
            evaluate("--data", bridgesFile(), "--only", "own"),
            evaluate("--data", bridgesFile(), "--only", "own", "--models", folder),
        ]);
        expect(answered.exec(before.stdout)?.[1]).toBe("100.0");
        expect(answered.exec(after.stdout)?.[1]).toBe("0.0");
    },
    time,
);
