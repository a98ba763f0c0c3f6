import type { ArticleSet } from "../proposal/article-set.ts";
import type { CorpusRequest } from "./corpus.ts";
import { type Terminal, UsageError } from "./terminal.ts";
import { writeFiles } from "./write-files.ts";

/**
 * Writes the articles that came through Discord, or all that are served, as the files they would be. Exit code 1, with
 * nothing written, where a file is there already and differs.
 */
export async function exportCorpus(request: CorpusRequest, terminal: Terminal): Promise<number> {
    const { folder, all, force, json } = request;
    if (folder === undefined) throw new UsageError("Say where to: npm run corpus -- export DIR");
    const kept = await terminal.kept();
    if (kept === undefined)
        throw new UsageError(
            "There is no store to export from. Set DATA_DIR or DATABASE_URL as the bot has them.",
        );
    const articles = all ? kept.set : kept.changes.articles;
    const done = await writeFiles(folder, articles, force);
    const removed = kept.changes.removals.map(({ id }) => id);
    if (json) {
        const { outcome, ...files } = done;
        terminal.out(`${JSON.stringify({ outcome, ...files, removed })}\n`);
        return outcome === "written" ? 0 : 1;
    }
    if (done.outcome === "refused") {
        terminal.err(
            `Nothing was written: these differ in ${folder}, and --force would overwrite them.\n${listed(done.differing)}`,
        );
        return 1;
    }
    terminal.out(report(articles, done.written, folder));
    if (removed.length > 0)
        terminal.out(`Removed through Discord, to be deleted from the corpus folder:\n${listed(removed)}`);
    return 0;
}

function report(articles: ArticleSet, written: readonly string[], folder: string): string {
    if (articles.length === 0) return "No article came through Discord.\n";
    const same = articles.length - written.length;
    const unchanged = same === 0 ? "" : ` ${same} ${same === 1 ? "was" : "were"} there already.`;
    return `${written.length} written to ${folder}.${unchanged}\n${listed(written)}`;
}

const listed = (names: readonly string[]) => names.map((name) => `  ${visible(name)}\n`).join("");

/** A name must not steer the terminal that shows it. */
const visible = (text: string) => text.replace(/\p{Cc}/gu, "\ufffd");
