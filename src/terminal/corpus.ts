import { parseArgs } from "node:util";
import { checkCorpus } from "./check-corpus.ts";
import { examineCorpus } from "./examine-corpus.ts";
import { type Terminal, UsageError } from "./terminal.ts";

const corpusUsage = `Usage: npm run corpus -- check [DIR] [--json]
       npm run corpus -- doctor [DIR] [--json]

check    reads the articles of DIR (default: CORPUS_DIR, else corpus) and reports every problem of every file, and every
         pinned question whose answer changed; exit code 0 when every article can be asked about and every pin holds,
         1 when one was left out, a pin broke or there is no article
doctor   says what could be better about them, and how; exit code 1 when something does not work
`;

/** Runs `corpus check` or `corpus doctor`. */
export async function runCorpus(args: readonly string[], terminal: Terminal): Promise<number> {
    const { values, positionals } = parsed(args);
    if (values.help) {
        terminal.out(corpusUsage);
        return 0;
    }
    const [action = "", folder = terminal.corpusFolder, ...others] = positionals;
    const run = Object.hasOwn(actions, action) ? actions[action] : undefined;
    if (run === undefined || others.length > 0) throw new UsageError(corpusUsage);
    return run(folder, values.json, terminal);
}

const actions: Readonly<
    Record<string, (folder: string, json: boolean, terminal: Terminal) => Promise<number>>
> = {
    check: checkCorpus,
    doctor: examineCorpus,
};

function parsed(args: readonly string[]) {
    try {
        return parseArgs({
            args: [...args],
            allowPositionals: true,
            options: {
                json: { type: "boolean", default: false },
                help: { type: "boolean", short: "h", default: false },
            },
        });
    } catch (cause) {
        throw new UsageError(`${cause instanceof Error ? cause.message : cause}\n\n${corpusUsage}`, {
            cause,
        });
    }
}
