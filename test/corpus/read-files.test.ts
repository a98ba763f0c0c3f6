import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { NoCorpusError, readFiles } from "../../src/corpus/read-files.ts";

function folder(): string {
    const root = mkdtempSync(join(tmpdir(), "files-"));
    onTestFinished(() => rmSync(root, { recursive: true }));
    return root;
}

test("gives the bytes as they are, with the path below the folder, parsed or not", async () => {
    const root = folder();
    mkdirSync(join(root, "deep"));
    writeFileSync(join(root, "deep", "broken.md"), "---\nnot: [yaml");
    writeFileSync(join(root, "note.pdf"), "%PDF");
    const { files, errors } = await readFiles(root);
    expect(files.map(({ file, bytes }) => [file, Buffer.from(bytes ?? []).toString()])).toEqual([
        ["deep/broken.md", "---\nnot: [yaml"],
    ]);
    expect(errors).toMatchObject([{ file: "note.pdf", severity: "warning" }]);
});

test("a file too large to be an article has an error and no bytes", async () => {
    const root = folder();
    writeFileSync(join(root, "large.md"), Buffer.alloc(5 * 1024 * 1024 + 1));
    expect(await readFiles(root)).toMatchObject({
        files: [{ file: "large.md" }],
        errors: [{ file: "large.md", problem: "The file is 5.0 MiB large." }],
    });
});

test("a missing folder is an error that says what to do", async () => {
    await expect(readFiles(join(folder(), "none"))).rejects.toThrow(NoCorpusError);
});
