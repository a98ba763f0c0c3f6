import { readFileSync } from "node:fs";
import { join } from "node:path";
import { strToU8, unzipSync, zipSync } from "fflate";
import { expect, onTestFinished, test } from "vitest";
import { openFileReader } from "../../../src/thread/reading/file-reader.ts";
import { inWords } from "../../in-words.ts";
import { within } from "../../within.ts";

const formats = join(import.meta.dirname, "../../corpus/formats");
const document = (path: string) => new Uint8Array(readFileSync(join(formats, path)));
const page = strToU8(`export const year = 1873;

# The bridge

<Note title="Tolls">A crossing costs {year} pence.</Note>

{/* Nobody sees this. */}

- It has {["one", "two"].length} towers.
`);

/** Numbers from 0 to below 1 that are the same at each run. */
function numbersFrom(seed: number): () => number {
    let state = seed;
    return () => {
        state = (state * 1664525 + 1013904223) >>> 0;
        return state / 2 ** 32;
    };
}

/** The bytes with some changed, doubled, moved or cut out. */
function mutated(bytes: Uint8Array, next: () => number): Uint8Array {
    let changed = Buffer.from(bytes);
    const below = (most: number) => Math.floor(next() * most);
    for (let left = 1 + below(12); left > 0; left--) {
        const at = below(changed.length);
        const length = 1 + below(below(1000) + 1);
        const from = below(changed.length);
        const [start, end] = [changed.subarray(0, at), changed.subarray(at)];
        const kind = below(6);
        if (kind === 0) changed[at] = below(256);
        else if (kind === 1) changed = Buffer.concat([start, changed.subarray(from, from + length), end]);
        else if (kind === 2) changed = Buffer.concat([start, end.subarray(length)]);
        else if (kind === 3) changed.fill(below(2) * 255, at, Math.min(changed.length, at + length));
        else if (kind === 4 && next() < 0.2) changed = start;
        else changed[at] = (changed[at] ?? 0) ^ (1 << below(8));
    }
    return changed;
}

/** An archive with some of its files changed, since a changed archive itself is only damaged. */
function repacked(archive: Uint8Array, next: () => number): Uint8Array {
    const files = unzipSync(archive);
    const names = Object.keys(files).filter((name) => /\.(?:xml|xhtml|opf|ncx|rels)$/u.test(name));
    for (let left = 2; left > 0; left--) {
        const name = names[Math.floor(next() * names.length)] ?? "";
        files[name] = new Uint8Array(mutated(files[name] ?? new Uint8Array(), next));
    }
    return zipSync(files, { level: 1 });
}

test.each([
    { name: "a.docx", sources: [document("documents/made/hall.docx"), document("documents/made/walk.docx")] },
    { name: "a.odt", sources: [document("documents/made/hall.odt"), document("documents/made/walk.odt")] },
    {
        name: "a.epub",
        sources: [document("documents/epub/bridge-2.epub"), document("documents/epub/bridge-3.epub")],
    },
    { name: "a.pdf", sources: [document("pdf/files/minutes.pdf"), document("pdf/files/page.pdf")] },
    { name: "a.mdx", sources: [page] },
])("each of many changed copies of $name is an article or an error of its own", async ({ name, sources }) => {
    const { read, close } = openFileReader(undefined, { most: 1, worthAnother: Number.POSITIVE_INFINITY });
    onTestFinished(close);
    const next = numbersFrom(19);
    const isArchive = !/\.(?:pdf|mdx)$/u.test(name);
    const copies = Array.from({ length: 40 }, (_, at) => {
        const source = sources[at % sources.length] ?? page;
        return isArchive && at % 4 > 0 ? repacked(source, next) : mutated(source, next);
    });
    const results = await within(
        "all copies",
        Promise.all(copies.map((bytes) => read({ name, bytes: new Uint8Array(bytes) }))),
    );
    for (const { article, problems, isUnfinished } of results) {
        // None has ended the thread, or taken too much.
        expect(isUnfinished).not.toBe(true);
        if (article === undefined)
            expect(inWords(problems)).toContainEqual(
                expect.objectContaining({ severity: "error", problem: expect.stringMatching(/\S/u) }),
            );
        else for (const { text } of article.paragraphs) expect(text.isWellFormed()).toBe(true);
    }
});
