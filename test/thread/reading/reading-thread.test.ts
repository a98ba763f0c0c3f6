import { deflateSync } from "node:zlib";
import { expect, onTestFinished, test } from "vitest";
import { openFileReader } from "../../../src/thread/reading/file-reader.ts";
import { aPdf, lines } from "../../corpus/formats/pdf/a-pdf.ts";
import { inWords } from "../../in-words.ts";
import { within } from "../../within.ts";

const small = Buffer.from(aPdf([lines(["The bridge was opened in spring."])])).toString("latin1");

/** A PDF with a page whose content takes a thousand times its size in memory. */
function aBomb(): Uint8Array {
    const packed = deflateSync(Buffer.alloc(400_000_000, " ")).toString("latin1");
    const content = `100 0 obj\n<</Filter/FlateDecode/Length ${packed.length}>>\nstream\n${packed}\nendstream\nendobj\n`;
    const start = small.replace("/Contents 1001 0 R", "/Contents 100 0 R").replace(/xref\n[\s\S]*$/u, "");
    return Buffer.from(`${start}${content}trailer\n<</Root 1 0 R>>\n`, "latin1");
}

test.each([
    {
        name: "10,000 pages",
        bytes: () => aPdf(Array.from({ length: 10_000 }, () => lines(["x"]))),
        problem: "10,000 pages",
    },
    {
        name: "a page that unpacks to much more",
        bytes: aBomb,
        problem: "Reading the file takes more than 450 MB",
    },
    {
        name: "pages that contain themselves",
        bytes: () => Buffer.from(small.replace("[1000 0 R]", "[2 0 R]"), "latin1"),
        problem: "damaged",
    },
    {
        name: "deep nesting",
        bytes: () =>
            Buffer.from(`%PDF-1.7\n1 0 obj\n${"[".repeat(300_000)}\nendobj\ntrailer\n<</Root 1 0 R>>\n`),
        problem: "damaged",
    },
])("a PDF with $name is an error of that file", async ({ bytes, problem }) => {
    const { read, close } = openFileReader({ time: 10_000, memory: 150 });
    onTestFinished(close);
    const { article, problems } = await within("the PDF", read({ name: "a.pdf", bytes: bytes() }));
    expect(article).toBeUndefined();
    expect(inWords(problems[0]?.problem)).toContain(problem);
    const next = await within("the next", read({ name: "b.pdf", bytes: Buffer.from(small, "latin1") }));
    expect(next.article?.paragraphs[0]?.text).toBe("The bridge was opened in spring.");
});
