import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { type Learned, openLearned } from "../src/answer/model/model.ts";
import { readLearned } from "../src/answer/model/read-learned.ts";
import { readWordVectors } from "../src/search/word-vectors.ts";
import { evaluateGate } from "./evaluate-gate.ts";
import { evaluateRanking } from "./evaluate-ranking.ts";
import { renderTable } from "./evaluation-table.ts";
import { creditOf, missingSets, questionSetFolder } from "./question-sets.ts";
import { readSquad } from "./squad.ts";

/**
 * Evaluates answers on files in SQuAD's format: `npm run evaluate -- [--data FILE]… [--json]`. Training questions are answered
 * by models trained without their article.
 */
const trainingFile = join(questionSetFolder, "new_wiki.train.json");
const { values } = parseArgs({
    options: { data: { type: "string", multiple: true }, json: { type: "boolean", default: false } },
});
const files = values.data ?? [trainingFile];
const missing = missingSets(files);
if (missing !== undefined) {
    process.stderr.write(
        `${missing}\nOr evaluate your own questions in SQuAD's format: npm run evaluate -- --data FILE\n`,
    );
    process.exit(2);
}
const shipped = readLearned();

for (const file of files) {
    const credit = creditOf(file);
    if (credit !== undefined) process.stderr.write(`${credit}\n`);
    const bytes = readFileSync(file);
    const isTraining = equals(bytes, trainingFile);
    const learnedFor = isTraining ? crossValidated() : () => shipped;
    const set = readSquad(file, "");
    const progress = process.stderr.isTTY ? bar : () => undefined;
    const ranking = await evaluateRanking(set, learnedFor, progress);
    const gate = evaluateGate(set, learnedFor, progress);
    const result = { file: file.split("/").at(-1) ?? file, crossValidated: isTraining, ...ranking, gate };
    process.stdout.write(values.json ? `${JSON.stringify(result)}\n` : renderTable(result));
    if (ranking.verbatim < 1) process.exitCode = 1;
}

/** Returns a function from an article's place in the file to the model trained without that article's fold. */
function crossValidated(): (group: number) => Learned {
    const models = JSON.parse(readFileSync(new URL("./folds/english.json", import.meta.url), "utf8"));
    const vectors = readFileSync(new URL("../src/answer/learned/english-words.bin", import.meta.url));
    const related = () => readFileSync(new URL("../src/answer/learned/related-words.bin", import.meta.url));
    const folds: Learned[] = models.map((english: Parameters<typeof openLearned>[0]["english"]) => ({
        ...openLearned({ vectors, related, english, others: english }),
        vectors: readWordVectors(vectors),
    }));
    return (group) => folds[group % folds.length] ?? shipped;
}

function equals(bytes: Uint8Array, other: string): boolean {
    try {
        return Buffer.compare(bytes, readFileSync(other)) === 0;
    } catch {
        return false;
    }
}

function bar(what: string, done: number, all: number): void {
    const width = 30;
    const full = Math.round((width * done) / all);
    process.stderr.write(
        `\r${what.padEnd(24)} ${"█".repeat(full)}${"░".repeat(width - full)} ${done}/${all}${done === all ? "\n" : ""}`,
    );
}
