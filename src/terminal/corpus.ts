import { parseArgs } from "node:util";
import { checkCorpus } from "./check-corpus.ts";
import { examineCorpus } from "./examine-corpus.ts";
import { exportCorpus } from "./export-corpus.ts";
import { type CorpusRequest, type Terminal, UsageError } from "./terminal.ts";

const corpusUsage = `Usage: npm run corpus -- check [DIR] [--json]
       npm run corpus -- doctor [DIR] [--json]
       npm run corpus -- export DIR [--all] [--force] [--json]

check    reads the articles and reports every problem of every file, and every pinned question whose answer changed; exit
         code 0 when every article can be asked about and every pin holds, 1 when one was left out, a pin broke or there
         is no article; a store that cannot be opened is told on standard error, and its pins are not tested
doctor   says what could be better about the articles and the store, and how; exit code 1 when something does not work
export   writes the articles that came through Discord, or with --all every article that is served, into DIR as the files
         they would be in the corpus folder, and names the files of that folder that Discord keeps out; exit code 1,
         with nothing written, when a file of DIR differs, which --force overwrites

Of DIR check and doctor read what lies there; without it the corpus folder (CORPUS_DIR, else corpus) with what moderators
changed through Discord. Pins and Discord's changes are in the store (DATABASE_URL, else DATA_DIR). Exit code 2 when
something named cannot be used: a folder that is missing or cannot be written, or nothing to export from.
`;

/** Runs `corpus check`, `corpus doctor` or `corpus export`. */
export async function runCorpus(args: readonly string[], terminal: Terminal): Promise<number> {
    const { values, positionals } = parsed(args);
    const { help, ...flags } = values;
    if (help) {
        terminal.out(corpusUsage);
        return 0;
    }
    const [action = "", folder, ...others] = positionals;
    const run = Object.hasOwn(actions, action) ? actions[action] : undefined;
    if (run === undefined || others.length > 0) throw new UsageError(corpusUsage);
    if (action !== "export" && (flags.all || flags.force)) throw new UsageError(corpusUsage);
    return run({ folder, ...flags }, terminal);
}

const actions: Readonly<Record<string, (request: CorpusRequest, terminal: Terminal) => Promise<number>>> = {
    check: checkCorpus,
    doctor: examineCorpus,
    export: exportCorpus,
};

function parsed(args: readonly string[]) {
    try {
        return parseArgs({
            args: [...args],
            allowPositionals: true,
            options: {
                json: { type: "boolean", default: false },
                all: { type: "boolean", default: false },
                force: { type: "boolean", default: false },
                help: { type: "boolean", short: "h", default: false },
            },
        });
    } catch (cause) {
        throw new UsageError(`${cause instanceof Error ? cause.message : cause}\n\n${corpusUsage}`, {
            cause,
        });
    }
}
