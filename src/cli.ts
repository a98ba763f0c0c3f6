import { say } from "../locales/say.ts";
import { readStore } from "./app/read-store.ts";
import { readCorpus } from "./corpus/read-corpus.ts";
import { NoCorpusError } from "./corpus/read-files.ts";
import { readEnvironment } from "./environment.ts";
import { readArticles } from "./publishing/read-articles.ts";
import { runAsk } from "./terminal/ask.ts";
import { runCorpus } from "./terminal/corpus.ts";
import { type Terminal, UsageError } from "./terminal/terminal.ts";
import { openFileReader } from "./thread/reading/file-reader.ts";

const commands: Readonly<Record<string, (args: readonly string[], terminal: Terminal) => Promise<number>>> = {
    ask: runAsk,
    corpus: runCorpus,
};

const reading = readEnvironment({
    environment: process.env,
    // So that the list of sources can be checked without starting the bot.
    only: [
        ...["CORPUS_DIR", "DATA_DIR", "DATABASE_URL", "PRIVACY_KEY"],
        ...(process.argv[2] === "corpus" ? ["SOURCES"] : []),
    ],
});
if (reading.outcome === "bad") {
    process.stderr.write(`${reading.message}\n`);
    process.exit(2);
}
const { corpusFolder, dataFolder, databaseUrl, privacyKey, searchIndex } = reading.config;

const reader = openFileReader();
const terminal: Terminal = {
    input: process.stdin,
    out: (text) => process.stdout.write(text),
    err: (text) => process.stderr.write(text),
    colours: process.stdout.isTTY === true && process.stdout.hasColors() && !process.env["NO_COLOR"],
    now: () => performance.now(),
    random: Math.random,
    corpusFolder,
    searchIndex,
    readCorpus: (folder) => readCorpus(folder, reader.read),
    read: reader.read,
    readArticles: (folder) => readArticles({ corpusFolder: folder, dataFolder }),
    readStore: () => readStore({ databaseUrl, dataFolder, privacyKey }),
};

const [command = "", ...args] = process.argv.slice(2);
try {
    const run = Object.hasOwn(commands, command) ? commands[command] : undefined;
    if (run !== undefined) process.exitCode = await run(args, terminal);
    else if (command === "--help" || command === "-h") terminal.out(say("terminal.usage"));
    else throw new UsageError(say("terminal.usage"));
} catch (cause) {
    if (!(cause instanceof UsageError || cause instanceof NoCorpusError)) throw cause;
    terminal.err(`${cause.message}\n`);
    process.exitCode = 2;
} finally {
    reader.close();
}
