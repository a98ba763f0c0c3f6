import { mkdtempSync, renameSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { textOf } from "../../src/proposal/article-set.ts";
import { openContentFile } from "../../src/publishing/content-file.ts";
import { folderMemory } from "../../src/publishing/folder-memory.ts";
import { readArticles } from "../../src/publishing/read-articles.ts";

/** A folder that is read again and again. `after` says how many milliseconds after its files were changed. */
function aFolder(files: Readonly<Record<string, string | Uint8Array>>, after = 60_000) {
    const corpusFolder = mkdtempSync(join(tmpdir(), "memory-"));
    onTestFinished(() => rmSync(corpusFolder, { recursive: true }));
    for (const [file, text] of Object.entries(files)) writeFileSync(join(corpusFolder, file), text);
    const memory = folderMemory(() => new Date(Date.now() + after));
    const texts = openContentFile(undefined);
    /** The texts that were read from the folder. */
    const fresh: string[] = [];
    const contents: typeof texts = {
        ...texts,
        keep: (articles) => {
            fresh.push(...articles.map(({ hash }) => hash));
            return texts.keep(articles);
        },
    };
    const read = async () => {
        fresh.splice(0);
        const { set, errors } = await readArticles({ corpusFolder }, contents, { memory });
        const found = set.map(async (article) => [article.file, await textOf(article)] as const);
        return { files: Object.fromEntries(await Promise.all(found)), errors, count: fresh.length };
    };
    return { path: (file: string) => join(corpusFolder, file), read };
}

test("only files that changed are read again, and the result is that of reading all", async () => {
    const { path, read } = aFolder({
        "a.md": "# A",
        "b.md": "# B",
        "bad.md": Uint8Array.of(0xff, 0xfe, 0x41),
    });
    const first = await read();
    expect(first).toMatchObject({ files: { "a.md": "# A", "b.md": "# B" }, count: 2 });
    expect(await read()).toEqual({ ...first, count: 0 });
    writeFileSync(path("b.md"), "# C");
    writeFileSync(path("d.md"), "# D");
    expect(await read()).toEqual({
        ...first,
        files: { "a.md": "# A", "b.md": "# C", "d.md": "# D" },
        count: 2,
    });
    rmSync(path("a.md"));
    expect((await read()).files).toEqual({ "b.md": "# C", "d.md": "# D" });
    writeFileSync(path("a.md"), "# A");
    expect(await read()).toMatchObject({ files: { "a.md": "# A" }, count: 1 });
});

test("a file of the same size and time is read again if it was written or replaced", async () => {
    const { path, read } = aFolder({ "a.md": "# A", "b.md": "# B" });
    for (const file of ["a.md", "b.md"]) utimesSync(path(file), 1, 1);
    await read();
    writeFileSync(path("a.md"), "# C");
    utimesSync(path("a.md"), 1, 1);
    renameSync(path("a.md"), path("b.md"));
    expect(await read()).toMatchObject({ files: { "b.md": "# C" }, count: 1 });
});

test("a file that changed just before it was read is read again, since it may have changed twice at once", async () => {
    const { read } = aFolder({ "a.md": "# A" }, 0);
    expect((await read()).count).toBe(1);
    expect((await read()).count).toBe(1);
});

test("reading that does not end teaches nothing", async () => {
    const { path, read } = aFolder({ "a.md": "# A" });
    await read();
    writeFileSync(path("b.md"), "# B");
    const canceled = AbortSignal.abort(new Error("Canceled"));
    const memory = folderMemory(() => new Date());
    const stopped = readArticles({ corpusFolder: path(".") }, undefined, { signal: canceled, memory });
    await expect(stopped).rejects.toThrow("Canceled");
    expect(memory.of("b.md")).toEqual([]);
    expect((await read()).count).toBe(1);
});

test("only what changed just before it was read itself is read again, not all that is read before it is over", () => {
    let time = 10_000;
    const memory = folderMemory(() => new Date(time));
    const fileAt = (file: string, changed: number) => ({ file, mark: { text: `${changed}`, changed } });
    const learning = memory.begin();
    learning.note([fileAt("a.md", 9_000)], { articles: [], errors: [] });
    time = 13_000;
    learning.note([fileAt("b.md", 9_000)], { articles: [], errors: [] });
    learning.note([fileAt("c.md", 9_000), fileAt("d.md", 12_000)], { articles: [], errors: [] });
    learning.end();
    const known = ["a.md", "b.md", "c.md", "d.md"].filter((file) => memory.of(file).length > 0);
    // The reading of b.md may have begun right after that of a.md.
    expect(known).toEqual(["c.md"]);
});
