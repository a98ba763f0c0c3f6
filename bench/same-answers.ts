import { execFile } from "node:child_process";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { type ComparedCorpus, comparedCorpora } from "./compared-questions.ts";
import { questionSetFolder } from "./question-sets.ts";

/**
 * Asks this checkout and another one the same questions with the `ask` command, and compares the answers byte for byte, except
 * for the time they took: `npm run same-answers -- PATH_OF_OTHER_CHECKOUT [--questions 300]`. Exit code 1 if any differ.
 */
const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
        questions: { type: "string", default: "300" },
        sets: { type: "string", default: questionSetFolder },
    },
});
const [other] = positionals;
const questions = Number(values.questions);
if (other === undefined || !existsSync(join(other, "src/cli.ts")))
    throw new Error("usage: npm run same-answers -- PATH_OF_OTHER_CHECKOUT [--questions 300]");
if (!Number.isInteger(questions) || questions < 1)
    throw new RangeError("--questions must be a positive whole number.");

/** How many different answers to print for each corpus. */
const mostShown = 5;

const here = new URL("..", import.meta.url).pathname;
const folder = mkdtempSync(join(tmpdir(), "same-answers-"));
try {
    const articles = join(here, "corpus");
    for (const corpus of await comparedCorpora({ sets: values.sets, articles, folder, questions })) {
        const [own, others] = await Promise.all([ask(here, corpus), ask(resolve(other), corpus)]);
        report(corpus, own, others);
    }
} finally {
    rmSync(folder, { recursive: true });
}

/** The lines that a checkout prints, without the times. */
async function ask(checkout: string, { folder, questions }: ComparedCorpus): Promise<readonly string[]> {
    const installed = join(checkout, "node_modules/.bin/node");
    const node = existsSync(installed) ? installed : process.execPath;
    const { promise, resolve, reject } = Promise.withResolvers<string>();
    const options = { cwd: checkout, maxBuffer: 2 ** 30 };
    const child = execFile(
        node,
        ["src/cli.ts", "ask", "--corpus", folder, "--jsonl"],
        options,
        (cause, stdout) => (cause === null ? resolve(stdout) : reject(cause)),
    );
    // If the checkout ends early, its exit code reports that.
    child.stdin?.on("error", () => undefined);
    child.stdin?.end(questions.map((asked, id) => `${JSON.stringify({ id, ...asked })}\n`).join(""));
    const lines = (await promise).trimEnd().split("\n");
    return lines.map((line) => line.replace(/,"milliseconds":[\d.e+-]+\}$/u, "}"));
}

function report(corpus: ComparedCorpus, own: readonly string[], others: readonly string[]): void {
    const count = Math.max(own.length, others.length, corpus.questions.length);
    const different = Array.from({ length: count }, (_, at) => at).filter((at) => own[at] !== others[at]);
    const verdicts = Map.groupBy(own, (line) => /"(?:verdict|error)":"?([\w-]*)/u.exec(line)?.[1] ?? "none");
    const counts = [...verdicts].map(([verdict, lines]) => `${lines.length} ${verdict}`).join(", ");
    say(`${corpus.name}: ${count - different.length} of ${count} answers are equal (here: ${counts})`);
    for (const at of different.slice(0, mostShown))
        say(`  here:  ${own[at] ?? "no line"}\n  there: ${others[at] ?? "no line"}`);
    if (different.length > 0) process.exitCode = 1;
}

function say(text: string): void {
    process.stdout.write(`${text}\n`);
}
