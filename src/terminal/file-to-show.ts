import { readFile, realpath, stat } from "node:fs/promises";
import { basename, join, relative, resolve, sep } from "node:path";
import { told } from "../../locales/message.ts";
import { say } from "../../locales/say.ts";
import { collectionOf, isSetAside, rulesFile } from "../corpus/article-id.ts";
import type { Problem } from "../corpus/corpus.ts";
import { type Original, originalIn } from "../corpus/formats/documents/original.ts";
import { fileSizeProblem, formatOf, unknownFormat } from "../corpus/formats/formats.ts";
import { type CollectionRules, noRules } from "../corpus/front-matter/collection-rules.ts";
import { readRules } from "../corpus/front-matter/read-rules.ts";
import type { FileRead, ReadArticle } from "../corpus/read-article.ts";
import { UsageError } from "./terminal.ts";

/** A file that was read, and what its text was made from. */
export interface ShownArticle extends FileRead {
    readonly original?: Original | undefined;
}

/**
 * Reads a file with a record of what is dropped, as the corpus folder would if it contains the file. A path that leads nowhere is
 * also looked for in that folder. Throws a UsageError if there is no such file, or if it can be no article.
 */
export async function readFileToShow(
    file: string,
    corpusFolder: string,
    read: ReadArticle,
): Promise<ShownArticle> {
    const path = await existing([resolve(file), resolve(corpusFolder, file)]);
    if (path === undefined) throw new UsageError(say("terminal.show.no-such-file", { file }));
    const found = await stat(path);
    if (!found.isFile()) throw new UsageError(say("terminal.show.no-file", { file }));
    if (isSetAside(path)) throw new UsageError(complaint(file, setAside()));
    if (formatOf(path) === undefined) throw new UsageError(complaint(file, unknownFormat(path)));
    const large = fileSizeProblem(path, found.size);
    if (large !== undefined) return { problems: [large] };
    const rules = await rulesFor(path, corpusFolder);
    const bytes = await bytesOf(path, file);
    const shown = await read({ name: basename(path), bytes, rules, recordsDropped: true });
    const text = shown.markdown === undefined ? bytes : new TextEncoder().encode(shown.markdown);
    return { ...shown, original: originalIn(text) };
}

const complaint = (file: string, { problem, remedy }: Pick<Problem, "problem" | "remedy">) =>
    `${file}: ${told(problem)} ${told(remedy)}`;

const setAside = () => ({
    problem: say("article.set-aside.problem"),
    remedy: say("article.set-aside.remedy"),
});

async function existing(paths: readonly string[]): Promise<string | undefined> {
    for (const path of paths) {
        const real = await realpath(path).catch(() => undefined);
        if (real !== undefined) return real;
    }
    return undefined;
}

async function bytesOf(path: string, file: string): Promise<Uint8Array> {
    return readFile(path).catch((cause: unknown) => {
        const code = cause instanceof Error && "code" in cause ? String(cause.code) : "none";
        throw new UsageError(`${file}: ${say("article.file-unreadable.problem", { code })}`);
    });
}

/** The rules that the corpus folder has for a file in it. */
async function rulesFor(path: string, corpusFolder: string): Promise<CollectionRules> {
    const home = await realpath(corpusFolder).catch(() => undefined);
    if (home === undefined || !path.startsWith(home + sep)) return noRules;
    const bytes = await readFile(join(home, rulesFile)).catch(() => undefined);
    if (bytes === undefined) return noRules;
    return readRules(bytes).of(collectionOf(relative(home, path).split(sep).join("/")));
}
