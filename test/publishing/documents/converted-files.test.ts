import { mkdtempSync, readdirSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { type FileToRead, readArticle } from "../../../src/corpus/read-article.ts";
import { textOf } from "../../../src/proposal/article-set.ts";
import { openContentFile } from "../../../src/publishing/content-file.ts";
import { keptConversions } from "../../../src/publishing/documents/kept-conversions.ts";
import { madeInVersion } from "../../../src/publishing/documents/made-before.ts";
import { publicationOf } from "../../../src/publishing/edition.ts";
import { readAgain, readArticles } from "../../../src/publishing/read-articles.ts";
import { openStore } from "../../../src/store/store.ts";
import { aDocx } from "../../corpus/formats/documents/a-docx.ts";
import { within } from "../../within.ts";

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

test("what no version contains is kept: a document that was removed or edited, and the problems of one that cannot be read", async () => {
    const { place, write, read, converting } = aFolder({
        "rooms.docx": aDocx([words]),
        "broken.docx": "PK",
        "hall.docx": aDocx(["The hall is old."]),
    });
    const dataFolder = mkdtempSync(join(tmpdir(), "data-"));
    onTestFinished(() => rmSync(dataFolder, { recursive: true, force: true }));
    const start = async (mark = "1") => {
        read.length = 0;
        const kept = keptConversions({ dataFolder, mark: async () => mark });
        const found = await readArticles(place, undefined, { converting: { ...converting, kept } });
        return { ...found, kept };
    };
    const first = await start();
    expect(read.toSorted()).toEqual(["broken.docx", "hall.docx", "rooms.docx"]);
    const second = await start();
    expect(read).toEqual([]);
    expect(second.set).toEqual(first.set);
    expect(second.errors).toEqual(first.errors);
    // A version contains this one.
    await second.kept.tidy(second.set.filter(({ file }) => file === "hall.docx"));
    const folder = join(dataFolder, "conversions");
    expect(readdirSync(folder)).toHaveLength(2);
    await start();
    expect(read).toEqual(["hall.docx"]);
    // A file that was not written to its end, another document, and another program.
    for (const name of readdirSync(folder)) truncateSync(join(folder, name), 10);
    await start();
    expect(read).toHaveLength(3);
    write("rooms.docx", aDocx(["The hall costs 40 euros."]));
    const changed = await start();
    expect(read).toEqual(["rooms.docx"]);
    await changed.kept.tidy([]);
    expect(readdirSync(folder)).toHaveLength(3);
    await start("2");
    expect(read).toHaveLength(3);
});

test("what could not be read for lack of time is tried again after the next start", async () => {
    const { place } = aFolder({ "rooms.docx": aDocx([words]) });
    const dataFolder = mkdtempSync(join(tmpdir(), "data-"));
    onTestFinished(() => rmSync(dataFolder, { recursive: true, force: true }));
    let count = 0;
    const slow = async () => {
        count++;
        const problem = { problem: "Slow.", remedy: "Wait.", severity: "error" } as const;
        return { problems: [problem], isUnfinished: true };
    };
    for (const _ of [1, 2]) {
        const kept = keptConversions({ dataFolder, mark: async () => "1" });
        const { errors } = await readArticles(place, undefined, { converting: { read: slow, kept } });
        expect(errors).toMatchObject([{ file: "rooms.docx", problem: "Slow." }]);
    }
    expect(count).toBe(2);
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
