import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { type FileToRead, readArticle } from "../../src/corpus/read-article.ts";
import { textOf } from "../../src/proposal/article-set.ts";
import { openContentFile } from "../../src/publishing/content-file.ts";
import { madeInVersion } from "../../src/publishing/converted-files.ts";
import { publicationOf } from "../../src/publishing/edition.ts";
import { readAgain, readArticles } from "../../src/publishing/read-articles.ts";
import { openStore } from "../../src/store/store.ts";
import { aDocx } from "../corpus/formats/documents/a-docx.ts";
import { within } from "../within.ts";

const words = "The hall costs 30 euros.";

/** A folder of documents, and the names of those that were converted. */
function aFolder(files: Readonly<Record<string, string | Uint8Array>>) {
    const corpusFolder = mkdtempSync(join(tmpdir(), "documents-"));
    onTestFinished(() => rmSync(corpusFolder, { recursive: true, force: true }));
    const write = (name: string, bytes: string | Uint8Array) =>
        writeFileSync(join(corpusFolder, name), bytes);
    for (const [name, bytes] of Object.entries(files)) write(name, bytes);
    const read: string[] = [];
    const converting = {
        read: (file: FileToRead) => {
            read.push(file.name);
            return readArticle(file);
        },
    };
    return { place: { corpusFolder }, write, read, converting };
}

test("of a document, the set has the Markdown made from it", async () => {
    const { place, converting } = aFolder({ "rooms.docx": aDocx([words]), "bridge.md": "# B\n\nIt is old." });
    const { set, errors } = await readArticles(place, openContentFile(undefined), { converting });
    expect(errors).toEqual([]);
    expect(set.map(({ file, id }) => [file, id])).toEqual([
        ["bridge.md", "bridge"],
        ["rooms.docx", "rooms"],
    ]);
    expect(await Promise.all(set.map(textOf))).toEqual([
        "# B\n\nIt is old.",
        expect.stringMatching(/^---\noriginal: "rooms\.docx"\n(?:.+\n)+---\n\nThe hall costs 30 euros\.\n$/u),
    ]);
});

test("a document that cannot be read is an error, and others are served", async () => {
    const { place, converting } = aFolder({ "rooms.docx": aDocx([words]), "broken.docx": "PK" });
    const { set, errors } = await readArticles(place, openContentFile(undefined), { converting });
    expect(set.map(({ file }) => file)).toEqual(["rooms.docx"]);
    expect(errors).toMatchObject([{ file: "broken.docx", severity: "error" }]);
});

test("a document is only converted again if it has changed", async () => {
    const { place, write, read, converting } = aFolder({ "rooms.docx": aDocx([words]) });
    const contents = openContentFile(undefined);
    const { set: served } = await readArticles(place, contents, { converting });
    const again = () => readAgain(place, contents, { served, read: converting.read });
    expect((await again()).set).toEqual(served);
    expect(read).toEqual(["rooms.docx"]);
    // The same text in another file is another article: its original is a different one.
    write("rooms.docx", aDocx([words], { "docProps/note.xml": "<a/>" }));
    const [changed] = (await again()).set;
    expect(read).toEqual(["rooms.docx", "rooms.docx"]);
    expect(changed?.hash).not.toBe(served[0]?.hash);
});

test("after a restart, a document is not converted again either", async () => {
    const { place, read, converting } = aFolder({ "rooms.docx": aDocx([words]) });
    const contents = openContentFile(undefined);
    const store = await openStore({ now: () => new Date() });
    onTestFinished(() => store.close());
    const { set } = await readArticles(place, contents, { converting });
    const edition = { number: 0, set, changes: { articles: [], removals: [] } };
    await store.versions.publish(await publicationOf(edition, { by: "start", why: "started" }));
    const made = madeInVersion(Promise.resolve(store));
    const again = await readArticles(place, contents, { converting: { ...converting, made } });
    expect(again.set).toEqual(set);
    expect(read).toEqual(["rooms.docx"]);
});

test("without a store, and with one that fails, it is converted", async () => {
    const failing = () => Promise.reject(new Error("No database."));
    for (const open of [() => Promise.resolve(undefined), failing]) {
        const { place, read, converting } = aFolder({ "rooms.docx": aDocx([words]) });
        const opening = open();
        const made = madeInVersion(opening);
        const reading = readArticles(place, undefined, { converting: { ...converting, made } });
        await opening.catch(() => undefined);
        expect((await reading).set).toHaveLength(1);
        expect(read).toEqual(["rooms.docx"]);
    }
});

test("each converted document is progress, and what is stopped meanwhile converts no others", async () => {
    const names = Array.from({ length: 20 }, (_, at) => `${String(at).padStart(2, "0")}.docx`);
    const docx = aDocx([words]);
    const { place, read, converting } = aFolder(Object.fromEntries(names.map((name) => [name, docx])));
    const shares: number[] = [];
    const onProgress = (share: number) => void shares.push(share);
    const contents = openContentFile(undefined);
    const { set } = await readArticles(place, contents, { converting, onProgress });
    expect(set).toHaveLength(20);
    expect(new Set(shares).size).toBeGreaterThan(4);
    expect(shares).toEqual(shares.toSorted((one, other) => one - other));
    expect([shares[0], shares.at(-1)]).toEqual([0, 1]);

    const stopping = new AbortController();
    const begun = Promise.withResolvers<void>();
    const goOn = Promise.withResolvers<void>();
    const slowly = async (file: FileToRead) => {
        begun.resolve();
        await within("the other documents", goOn.promise);
        return converting.read(file);
    };
    read.length = 0;
    const signal = stopping.signal;
    const reading = readArticles(place, contents, { converting: { read: slowly }, signal });
    await within("the first document", begun.promise);
    stopping.abort(new Error("Canceled"));
    await expect(within("the end of the reading", reading)).rejects.toThrow("Canceled");
    goOn.resolve();
    await within("an article", converting.read({ name: "last.docx", bytes: docx }));
    expect(read.length).toBeLessThan(10);
});
