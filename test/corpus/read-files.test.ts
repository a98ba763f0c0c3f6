import { chmodSync, mkdirSync, mkdtempSync, renameSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setImmediate as nextTurn } from "node:timers/promises";
import { describe, expect, onTestFinished, test } from "vitest";
import { NoCorpusError, readFiles } from "../../src/corpus/read-files.ts";
import { inWords } from "../in-words.ts";

const isRoot = process.getuid?.() === 0;

function folder(): string {
    const root = mkdtempSync(join(tmpdir(), "files-"));
    onTestFinished(() => rmSync(root, { recursive: true }));
    return root;
}

test("gives the bytes and the path below the folder, also of files that don't parse", async () => {
    const root = folder();
    mkdirSync(join(root, "deep"));
    writeFileSync(join(root, "deep", "broken.md"), "---\nnot: [yaml");
    writeFileSync(join(root, "note.rtf"), "{\\rtf1}");
    const { files, errors } = await readFiles(root);
    expect(files.map(({ file, bytes }) => [file, Buffer.from(bytes ?? []).toString()])).toEqual([
        ["deep/broken.md", "---\nnot: [yaml"],
    ]);
    expect(errors).toMatchObject([{ file: "note.rtf", severity: "warning" }]);
});

test("many files come in order, each with its own bytes", async () => {
    const root = folder();
    const names = Array.from({ length: 130 }, (_, at) => `${String(at).padStart(3, "0")}.md`);
    for (const name of names.toReversed()) writeFileSync(join(root, name), name);
    const { files } = await readFiles(root);
    expect(files.map(({ file, bytes }) => [file, Buffer.from(bytes ?? []).toString()])).toEqual(
        names.map((name) => [name, name]),
    );
});

test("a file too large to be an article has an error and no bytes", async () => {
    const root = folder();
    writeFileSync(join(root, "large.md"), Buffer.alloc(5 * 1024 * 1024 + 1));
    expect(inWords(await readFiles(root))).toMatchObject({
        files: [{ file: "large.md" }],
        errors: [{ file: "large.md", problem: "The file is 5.1 MiB." }],
    });
});

describe("an unusable folder is an error that names it and says what to do:", () => {
    const failureOf = async (root: string) => {
        const failure = await readFiles(root).catch((cause: unknown) => cause);
        expect(failure).toBeInstanceOf(NoCorpusError);
        return failure instanceof Error ? failure.message : "";
    };

    test("missing, or below a file", async () => {
        const root = folder();
        writeFileSync(join(root, "file"), "");
        for (const path of [join(root, "none"), join(root, "file", "none")])
            expect(await failureOf(path)).toBe(
                `There is no folder ${path}. Create or mount it, or set CORPUS_DIR to the folder with your articles.`,
            );
    });

    test("unreadable, such as a link to itself", async () => {
        const path = join(folder(), "link");
        symlinkSync("link", path);
        expect(await failureOf(path)).toBe(
            `The folder ${path} can't be read (ELOOP). Give the bot's user permission to read it, or set CORPUS_DIR to the folder with your articles.`,
        );
    });

    test.skipIf(isRoot)(
        `closed to the bot's user${isRoot ? " (skipped: root can read everything)" : ""}`,
        async () => {
            const root = folder();
            onTestFinished(() => chmodSync(root, 0o700));
            for (const mode of [0, 0o111]) {
                chmodSync(root, mode);
                expect(await failureOf(root)).toContain("cannot be read (EACCES)");
            }
        },
    );

    test("moved while it is read", async () => {
        const root = folder();
        for (let at = 0; at < 500; at++) writeFileSync(join(root, `a${at}.md`), "# A\n\nText.");
        onTestFinished(() => renameSync(`${root}-moved`, root));
        const failure = failureOf(root);
        await nextTurn();
        renameSync(root, `${root}-moved`);
        expect(await failure).toContain(root);
    });
});

test("a file that is removed while the folder is read is skipped, and the others are read", async () => {
    const root = folder();
    for (let at = 100; at < 600; at++) writeFileSync(join(root, `a${at}.md`), "# A\n\nText.");
    const reading = readFiles(root);
    await nextTurn();
    rmSync(join(root, "a599.md"));
    const { files, errors } = await reading;
    expect(errors).toEqual([]);
    expect(files.filter(({ bytes }) => bytes === undefined)).toEqual([]);
    expect(files.length).toBeGreaterThanOrEqual(499);
});
