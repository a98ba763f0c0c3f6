import { say } from "../../locales/say.ts";
import { isSetAside } from "../corpus/article-id.ts";
import { textFileOf } from "../corpus/formats/formats.ts";
import { printable } from "../corpus/printable.ts";
import { NoCorpusError } from "../corpus/read-files.ts";
import { type ArticleSet, bytesOf } from "../proposal/article-set.ts";
import { mergedSet } from "../proposal/discord-changes.ts";
import { type CorpusRequest, type StoreContents, type Terminal, UsageError } from "./terminal.ts";
import { writeFiles } from "./write-files.ts";

/**
 * Runs `corpus export`: writes the articles that were published through Discord, or all served ones, as files. If an existing
 * file differs, it writes nothing and returns exit code 1. Throws a UsageError without a folder or a store.
 */
export async function exportCorpus(request: CorpusRequest, terminal: Terminal): Promise<number> {
    const { folder, all, force, json } = request;
    if (folder === undefined) throw new UsageError(say("terminal.export.no-folder"));
    const lookup = await terminal.readStore();
    if (lookup.outcome === "failed") throw new UsageError(lookup.why);
    if (lookup.outcome === "none") throw new UsageError(say("terminal.export.no-store"));
    const { set, changes, sources } = lookup.contents;
    const own = changes.articles.filter(({ file }) => !sources.has(file));
    const articles = all ? set : own;
    const left = changes.articles.length - (all ? changes.articles.length : own.length);
    const keptOut = await filesKeptOut(lookup.contents, terminal);
    const paths = textPaths(articles.map(({ file }) => file));
    const files = articles.map(async (article, at) => ({
        file: paths[at] ?? article.file,
        bytes: await bytesOf(article),
    }));
    const done = await writeFiles(folder, await Promise.all(files), force);
    const neverRead = paths.filter(isNeverRead);
    if (json) terminal.out(`${JSON.stringify({ ...done, keptOut, neverRead })}\n`);
    else if (done.outcome === "refused")
        terminal.err(`${say("terminal.export.differing", { folder })}\n${linesOf(done.differing)}`);
    else
        terminal.out(`${report(articles, done.written, folder)}${reportLeft(left)}${reportKeptOut(keptOut)}`);
    if (neverRead.length > 0) terminal.err(`${say("terminal.export.never-read")}\n${linesOf(neverRead)}`);
    return done.outcome === "written" ? 0 : 1;
}

/**
 * Where the texts of these files are written. That of report.pdf is report.md, or report.pdf.md if that is another article or would
 * never be read; its id is the same, since articles that share a name are known by it with the ending.
 */
function textPaths(files: readonly string[]): readonly string[] {
    const wanted = files.map(textFileOf);
    const uses = new Map<string, number>();
    // On some systems, names that differ only in case are one file.
    for (const path of wanted.map((one) => one.toLowerCase())) uses.set(path, (uses.get(path) ?? 0) + 1);
    return wanted.map((path, at) => {
        const file = files[at] ?? path;
        const isShared = (uses.get(path.toLowerCase()) ?? 0) > 1;
        return path !== file && (isShared || isSetAside(path)) ? `${file}.md` : path;
    });
}

/** Whether the corpus folder does not read a file with this path, which an earlier program took from Discord. */
const isNeverRead = (file: string) =>
    isSetAside(file) || file.split("/").some((part) => part.startsWith("."));

/**
 * The files of the corpus folder that are not served because of a change in Discord: removed there, or replaced by a file
 * with another name that has the same id.
 */
async function filesKeptOut(
    { changes, set: published }: Pick<StoreContents, "changes" | "set">,
    terminal: Terminal,
): Promise<string[]> {
    const { set } = await terminal.readArticles(terminal.corpusFolder, published).catch((cause: unknown) => {
        if (!(cause instanceof NoCorpusError)) throw cause;
        return { set: [] };
    });
    const fromFolder = mergedSet(set, changes).filter(({ origin }) => origin === "folder");
    const served = new Set(fromFolder.map(({ file }) => file));
    const exported = new Set(changes.articles.map(({ file }) => file));
    return set.filter((file) => !served.has(file.file) && !exported.has(file.file)).map(({ file }) => file);
}

function report(articles: ArticleSet, written: readonly string[], folder: string): string {
    if (articles.length === 0) return `${say("terminal.export.nothing")}\n`;
    const same = articles.length - written.length;
    const unchanged = same === 0 ? "" : ` ${say("terminal.export.unchanged", { count: same })}`;
    const count = say("terminal.export.written", { count: written.length, folder });
    return `${count}${unchanged}\n${linesOf(written)}`;
}

/** Articles of sources stay theirs: in the folder, there would be two of each. */
const reportLeft = (count: number) =>
    count === 0 ? "" : `${say("terminal.export.from-sources", { count })}\n`;

function reportKeptOut(files: readonly string[]): string {
    return files.length === 0 ? "" : `${say("terminal.export.kept-out")}\n${linesOf(files)}`;
}

const linesOf = (names: readonly string[]) => names.map((name) => `  ${printable(name)}\n`).join("");
