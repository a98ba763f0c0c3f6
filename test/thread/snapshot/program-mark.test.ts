import {
    appendFileSync,
    cpSync,
    globSync,
    mkdirSync,
    mkdtempSync,
    readFileSync,
    renameSync,
    rmSync,
    writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, matchesGlob } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, onTestFinished, test } from "vitest";
import { storeParagraphs } from "../../../src/corpus/stored/stored-paragraphs.ts";
import { programMark, shaping } from "../../../src/thread/snapshot/program-mark.ts";
import { snapshotFile } from "../../../src/thread/snapshot/snapshot.ts";
import { partsOf } from "../../../src/thread/snapshot/snapshot-parts.ts";
import { importsOf } from "../../imports.ts";

const here = fileURLToPath(new URL("../../..", import.meta.url));
const versions = {
    node: "24.21.0",
    v8: "13.6",
    icu: "77.1",
    unicode: "16.0",
    cldr: "47.0",
    openssl: "3.5.1",
};
const installed = "node_modules/.package-lock.json";

const files = globSync(["{src,locales}/**/*.{ts,json,bin,md}", "package.json"], { cwd: here });

/** An installation with the program's files. Each has only a few letters, because only changes matter. */
function anInstallation() {
    const root = join(mkdtempSync(join(tmpdir(), "installation-")), "pullquote");
    onTestFinished(() => rmSync(dirname(root), { recursive: true }));
    for (const folder of new Set(files.map(dirname))) mkdirSync(join(root, folder), { recursive: true });
    for (const file of files) writeFileSync(join(root, file), "...");
    mkdirSync(join(root, "node_modules"));
    for (const file of ["package-lock.json", installed])
        cpSync(join(here, "package-lock.json"), join(root, file));
    return { root, versions };
}

/** Whether the mark differs after the installation was changed. */
async function changes(change: (root: string) => void): Promise<boolean> {
    const installation = anInstallation();
    const before = await programMark(installation);
    change(installation.root);
    return !before.equals(await programMark(installation));
}

function upgrade(root: string, path: string): void {
    const lock: { packages: Record<string, { version: string }> } = JSON.parse(
        readFileSync(join(root, installed), "utf8"),
    );
    expect(Object.keys(lock.packages)).toContain(path);
    lock.packages[path] = { ...lock.packages[path], version: "99.0.0" };
    writeFileSync(join(root, installed), JSON.stringify(lock));
}

test.each([
    "src/languages/german.ts",
    "src/languages/languages.ts",
    "src/corpus/sentences/sentences.ts",
    "src/search/terms.ts",
    "src/search/word-marks.ts",
    "src/thread/snapshot/snapshot.ts",
    "src/thread/snapshot/snapshot-parts.ts",
    "src/thread/library-worker.ts",
    "src/thread/snapshot/program-mark.ts",
    "src/answer/open-indexes.ts",
    "src/answer/learned/english-words.bin",
    "locales/en.json",
])("a change of %s changes the mark", async (file) => {
    expect(await changes((root) => appendFileSync(join(root, file), "\n"))).toBe(true);
});

test("adding, changing, moving and removing a file in a subfolder changes the mark", async () => {
    const installation = anInstallation();
    const folder = join(installation.root, "src/corpus/formats/deep");
    const marks = [await programMark(installation)];
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, "read-epub.ts"), "export {};\n");
    marks.push(await programMark(installation));
    writeFileSync(join(folder, "read-epub.ts"), "export { };\n");
    marks.push(await programMark(installation));
    renameSync(join(folder, "read-epub.ts"), join(folder, "read-pdf.ts"));
    marks.push(await programMark(installation));
    expect(new Set(marks.map(String)).size).toBe(4);
    rmSync(folder, { recursive: true });
    expect(await programMark(installation)).toEqual(marks[0]);
});

test.each([
    "@orama/stemmers",
    "@orama/stopwords",
    "tinyld",
    "mdast-util-from-markdown",
    "micromark",
    "linkedom",
    "@mozilla/readability",
    "minisearch",
])("another version of %s changes the mark", async (name) => {
    expect(await changes((root) => upgrade(root, `node_modules/${name}`))).toBe(true);
});

test.each(["node", "v8", "icu", "unicode", "cldr"] as const)("another %s changes the mark", async (name) => {
    const installation = anInstallation();
    const other = { ...installation, versions: { ...versions, [name]: "99.0" } };
    expect(await programMark(other)).not.toEqual(await programMark(installation));
});

test.each([
    ["the list of scripts", (root: string) => appendFileSync(join(root, "package.json"), "\n")],
    ["a README", (root: string) => appendFileSync(join(root, "src/corpus/README.md"), "\n")],
    [
        "how questions are answered",
        (root: string) => appendFileSync(join(root, "src/answer/ranking/rank.ts"), "\n"),
    ],
    ["the models", (root: string) => appendFileSync(join(root, "src/answer/learned/english.json"), "\n")],
    [
        "code that only Discord needs",
        (root: string) => appendFileSync(join(root, "src/discord/bot.ts"), "\n"),
    ],
    ["a package for development", (root: string) => upgrade(root, "node_modules/vitest")],
    ["the lock file", (root: string) => appendFileSync(join(root, "package-lock.json"), "\n")],
])("%s does not change the mark", async (_, change) => {
    expect(await changes(change)).toBe(false);
});

test("moving the installation, starting it from elsewhere, or another OpenSSL does not change the mark", async () => {
    const installation = anInstallation();
    const before = await programMark(installation);
    const root = `${installation.root} moved`;
    renameSync(installation.root, root);
    expect(await programMark({ root, versions: { ...versions, openssl: "3.6.0" } })).toEqual(before);
});

test("without npm's list of installed packages, the lock file counts", async () => {
    const installation = anInstallation();
    const before = await programMark(installation);
    rmSync(join(installation.root, installed));
    expect(await programMark(installation)).toEqual(before);
    rmSync(join(installation.root, "package-lock.json"));
    await expect(programMark(installation)).rejects.toThrow("ENOENT");
});

test("a snapshot from another version of the program is ignored, and this version's is read", async () => {
    const installation = anInstallation();
    const file = snapshotFile(join(installation.root, "data"), () => programMark(installation));
    const paragraphs = storeParagraphs().stored();
    const none = { articles: [], errors: [], parsed: new Map(), indexes: [] };
    const snapshot = partsOf({ version: "v1", paragraphs, ...none });
    await file.write(snapshot);
    expect(await file.read()).toEqual(snapshot);
    upgrade(installation.root, "node_modules/tinyld");
    expect(await file.read()).toBeUndefined();
});

test("everything that the snapshot's code imports is part of the mark", () => {
    const files = globSync(shaping, { cwd: here }).filter((file) => file.endsWith(".ts"));
    // The threads use snapshots, but only these two determine their content.
    const makers = files.filter(
        (file) => !file.startsWith("src/thread/") || file.startsWith("src/thread/snapshot"),
    );
    expect(makers).toEqual(
        expect.arrayContaining(["src/corpus/parse-files.ts", "src/thread/snapshot/snapshot-parts.ts"]),
    );
    const outside = makers.flatMap((file) =>
        importsOf(withoutTypeImports(readFileSync(join(here, file), "utf8")))
            .filter((name) => name.startsWith("."))
            .map((name) => join(dirname(file), name))
            .filter((target) => !shaping.some((pattern) => matchesGlob(target, pattern)))
            .map((target) => `${file} imports ${target}`),
    );
    expect(outside).toEqual([]);
});

function withoutTypeImports(text: string): string {
    return text.replace(/^import type [^;]*;$/gmu, "");
}
