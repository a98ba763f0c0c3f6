import type { Dirent } from "node:fs";
import { readdir, realpath, stat } from "node:fs/promises";
import { join, sep } from "node:path";
import { setImmediate as nextTurn } from "node:timers/promises";
import { message } from "../../locales/message.ts";
import { isSetAside, rulesFile } from "./article-id.ts";
import type { CorpusError } from "./corpus.ts";
import { formatOf, spokenEndings } from "./formats/formats.ts";

/** An article file in the corpus folder. */
export interface FoundFile {
    /** The path in the corpus folder, with forward slashes. */
    readonly file: string;
    /** The absolute path to read, with links resolved. */
    readonly path: string;
}

interface FoundFiles {
    readonly files: readonly FoundFile[];
    readonly errors: readonly CorpusError[];
}

/**
 * Lists the article files in a folder and its subfolders, without hidden files and README.md, and its corpus.yaml. Never follows a link out of the
 * folder. Rejects with the file system's error if the folder itself cannot be read.
 */
export async function findFiles(root: string): Promise<FoundFiles> {
    const home = await realpath(root);
    const files: FoundFile[] = [];
    const errors: CorpusError[] = [];
    // Real paths seen so far, so that no file is listed twice and cycles of links end.
    const taken = new Set<string>([home]);
    const report = (file: string, what: FolderProblem, severity: CorpusError["severity"] = "error") =>
        errors.push({
            file,
            problem: message(`folder.${what}.problem`),
            remedy: message(`folder.${what}.remedy`, { endings: spokenEndings() }),
            severity,
        });

    const takeFile = (file: string, path: string) => {
        if (isSetAside(file) || isSetAside(path.slice(path.lastIndexOf(sep) + 1))) return;
        if (formatOf(file) === undefined && file !== rulesFile) {
            report(file, "left-aside", "warning");
        } else if (!taken.has(path)) {
            taken.add(path);
            files.push({ file, path });
        }
    };

    const follow = async (file: string, path: string) => {
        const target = await realpath(path).catch(() => undefined);
        if (target === undefined) return report(file, "link-nowhere");
        if (target !== home && !target.startsWith(home + sep)) return report(file, "link-outside");
        const found = await stat(target).catch(() => undefined);
        if (found?.isDirectory() === true) return walk(file, target);
        // Reading a pipe would wait for somebody who writes to it.
        if (found?.isFile() === true) return takeFile(file, target);
        report(file, "no-file", "warning");
    };

    const walk = async (folder: string, path: string): Promise<void> => {
        if (folder !== "" && taken.has(path)) return;
        taken.add(path);
        const entries = await readdir(path, { withFileTypes: true }).catch((cause: unknown): undefined => {
            if (folder === "") throw cause;
            report(folder, "unreadable");
        });
        if (entries === undefined) return;
        for (const [number, entry] of inOrder(entries).entries()) {
            if (number % entriesInTurn === entriesInTurn - 1) await nextTurn();
            const file = folder === "" ? entry.name : `${folder}/${entry.name}`;
            const at = join(path, entry.name);
            if (entry.isSymbolicLink()) await follow(file, at);
            else if (entry.isDirectory() && isOfPage(entry.name, entries)) continue;
            else if (entry.isDirectory()) await walk(file, at);
            else if (entry.isFile()) takeFile(file, at);
            else report(file, "no-file", "warning");
        }
    };

    await walk("", home);
    return { files, errors };
}

/** How many entries to take in one turn of the event loop. */
const entriesInTurn = 500;

type FolderProblem = "unreadable" | "left-aside" | "no-file" | "link-nowhere" | "link-outside";

/** Whether a folder contains the pictures and scripts of a web page next to it, as browsers save them. */
function isOfPage(folder: string, entries: readonly Dirent[]): boolean {
    const page = folder.match(pageFolder)?.[1];
    return (
        page !== undefined && entries.some(({ name }) => name === `${page}.html` || name === `${page}.htm`)
    );
}

/** As Chrome, Firefox and Edge name it, by their language. */
const pageFolder =
    /^(.+)(?:_files|-Dateien|_fichiers|_archivos|_file|_arquivos|_ficheiros|_bestanden|-filer|_filer|_soubory|_pliki|_fájlai|_elemei|-tiedostot)$/u;

/** Visible entries by name. Links come last, so that a file is listed under its own name rather than a link's. */
function inOrder(entries: readonly Dirent[]): Dirent[] {
    return entries
        .filter(({ name }) => !name.startsWith("."))
        .sort((one, other) => {
            const links = Number(one.isSymbolicLink()) - Number(other.isSymbolicLink());
            return links !== 0 ? links : one.name < other.name ? -1 : 1;
        });
}
