import { mkdir, readFile, realpath, writeFile } from "node:fs/promises";
import { dirname, join, normalize, sep } from "node:path";
import { UsageError } from "./terminal.ts";

interface GivenFile {
    /** The path below the folder. */
    readonly file: string;
    readonly text: string;
}

type Written =
    | { readonly outcome: "written"; readonly written: readonly string[] }
    /** Nothing was written. */
    | { readonly outcome: "refused"; readonly differing: readonly string[] };

/**
 * Writes the files below the folder, which it makes where it is missing; a file that is there with the same text is left.
 * Throws a UsageError for a file that would lie outside, also by a link, and where the folder cannot be written.
 */
export async function writeFiles(
    folder: string,
    files: readonly GivenFile[],
    force: boolean,
): Promise<Written> {
    for (const { file } of files) if (leadsOut(file)) throw outside(file);
    const missing: GivenFile[] = [];
    const differing: GivenFile[] = [];
    for (const given of files) {
        const there = await readFile(join(folder, given.file), "utf8").catch(() => undefined);
        if (there === undefined) missing.push(given);
        else if (there !== given.text) differing.push(given);
    }
    if (differing.length > 0 && !force)
        return { outcome: "refused", differing: differing.map(({ file }) => file) };
    const written = [...missing, ...differing];
    try {
        await mkdir(folder, { recursive: true });
        const root = await realpath(folder);
        for (const { file, text } of written) await writeBelow(root, file, text);
    } catch (cause) {
        if (cause instanceof UsageError) throw cause;
        const code = cause instanceof Error && "code" in cause ? ` (${cause.code})` : "";
        throw new UsageError(`${folder} cannot be written${code}. Name another folder.`, { cause });
    }
    return { outcome: "written", written: written.map(({ file }) => file) };
}

async function writeBelow(root: string, file: string, text: string): Promise<void> {
    const path = join(root, file);
    await mkdir(dirname(path), { recursive: true });
    // A link in the folder must not lead the file elsewhere.
    if (!`${await realpath(dirname(path))}${sep}`.startsWith(`${root}${sep}`)) throw outside(file);
    const target = await realpath(path).catch(() => path);
    if (target !== path) throw outside(file);
    await writeFile(path, text);
}

function leadsOut(file: string): boolean {
    const path = normalize(file);
    return path.startsWith("..") || path.startsWith(sep) || path.includes("\0");
}

const outside = (file: string) =>
    new UsageError(`${JSON.stringify(file)} would lie outside of the folder; nothing of it was written.`);
