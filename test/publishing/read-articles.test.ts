import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { readArticle } from "../../src/corpus/read-article.ts";
import { NoCorpusError } from "../../src/corpus/read-files.ts";
import { openContentFile } from "../../src/publishing/content-file.ts";
import { folderMemory } from "../../src/publishing/folder-memory.ts";
import { readAgain, readArticles } from "../../src/publishing/read-articles.ts";
import { aSet } from "../proposal/a-proposal.ts";
import { within } from "../within.ts";

/** A folder with these files, removed after the test. */
function aFolder(files: Readonly<Record<string, string | Uint8Array>>): string {
    const folder = mkdtempSync(join(tmpdir(), "articles-"));
    onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
    for (const [name, text] of Object.entries(files)) {
        mkdirSync(dirname(join(folder, name)), { recursive: true });
        writeFileSync(join(folder, name), text);
    }
    return folder;
}

test("every article is read, sorted by file, with its exact text", async () => {
    const files = {
        "b.md": "# B\r\n\r\nTwo\u00a0words.",
        "a.txt": "A\n\nOne.",
        "deep/c.md": "# C\n\nThree.",
    };
    const { set, errors } = await readArticles({ corpusFolder: aFolder(files) });
    expect(set).toEqual(
        aSet({ "a.txt": files["a.txt"], "b.md": files["b.md"], "deep/c.md": files["deep/c.md"] }),
    );
    expect(errors).toEqual([]);
});

test("more files than are read at once are all read", async () => {
    const names = Array.from({ length: 120 }, (_, at) => `${String(at).padStart(3, "0")}.md`);
    const { set } = await readArticles({
        corpusFolder: aFolder(Object.fromEntries(names.map((name) => [name, `# ${name}\n\nText.`]))),
    });
    expect(set.map(({ file }) => file)).toEqual(names);
});

test("a file that is not text is left out and reported", async () => {
    const folder = aFolder({ "a.md": "# A\n\nOne.", "b.md": Uint8Array.of(0xff, 0xfe, 0xfd) });
    const { set, errors } = await readArticles({ corpusFolder: folder });
    expect(set.map(({ file }) => file)).toEqual(["a.md"]);
    expect(errors).toMatchObject([{ file: "b.md", severity: "error" }]);
});

test("the program's own files in the folder are neither articles nor problems", async () => {
    const folder = aFolder({
        "a.md": "# A\n\nOne.",
        "data/kept.md": "# Kept\n\nBy the program.",
        "data/broken.md": Uint8Array.of(0xff),
        "data/notes.pdf": "No article.",
        "database.md": "# D\n\nAn article.",
    });
    const { set, errors } = await readArticles({ corpusFolder: folder, dataFolder: join(folder, "data") });
    expect(set.map(({ file }) => file)).toEqual(["a.md", "database.md"]);
    expect(errors).toEqual([]);
});

test("a missing folder is an error that names it", async () => {
    const folder = join(aFolder({}), "gone");
    await expect(readArticles({ corpusFolder: folder })).rejects.toThrow(NoCorpusError);
    await expect(readArticles({ corpusFolder: folder })).rejects.toThrow(folder);
});

test("if all served files are gone from the folder, that is an error, not an empty corpus", async () => {
    const place = { corpusFolder: aFolder({}) };
    const contents = openContentFile(undefined);
    await expect(
        readAgain(place, contents, { read: readArticle, served: aSet({ "a.md": "# A\n\nOne." }) }),
    ).rejects.toThrow(NoCorpusError);
    // Articles from Discord were never in the folder.
    expect(
        await readAgain(place, contents, {
            read: readArticle,
            served: aSet({ "a.md": "# A\n\nOne." }, "discord"),
        }),
    ).toEqual({
        set: [],
        errors: [],
    });
});

test("if corpus.yaml is too large, the served articles stay, and it says which file, how large, and what to do", async () => {
    const files = { "a.md": "# A\n\nOne.", "corpus.yaml": `language: da\n${"# a remark\n".repeat(4000)}` };
    const place = { corpusFolder: aFolder(files) };
    const contents = openContentFile(undefined);
    const again = readAgain(place, contents, { read: readArticle, served: aSet({ "a.md": files["a.md"] }) });
    await expect(again).rejects.toThrow(NoCorpusError);
    await expect(again).rejects.toThrow(/corpus\.yaml .*stay as they are.* 32 KiB\. Shorten it/u);
    // Where nothing is served yet, articles are better than none.
    const first = await readArticles(place, contents);
    expect(first.set.map(({ file }) => file)).toEqual(["a.md"]);
    expect(first.errors).toMatchObject([{ file: "corpus.yaml", severity: "error" }]);
});

test("the share of the files that were read is reported while others are still to be read, also for those that are known", async () => {
    const names = Array.from({ length: 120 }, (_, at) => `${String(at).padStart(3, "0")}.md`);
    const files = Object.fromEntries(names.map((name) => [name, `# ${name}\n\nText.`]));
    const place = { corpusFolder: aFolder(files) };
    const memory = folderMemory(() => new Date(Date.now() + 60_000));
    for (const _ of ["read", "known"]) {
        const shares: number[] = [];
        const onProgress = (share: number) => void shares.push(share);
        await readArticles(place, openContentFile(undefined), { memory, onProgress });
        expect(shares.length).toBeGreaterThan(2);
        expect(shares).toEqual(shares.toSorted((one, other) => one - other));
        expect([shares[0], shares.at(-1)]).toEqual([0, 1]);
    }
    const none: number[] = [];
    await readArticles({ corpusFolder: aFolder({}) }, undefined, { onProgress: (share) => none.push(share) });
    expect(none).toEqual([0]);
});

test("reading that is stopped rejects at once, though a file takes forever, and nothing was learned", async () => {
    const stopping = new AbortController();
    const isReading = Promise.withResolvers<void>();
    const contents = {
        ...openContentFile(undefined),
        keep: async () => {
            isReading.resolve();
            return Promise.withResolvers<never>().promise;
        },
    };
    const memory = folderMemory(() => new Date(Date.now() + 60_000));
    const place = { corpusFolder: aFolder({ "a.md": "# A\n\nOne." }) };
    const reading = readArticles(place, contents, { signal: stopping.signal, memory });
    await within("the first file", isReading.promise);
    stopping.abort(new Error("Canceled"));
    await expect(within("the end of the reading", reading)).rejects.toThrow("Canceled");
    expect(memory.of("a.md")).toEqual([]);
});
