import { parseArgs } from "node:util";
import { renderReport, reportJson } from "../corpus/report.ts";
import { type Terminal, UsageError } from "./terminal.ts";

const corpusUsage = `Usage: npm run corpus -- check [DIR] [--json]

Reads the articles of DIR (default: CORPUS_DIR, else corpus) and reports every problem of every file.
Exit code 0 when every article can be asked about, 1 when one was left out or there is none.
`;

/** Runs `corpus check`. */
export async function runCorpus(args: readonly string[], terminal: Terminal): Promise<number> {
    const { values, positionals } = parsed(args);
    if (values.help) {
        terminal.out(corpusUsage);
        return 0;
    }
    const [action, folder = terminal.corpusFolder, ...others] = positionals;
    if (action !== "check" || others.length > 0) throw new UsageError(corpusUsage);

    const corpus = await terminal.readCorpus(folder);
    terminal.out(values.json ? `${JSON.stringify(reportJson(corpus))}\n` : renderReport(corpus));
    const complete =
        corpus.articles.length > 0 && corpus.errors.every(({ severity }) => severity !== "error");
    return complete ? 0 : 1;
}

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
