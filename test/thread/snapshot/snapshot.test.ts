import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, onTestFinished, test } from "vitest";
import { storeParagraphs } from "../../../src/corpus/stored/stored-paragraphs.ts";
import { openLibraryThread } from "../../../src/thread/library-thread.ts";
import { snapshotFile } from "../../../src/thread/snapshot/snapshot.ts";
import { joined, partsOf } from "../../../src/thread/snapshot/snapshot-parts.ts";
import { anArticle } from "../../build.ts";
import { within } from "../../within.ts";

function folder(): string {
    const root = mkdtempSync(join(tmpdir(), "snapshot-"));
    onTestFinished(() => rmSync(root, { recursive: true, force: true }));
    return root;
}

const toStore = storeParagraphs();
toStore.add(anArticle().paragraphs);
const whole = {
    version: "v1",
    articles: [],
    errors: [],
    parsed: new Map([["a.md x", { problems: [] }]]),
    paragraphs: toStore.stored(),
    indexes: [],
};
const snapshot = partsOf(whole);

test("a snapshot can be written and read", async () => {
    const file = snapshotFile(join(folder(), "not", "yet", "there"));
    expect(await file.read()).toBeUndefined();
    await file.write(snapshot);
    const read = await file.read();
    expect(read).toEqual(snapshot);
    expect(read && joined(read)).toEqual(whole);
});

test("of two that are written at once one is there, and nothing of the other", async () => {
    const root = folder();
    const file = snapshotFile(root);
    const large = (version: string) =>
        partsOf({
            ...whole,
            version,
            parsed: new Map(Array.from({ length: 2000 }, (_, at) => [`${version} ${at}`, { problems: [] }])),
        });
    const both = [large("v1"), large("v2")];
    await within("two snapshots", Promise.all(both.map(file.write)));
    expect(both).toContainEqual(await file.read());
    expect(readdirSync(root)).toEqual(["library.snapshot"]);
});

test("what a thread that ended was writing is removed later, and what another is writing is not", async () => {
    const root = folder();
    const [old, recent] = [
        join(root, "library.snapshot.1.2.3.tmp"),
        join(root, "library.snapshot.1.2.4.tmp"),
    ];
    for (const path of [old, recent]) writeFileSync(path, "x");
    utimesSync(old, 1, 1);
    await snapshotFile(root).write(snapshot);
    expect(readdirSync(root)).toEqual(["library.snapshot", "library.snapshot.1.2.4.tmp"]);
});

test.each([
    ["damaged", (bytes: Buffer) => bytes.fill(0, bytes.length - 4)],
    ["from another program", (bytes: Buffer) => bytes.fill(7, 0, 8)],
    ["truncated", (bytes: Buffer) => bytes.subarray(0, bytes.length - 5)],
    ["empty", () => Buffer.alloc(0)],
    ["damaged in the length of its header", (bytes: Buffer) => bytes.fill(0xff, 32, 36)],
])("a snapshot that is %s is ignored", async (_, spoil) => {
    const root = folder();
    const file = snapshotFile(root);
    await file.write(snapshot);
    const path = join(root, "library.snapshot");
    writeFileSync(path, spoil(readFileSync(path)));
    expect(await file.read()).toBeUndefined();
});

/** A corpus folder with 30 articles of 40 paragraphs each. */
function corpus(): string {
    const root = folder();
    for (let at = 0; at < 30; at++) {
        const text = Array.from(
            { length: 40 },
            (_, place) => `The zebra${at} of herd ${place} has ${at * place} stripes.`,
        );
        writeFileSync(join(root, `a${at}.txt`), [`Zebra ${at}`, ...text].join("\n\n"));
    }
    return root;
}

const question = "How many stripes does zebra7 of herd 12 have?";

test("a restart with unchanged articles uses the snapshot and gives the same answers; a changed article is read again", async () => {
    const start = { folder: corpus(), dataFolder: folder() };
    const path = join(start.dataFolder, "library.snapshot");
    const answer = async () => {
        const { library, corpus } = await openLibraryThread(start);
        onTestFinished(() => library.close());
        return { version: corpus.version, answer: await library.ask(question) };
    };
    const first = await answer();
    await expect.poll(() => statSync(path, { throwIfNoEntry: false })?.size ?? 0).toBeGreaterThan(0);
    const written = statSync(path).mtimeMs;
    expect(await answer()).toEqual(first);
    expect(statSync(path).mtimeMs).toBe(written);

    writeFileSync(join(start.folder, "a7.txt"), "Zebra 7\n\nThe zebra7 of herd 12 has no stripes at all.\n");
    const changed = await answer();
    expect(changed.version).not.toBe(first.version);
    expect(changed.answer.excerpts[0]?.paragraph.text).toContain("no stripes at all");
    await expect.poll(() => statSync(path).mtimeMs).not.toBe(written);
});

test("if the data folder cannot be written, that is reported and the library still answers", async () => {
    const blocked = join(folder(), "file");
    writeFileSync(blocked, "");
    const told = Promise.withResolvers<Error>();
    const { library } = await openLibraryThread({ folder: corpus(), dataFolder: blocked }, told.resolve);
    onTestFinished(() => library.close());
    expect(await within("the complaint about the folder", told.promise)).toBeInstanceOf(Error);
    expect((await library.ask(question)).excerpts).not.toEqual([]);
});

test("if the disk becomes full, the snapshot that is there stays, and nothing of the new one", async () => {
    const root = folder();
    const script = fileURLToPath(new URL("write-too-much.ts", import.meta.url));
    // No file may have more than 1000 blocks, which are half or whole kilobytes.
    const limited = ["-c", 'ulimit -f 1000 && exec "$0" "$@"', process.execPath, script, root];
    const printed = execFileSync("/bin/sh", limited, { encoding: "utf8", timeout: 20_000 });
    expect(printed).toBe("EFBIG");
    expect(readdirSync(root)).toEqual(["library.snapshot"]);
    const parts = await snapshotFile(root).read();
    expect(parts && joined(parts).version).toBe("small");
});

test("the library of a proposal writes no snapshot", async () => {
    const blocked = join(folder(), "file");
    writeFileSync(blocked, "");
    const told: Error[] = [];
    const start = { folder: corpus(), dataFolder: blocked, saveSnapshot: false };
    const { library } = await openLibraryThread(start, (cause) => told.push(cause));
    onTestFinished(() => library.close());
    for (let at = 0; at < 10; at++) await library.ask(question);
    expect(told).toEqual([]);
});
