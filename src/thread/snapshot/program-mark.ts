import { createHash } from "node:crypto";
import { glob, readFile } from "node:fs/promises";
import { join, sep } from "node:path";
import { fileURLToPath } from "node:url";

/** Where the program is installed and what it runs on. */
export interface Installation {
    /** The project's folder. */
    readonly root: string;
    /** The versions of Node and of its built-in libraries, by name. */
    readonly versions: Readonly<Record<string, string | undefined>>;
}

/**
 * A SHA-256 hash of everything that a snapshot depends on, so that nobody has to maintain a version number: the program's files,
 * its packages, and Node with its Unicode data. It does not depend on the project's location. Rejects if npm's lock files
 * are missing.
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
    root: fileURLToPath(new URL("../../..", import.meta.url)),
    versions: process.versions,
});

/** V8 serializes the snapshot; Unicode's data decide where words and sentences end. */
const builtIn = ["node", "v8", "icu", "unicode", "cldr"];

/** Everything between a file and an index: the code, the word vectors, and the texts of problems. */
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
    /** Relative to the project's folder, such as "node_modules/tinyld". */
    readonly path: string;
    readonly version: string;
}

/** All packages except dev dependencies. Indirect dependencies matter as much as direct ones. */
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

/** The list of installed packages; without it, the list of packages to install. */
function readLock(root: string): Promise<string> {
    return readFile(join(root, "node_modules/.package-lock.json"), "utf8").catch(() =>
        readFile(join(root, "package-lock.json"), "utf8"),
    );
}
