import { createHash } from "node:crypto";
import { glob, readFile } from "node:fs/promises";
import { join, sep } from "node:path";
import { fileURLToPath } from "node:url";

/** Where the program lies and what it runs on. */
export interface Installation {
    /** The project's folder. */
    readonly root: string;
    /** The versions of Node and of what is built into it, by name. */
    readonly versions: Readonly<Record<string, string | undefined>>;
}

/**
 * A hash of all that shapes a snapshot, so that no version of it needs to be counted up by hand: the program's own files,
 * the packages it uses, and Node with its Unicode data. It does not depend on where the project lies. Rejects where npm has
 * left no list of what is installed.
 */
export async function programMark({ root, versions }: Installation = thisInstallation()): Promise<Buffer> {
    const hash = createHash("sha256");
    const add = (kind: string, name: string, content: string) =>
        hash.update(`${JSON.stringify([kind, name, content])}\n`);
    for (const name of builtIn) add("built in", name, versions[name] ?? "none");
    for (const { path, version } of await packagesOf(root)) add("package", path, version);
    const files = await Array.fromAsync(glob([...shaping], { cwd: root }));
    for (const file of files.sort()) {
        const bytes = await readFile(join(root, file));
        add("file", file.split(sep).join("/"), createHash("sha256").update(bytes).digest("hex"));
    }
    return hash.digest();
}

const thisInstallation = (): Installation => ({
    root: fileURLToPath(new URL("../..", import.meta.url)),
    versions: process.versions,
});

/** V8 writes the parts; Unicode's data decide where words and sentences end. */
const builtIn = ["node", "v8", "icu", "unicode", "cldr"];

/** The way from a file to an index: code, the words that have vectors, and what is said of files with problems. */
export const shaping: readonly string[] = [
    "src/languages/**/*.ts",
    "src/corpus/**/*.ts",
    "src/search/**/*.ts",
    "src/thread/**/*.ts",
    "src/answer/open-indexes.ts",
    "src/answer/learned/english-words.bin",
    "locales/*.{ts,json}",
];

interface InstalledPackage {
    /** Below the project's folder, such as "node_modules/tinyld". */
    readonly path: string;
    readonly version: string;
}

/** All packages but those for development: a parser's version matters as much as that of what it parses with. */
async function packagesOf(root: string): Promise<readonly InstalledPackage[]> {
    const lock: LockFile = JSON.parse(await readLock(root));
    return Object.entries(lock.packages)
        .filter(([path, { dev }]) => path !== "" && dev !== true)
        .map(([path, { version = "" }]) => ({ path, version }))
        .sort((one, other) => (one.path < other.path ? -1 : 1));
}

interface LockFile {
    readonly packages: Readonly<Record<string, { readonly version?: string; readonly dev?: boolean }>>;
}

/** What npm installed; where it left no note of that, what it was to install. */
function readLock(root: string): Promise<string> {
    return readFile(join(root, "node_modules/.package-lock.json"), "utf8").catch(() =>
        readFile(join(root, "package-lock.json"), "utf8"),
    );
}
