import { readFile, stat } from "node:fs/promises";
import { resolve } from "node:path";
import type { CorpusError } from "./corpus.ts";
import { type FoundFile, findFiles } from "./find-files.ts";
import { type ArticleFile, sizeProblem } from "./parse-files.ts";

/** The corpus folder is missing or no folder; nothing can be read. */
export class NoCorpusError extends Error {
    override readonly name = "NoCorpusError";
}

/** The files of a folder, and what was wrong with those that could not be read. */
export interface FilesRead {
    readonly files: readonly ArticleFile[];
    readonly errors: readonly CorpusError[];
}

/** Reads every article file below the folder, without parsing it. Rejects with a NoCorpusError only. */
export async function readFiles(folder: string): Promise<FilesRead> {
    const root = resolve(folder);
    const found = await stat(root).catch((cause: unknown) => {
        throw new NoCorpusError(
            `There is no folder ${root}. Make it, or set CORPUS_DIR to the folder of your articles.`,
            { cause },
        );
    });
    if (!found.isDirectory()) {
        throw new NoCorpusError(`${root} is no folder. Set CORPUS_DIR to the folder of your articles.`);
    }
    const { files, errors } = await findFiles(root);
    const read: FilesRead[] = [];
    for (const file of files) read.push(await readOne(file));
    return {
        files: read.flatMap((one) => one.files),
        errors: [...errors, ...read.flatMap((one) => one.errors)],
    };
}

async function readOne({ file, path }: FoundFile): Promise<FilesRead> {
    const fault = (problem: string, remedy: string): FilesRead => ({
        files: [{ file }],
        errors: [{ file, problem, remedy, severity: "error" }],
    });
    try {
        const large = sizeProblem((await stat(path)).size);
        if (large !== undefined) return fault(large.problem, large.remedy);
        return { files: [{ file, bytes: await readFile(path) }], errors: [] };
    } catch (cause) {
        return fault(
            `The file cannot be read (${codeOf(cause)}).`,
            "Let the bot's user read it, or remove it.",
        );
    }
}

function codeOf(cause: unknown): string {
    return cause instanceof Error && "code" in cause ? String(cause.code) : "unknown error";
}
