import { constants } from "node:fs";
import { lstat, mkdir, readFile, realpath, writeFile } from "node:fs/promises";
import { dirname, join, normalize, sep } from "node:path";
import { say } from "../../locales/say.ts";
import { UsageError } from "./terminal.ts";

interface FileToWrite {
    /** The path below the folder, with forward slashes. */
    readonly file: string;
    readonly bytes: Uint8Array;
}

type WriteOutcome =
    | { readonly outcome: "written"; readonly written: readonly string[] }
    /** Nothing was written. */
    | { readonly outcome: "refused"; readonly differing: readonly string[] };

/**
 * Writes the files below the folder, which is created if it is missing. Files with equal content are not touched. Throws a
 * UsageError before writing anything if a path leads outside the folder or through a link, or if the folder cannot be
 * written.
 */
export async function writeFiles(
    folder: string,
    files: readonly FileToWrite[],
    force: boolean,
): Promise<WriteOutcome> {
    for (const { file } of files) if (leadsOut(file)) throw outside(file);
    try {
        await mkdir(folder, { recursive: true });
        const root = await realpath(folder);
        const found: ComparedFile[] = [];
        for (const { file, bytes } of files) found.push(await compared(root, file, bytes));
        const differing = found.filter(({ state }) => state === "differs").map(({ file }) => file);
        if (differing.length > 0 && !force) return { outcome: "refused", differing };
        const changed = found.filter(({ state }) => state !== "same");
        for (const one of changed) await write(root, one);
        return { outcome: "written", written: changed.map(({ file }) => file) };
    } catch (cause) {
        if (cause instanceof UsageError) throw cause;
        const code = cause instanceof Error && "code" in cause ? String(cause.code) : "none";
        throw new UsageError(say("terminal.export.unwritable", { folder, code }), { cause });
    }
}

interface ComparedFile {
    readonly file: string;
    readonly bytes: Uint8Array;
    readonly state: "missing" | "same" | "differs";
}

async function compared(root: string, file: string, bytes: Uint8Array): Promise<ComparedFile> {
    const parts = file.split("/");
    for (let count = 1; count <= parts.length; count++) {
        const entry = await lstat(join(root, ...parts.slice(0, count))).catch(unlessMissing);
        if (entry === undefined) return { file, bytes, state: "missing" };
        if (entry.isSymbolicLink()) throw outside(file);
    }
    const same = (await readFile(join(root, file))).equals(bytes);
    return { file, bytes, state: same ? "same" : "differs" };
}

/** Neither flag follows a link that was created in the meantime. */
async function write(root: string, { file, bytes, state }: ComparedFile): Promise<void> {
    const path = join(root, file);
    await mkdir(dirname(path), { recursive: true });
    const over = constants.O_WRONLY | constants.O_TRUNC | constants.O_NOFOLLOW;
    await writeFile(path, bytes, { flag: state === "missing" ? "wx" : over });
}

function unlessMissing(cause: unknown): undefined {
    if (!(cause instanceof Error && "code" in cause && cause.code === "ENOENT")) throw cause;
}

function leadsOut(file: string): boolean {
    const path = normalize(file);
    return path.split(sep)[0] === ".." || path.startsWith(sep) || path.includes("\0");
}

const outside = (file: string) =>
    new UsageError(say("terminal.export.outside", { file: JSON.stringify(file) }));
