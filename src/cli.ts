import { openLibrary } from "./answer/library.ts";
import { runAsk } from "./terminal/ask.ts";
import { type Terminal, UsageError } from "./terminal/terminal.ts";

const usage = `Usage: npm run --silent ask -- "question"
       npm run corpus -- check [DIR]

Add --help to either for its options.
`;

const terminal: Terminal = {
    input: process.stdin,
    out: (text) => process.stdout.write(text),
    err: (text) => process.stderr.write(text),
    colours: process.stdout.isTTY && process.stdout.hasColors() && !process.env["NO_COLOR"],
    now: () => performance.now(),
    corpusFolder: process.env["CORPUS_DIR"] || "corpus",
};

try {
    process.exitCode = await run(process.argv.slice(2));
} catch (cause) {
    if (!(cause instanceof UsageError)) throw cause;
    terminal.err(`${cause.message}\n`);
    process.exitCode = 2;
}

async function run([command, ...args]: readonly string[]): Promise<number> {
    switch (command) {
        case "ask":
            return runAsk(args, terminal);
        default:
            throw new UsageError(usage);
    }
}
