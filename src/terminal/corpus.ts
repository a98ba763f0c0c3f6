import { parseArgs } from "node:util";
import { say } from "../../locales/say.ts";
import { inLanguage } from "../../locales/speaking.ts";
import { argumentComplaint, unknownWord, withHelp } from "./argument-complaint.ts";
import { checkCorpus } from "./check-corpus.ts";
import { examineCorpus } from "./examine-corpus.ts";
import { exportCorpus } from "./export-corpus.ts";
import { showArticle } from "./show-article.ts";
import { type CorpusRequest, type Terminal, UsageError } from "./terminal.ts";

/**
 * Runs `corpus check`, `corpus doctor`, `corpus export` or `corpus show`, and returns the exit code. Throws a UsageError for wrong
 * arguments.
 */
export async function runCorpus(args: readonly string[], terminal: Terminal): Promise<number> {
    const { values: flags, positionals } = parseArguments(args);
    const [action = "", folder, ...others] = positionals;
    const run = Object.hasOwn(actions, action) ? actions[action] : undefined;
    if (action === "") throw new UsageError(say("terminal.corpus.usage"));
    if (run === undefined) throw badUsage(unknownWord(action, Object.keys(actions)));
    const [unexpected] = others;
    if (unexpected !== undefined) throw badUsage(say("arguments.unexpected", { argument: unexpected }));
    if (action !== "export" && (flags.all || flags.force)) {
        const option = flags.all ? "--all" : "--force";
        throw badUsage(say("terminal.corpus.only-export", { option }));
    }
    if (flags.annotate !== undefined && (action !== "check" || flags.json))
        throw badUsage(say("terminal.corpus.only-check"));
    const work = () => run({ folder, ...flags }, terminal);
    // Programs read it.
    return flags.json ? inLanguage("en", work) : work();
}

const actions: Readonly<Record<string, (request: CorpusRequest, terminal: Terminal) => Promise<number>>> = {
    check: checkCorpus,
    doctor: examineCorpus,
    export: exportCorpus,
    show: showArticle,
};

function parseArguments(args: readonly string[]) {
    const taken = { args: [...args], allowPositionals: true, options } as const;
    const complaint = argumentComplaint(taken);
    if (complaint !== undefined) throw badUsage(complaint);
    return parseArgs(taken);
}

const badUsage = (complaint: string) => new UsageError(withHelp(complaint, "corpus"));

const options = {
    json: { type: "boolean", default: false },
    all: { type: "boolean", default: false },
    force: { type: "boolean", default: false },
    annotate: { type: "string" },
} as const;
