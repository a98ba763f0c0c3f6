import { readFile, stat } from "node:fs/promises";
import { resolve } from "node:path";
import { message, SaidError, type Tellable } from "../../locales/message.ts";
import type { CorpusError } from "./corpus.ts";
import { type FoundFile, findFiles } from "./find-files.ts";
import { fileSizeProblem } from "./formats/formats.ts";
import type { ArticleFile } from "./parse-files.ts";

/** The corpus folder is unavailable: missing, not a folder, unreadable or emptied. The message names it and says what to do. */
export class NoCorpusError extends SaidError {
    override readonly name = "NoCorpusError";
}

/** What the file system says about a file, which changes whenever its content does. */
export interface FileMark {
    /** Its place in the file system, its size, and when it was changed, to the nanosecond. */
    readonly text: string;
    /** When anything about it was changed, in milliseconds since 1970. */
    readonly changed: number;
}

/** A file that was read, or one that is known by its mark and was not. */
export interface FileRead extends ArticleFile {
    /** Undefined if the file could not be read. */
    readonly mark?: FileMark | undefined;
    readonly isKnown?: boolean | undefined;
}

/** The files in a folder, and the problems of those that could not be read. */
export interface FilesRead {
    readonly files: readonly FileRead[];
    readonly errors: readonly CorpusError[];
}

/** Some of the files in a folder. */
export interface FilesPart extends FilesRead {
    /** How much of the folder has been read with this part, from 0 to 1. */
    readonly share: number;
}

/** Reads the bytes of every article file in the folder and its subfolders. Rejects with a NoCorpusError only. */
export async function readFiles(folder: string): Promise<FilesRead> {
    const parts = await Array.fromAsync(readInParts(folder));
    return {
        files: parts.flatMap(({ files }) => files.map(({ mark: _, ...file }) => file)),
        errors: parts.flatMap(({ errors }) => errors),
    };
}

/**
 * Reads them like `readFiles`, about a megabyte at a time, except those that `isKnown` says are known. Each part is read when it is
 * asked for. Nothing that was read counts if it rejects at the end.
 */
export async function* readInParts(
    folder: string,
    isKnown: (file: string, mark: FileMark) => boolean = () => false,
): AsyncGenerator<FilesPart> {
    const root = resolve(folder);
    const before = await identityOf(root);
    const { files, errors } = await findFiles(root).catch((cause: unknown) => {
        throw awayError(root, cause);
    });
    yield { files: [], errors, share: 0 };
    let read: FilesRead[] = [];
    let size = 0;
    const part = (done: number) => ({
        files: read.flatMap((one) => one.files),
        errors: read.flatMap((one) => one.errors),
        share: done / files.length,
    });
    for (let from = 0; from < files.length; from += atOnce) {
        const some = files.slice(from, from + atOnce).map((file) => readOne(file, isKnown));
        for (const one of await Promise.all(some)) {
            read.push(one);
            size += one.files[0]?.bytes?.length ?? 0;
        }
        if (read.length < filesInPart && size < bytesInPart) continue;
        yield part(Math.min(files.length, from + atOnce));
        [read, size] = [[], 0];
    }
    if (read.length > 0) yield part(files.length);
    // If the folder was unmounted meanwhile, only some of the files were read.
    if ((await identityOf(root)) !== before)
        throw new NoCorpusError(message("folder.changed-place", { folder: root }));
}

/** As many as Node has threads for files. One after another, waking these takes longer than reading. */
const atOnce = 4;
const filesInPart = 50;
const bytesInPart = 2 ** 20;

/** Identifies the folder on its file system. It changes when another folder is mounted or moved to the path. */
async function identityOf(root: string): Promise<string> {
    const found = await stat(root).catch((cause: unknown) => {
        throw awayError(root, cause);
    });
    if (!found.isDirectory()) throw new NoCorpusError(message("folder.not-a-folder", { folder: root }));
    return `${found.dev}:${found.ino}`;
}

function awayError(folder: string, cause: unknown): NoCorpusError {
    const code = codeOf(cause);
    const sentence =
        code === "ENOENT" || code === "ENOTDIR"
            ? message("folder.missing", { folder })
            : message("folder.inaccessible", { folder, code });
    return new NoCorpusError(sentence, { cause });
}

async function readOne(
    { file, path }: FoundFile,
    isKnown: (file: string, mark: FileMark) => boolean,
): Promise<FilesRead> {
    const fault = (problem: Tellable, remedy: Tellable): FilesRead => ({
        files: [{ file }],
        errors: [{ file, problem, remedy, severity: "error" }],
    });
    try {
        // Before it is read, so that a later change changes the mark.
        const { dev, ino, size, mtimeNs, ctimeNs } = await stat(path, { bigint: true });
        const large = fileSizeProblem(file, Number(size));
        if (large !== undefined) return fault(large.problem, large.remedy);
        const text = [dev, ino, size, mtimeNs, ctimeNs].join(":");
        const mark = { text, changed: Number(ctimeNs / 1_000_000n) };
        if (isKnown(file, mark)) return { files: [{ file, mark, isKnown: true }], errors: [] };
        return { files: [{ file, mark, bytes: await readFile(path) }], errors: [] };
    } catch (cause) {
        // The file was removed after the folder was listed, so its id is free.
        if (codeOf(cause) === "ENOENT") return { files: [], errors: [] };
        return fault(
            message("article.file-unreadable.problem", { code: codeOf(cause) }),
            message("article.file-unreadable.remedy"),
        );
    }
}

function codeOf(cause: unknown): string {
    return cause instanceof Error && "code" in cause ? String(cause.code) : "none";
}
