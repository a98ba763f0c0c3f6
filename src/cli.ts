import { readFileSync } from "node:fs";
import { parse } from "dotenv";
import { readCorpus } from "./corpus/read-corpus.ts";
import { NoCorpusError } from "./corpus/read-files.ts";
import { runAsk } from "./terminal/ask.ts";
import { runCorpus } from "./terminal/corpus.ts";
import { type Terminal, UsageError } from "./terminal/terminal.ts";

const usage = `Usage: npm run --silent ask -- "question"
       npm run corpus -- check [DIR]
       npm run corpus -- doctor [DIR]

Add --help to either for its options.`;

const commands: Readonly<Record<string, (args: readonly string[], terminal: Terminal) => Promise<number>>> = {
    ask: runAsk,
    corpus: runCorpus,
};

const terminal: Terminal = {
    input: process.stdin,
    out: (text) => process.stdout.write(text),
    err: (text) => process.stderr.write(text),
    colours: process.stdout.isTTY === true && process.stdout.hasColors() && !process.env["NO_COLOR"],
    now: () => performance.now(),
    corpusFolder: process.env["CORPUS_DIR"] || fromFile()["CORPUS_DIR"] || "corpus",
    readCorpus,
};

const [command = "", ...args] = process.argv.slice(2);
try {
    const run = commands[command];
    if (run === undefined) throw new UsageError(usage);
    process.exitCode = await run(args, terminal);
} catch (cause) {
    if (!(cause instanceof UsageError || cause instanceof NoCorpusError)) throw cause;
    terminal.err(`${cause.message}\n`);
    process.exitCode = 2;
}

function fromFile(): Record<string, string> {
    try {
        return parse(readFileSync(".env"));
    } catch {
        return {};
    }
}
