import { parseArgs } from "node:util";
import { languageOfEnvironment } from "../locales/languages.ts";
import { saidBy } from "../locales/message.ts";
import { say } from "../locales/say.ts";
import { setOperatorLanguage } from "../locales/speaking.ts";
import manifest from "../package.json" with { type: "json" };
import { progressOf } from "./app/loading-progress.ts";
import { readStore } from "./app/read-store.ts";
import type { Config } from "./config.ts";
import { readCorpus } from "./corpus/read-corpus.ts";
import { NoCorpusError } from "./corpus/read-files.ts";
import { readEnvironment } from "./environment.ts";
import { keptConversions } from "./publishing/documents/kept-conversions.ts";
import { madeIn } from "./publishing/documents/made-before.ts";
import { readArticles } from "./publishing/read-articles.ts";
import { unknownWord } from "./terminal/argument-complaint.ts";
import { runAsk } from "./terminal/ask.ts";
import { runCorpus } from "./terminal/corpus.ts";
import { runStore } from "./terminal/store/run-store.ts";
import { type Terminal, UsageError } from "./terminal/terminal.ts";
import { openFileReader } from "./thread/reading/file-reader.ts";
import { programMark } from "./thread/snapshot/program-mark.ts";

interface CommandLine {
    readonly usage: () => string;
    /** Returns the exit code. */
    run(args: readonly string[]): Promise<number>;
}

const commands: Readonly<Record<string, CommandLine>> = {
    ask: { usage: () => say("terminal.ask.usage"), run: (args) => withTerminal(args, runAsk) },
    corpus: {
        usage: () => say("terminal.corpus.usage"),
        run: (args) => withTerminal(args, runCorpus, ["SOURCES"]),
    },
    setup: {
        usage: () => say("terminal.setup.usage"),
        // Only this one needs discord.js.
        run: async (args) => {
            const code = await (await import("./app/start-setup.ts")).startSetup(args);
            // A login that was canceled may have left a connection, which would keep the process running.
            process.exit(code);
        },
    },
    store: { usage: () => say("terminal.store.usage"), run: withStoredPlace },
};

setOperatorLanguage(languageOfEnvironment(process.env));

const [name = "", ...args] = process.argv.slice(2);

let isOutputLost = false;
for (const output of [process.stdout, process.stderr])
    output.on("error", (cause: NodeJS.ErrnoException) => {
        // The program that reads it, such as `head`, has enough. What only prints ends; what stores does not end half-way.
        if (cause.code === "EPIPE") return name === "store" ? undefined : process.exit(2);
        // What the command does may matter more than what it prints, so it goes on.
        if (isOutputLost) return;
        isOutputLost = true;
        process.stderr.write(`${say("terminal.output-lost", { code: String(cause.code) })}\n`);
    });
process.on("exit", () => {
    if (isOutputLost) process.exitCode = 2;
});

try {
    process.exitCode = await run();
} catch (cause) {
    if (!(cause instanceof UsageError || cause instanceof NoCorpusError)) throw cause;
    process.stderr.write(`${saidBy(cause)}\n`);
    process.exitCode = 2;
}

async function run(): Promise<number> {
    const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
    // Before anything else, because those who ask for help may have settings that cannot be used.
    const wanted = wantsOf(command === undefined ? [name] : args);
    if (wanted.version) return print(`${say("start.version", { version: manifest.version })}\n`);
    if (wanted.help) return print((command?.usage ?? usage)());
    if (command !== undefined) return command.run(args);
    const isWord = name !== "" && !name.startsWith("-");
    throw new UsageError(isWord ? `${unknownWord(name, Object.keys(commands))}\n\n${usage()}` : usage());
}

function usage(): string {
    return say("terminal.usage");
}

function print(text: string): number {
    process.stdout.write(text);
    return 0;
}

function wantsOf(given: readonly string[]) {
    const flag = (short: string) => ({ type: "boolean", short, default: false }) as const;
    const options = { help: flag("h"), version: flag("v") };
    return parseArgs({ args: [...given], options, strict: false }).values;
}

async function withTerminal(
    given: readonly string[],
    command: (args: readonly string[], terminal: Terminal) => Promise<number>,
    /** So that settings which it does not use can be checked without starting the bot. */
    alsoChecked: readonly string[] = [],
): Promise<number> {
    const { corpusFolder, dataFolder, databaseUrl, privacyKey, searchIndex } = configOf([
        "CORPUS_DIR",
        "DATA_DIR",
        "DATABASE_URL",
        "PRIVACY_KEY",
        "SEARCH_INDEX",
        ...alsoChecked,
    ]);
    const reader = openFileReader();
    const mark = async () => (await programMark()).toString("hex");
    // Only the bot writes to its data folder.
    const kept = () => ({ ...keptConversions({ dataFolder, mark }), keep: async () => undefined });
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
        readArticles: (folder, served) =>
            readArticles({ corpusFolder: folder, dataFolder }, undefined, {
                converting: { read: reader.read, made: madeIn(served), kept: kept() },
            }),
        readStore: () => readStore({ databaseUrl, dataFolder, privacyKey }),
    };
    return command(given, terminal).finally(reader.close);
}

function withStoredPlace(given: readonly string[]): Promise<number> {
    const { dataFolder, databaseUrl, privacyKey } = configOf(["DATA_DIR", "DATABASE_URL", "PRIVACY_KEY"]);
    return runStore(given, {
        out: (text) => process.stdout.write(text),
        err: (text) => process.stderr.write(text),
        place: { databaseUrl, dataFolder },
        hasPrivacyKey: privacyKey !== undefined,
        programVersion: manifest.version,
        now: () => new Date(),
        signal: untilSignal(),
        progress: (line) => progressOf(line, process.stderr),
    });
}

/** Aborted by the first signal, so that work leaves nothing half done. The second one ends the process. */
function untilSignal(): AbortSignal {
    const stopping = new AbortController();
    for (const name of ["SIGINT", "SIGTERM"] as const) process.once(name, () => stopping.abort());
    return stopping.signal;
}

/** The settings, of which only those with these names are validated. Throws a UsageError if one of them cannot be used. */
function configOf(only: readonly string[]): Config {
    const reading = readEnvironment({ environment: process.env, only });
    if (reading.outcome === "bad") throw new UsageError(reading.message);
    for (const warning of reading.warnings) process.stderr.write(`${warning}\n`);
    return reading.config;
}
