import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import type { Problem } from "../../../../src/corpus/corpus.ts";
import { documentReader } from "../../../../src/corpus/formats/documents/document-reader.ts";
import { originalIn, originalOf, withOriginal } from "../../../../src/corpus/formats/documents/original.ts";
import { readArticle } from "../../../../src/corpus/read-article.ts";
import { aDocx } from "./a-docx.ts";

const bytes = aDocx([
    { text: "Rooms", style: "Heading1" },
    "The hall costs 30 euros.",
    "* The attic is <free> & “quiet”.",
]);
const hash = createHash("sha256").update(bytes).digest("hex");

test("a document becomes Markdown that says what it was made from", async () => {
    const { article, markdown, problems } = await readArticle({ name: "Room “prices”: 1.docx", bytes });
    expect(problems).toEqual([]);
    expect(article?.title).toBe("Rooms");
    expect(article?.paragraphs.map(({ text }) => text)).toEqual([
        "The hall costs 30 euros.",
        "* The attic is <free> & “quiet”.",
    ]);
    expect(markdown).toBe(
        [
            "---",
            'original: "Room “prices”: 1.docx"',
            `original-hash: ${hash}`,
            "conversion: docx 1",
            "---",
            "",
            "# Rooms",
            "",
            "The hall costs 30 euros.",
            "",
            "\\* The attic is \\<free> & “quiet”.",
            "",
        ].join("\n"),
    );
});

test("that Markdown is the same article, under the document's name and under its own", async () => {
    const first = await readArticle({ name: "rooms.docx", bytes });
    const stored = new TextEncoder().encode(first.markdown);
    const again = await readArticle({ name: "rooms.docx", bytes: stored });
    expect(again).toEqual(first);
    const exported = await readArticle({ name: "rooms.md", bytes: stored });
    expect(first.article?.paragraphCount).toBe(2);
    expect(exported.article).toEqual(first.article);
    expect(exported.problems).toEqual([]);
});

test("the first of several chapters is not the title of a document", async () => {
    const chapters = ["Chapter 1", "Chapter 2"].flatMap((text) => [
        { text, style: "Heading1" },
        `This is the text of ${text}.`,
    ]);
    const first = await readArticle({ name: "the-old-harbour.docx", bytes: aDocx(chapters) });
    expect(first.article?.title).toBe("The old harbour");
    expect(first.article?.paragraphs.map(({ path }) => path)).toEqual([["Chapter 1"], ["Chapter 2"]]);
    const exported = new TextEncoder().encode(first.markdown);
    expect(await readArticle({ name: "the-old-harbour.md", bytes: exported })).toMatchObject({
        article: first.article,
    });
});

const warning = (at: number) => ({
    problem: `Page ${at} is a “picture”: nothing of it can be quoted.`,
    remedy: "Add its text.",
    severity: "warning" as const,
});
const readPage = (problems: readonly Problem[]) =>
    documentReader(() => ({
        title: "Rooms --- all",
        content: [{ type: "paragraph", children: [{ type: "text", value: "The hall is old." }] }],
        problems,
    }));

test("warnings of the conversion are found again in the Markdown, also under rules", async () => {
    const problems = [warning(1), warning(2)];
    const read = readPage(problems);
    const first = await read(new Uint8Array([1]));
    if ("problem" in first || first.markdown === undefined) throw new Error("It cannot be read.");
    expect(first.problems).toMatchObject(problems);
    const stored = new TextEncoder().encode(
        withOriginal(first.markdown, originalOf("a.pdf", bytes, "pdf 1")),
    );
    for (const rules of [undefined, { language: "da", drafts: true }]) {
        const again = await read(stored, undefined, rules);
        expect(again).toMatchObject({ title: "Rooms --- all", problems });
        expect((await readArticle({ name: "a.md", bytes: stored, rules })).problems).toMatchObject(problems);
    }
    expect(originalIn(stored)).toEqual({ name: "a.pdf", hash, conversion: "pdf 1" });
});

test("of many long warnings, as many are kept as leave room for what the document declares", async () => {
    const long = { ...warning(1), problem: "😀".repeat(5000) };
    const found = await readPage(Array.from({ length: 1000 }, () => long))(new Uint8Array([1]));
    expect(found).toMatchObject({ title: "Rooms --- all" });
    expect("problem" in found ? [] : found.problems).toHaveLength(20);
});

test("front matter that somebody wrote says no original, or the one that it names", () => {
    const inMatter = (lines: string) => originalIn(new TextEncoder().encode(`---\n${lines}\n---\n\nText.`));
    expect(inMatter(`original: a.pdf\noriginal-hash: ${hash}\nconversion: pdf 1`)).toBeUndefined();
    expect(inMatter(`original: "a\noriginal-hash: ${hash}\nconversion: pdf 1`)).toBeUndefined();
    expect(inMatter(`title: "a---\noriginal-hash: ${hash}"`)).toBeUndefined();
    expect(originalIn(new TextEncoder().encode(`# A\n\noriginal-hash: ${hash}`))).toBeUndefined();
});

test("a file that is not what its name says is an error", async () => {
    for (const wrong of [new Uint8Array(), new TextEncoder().encode("Hello."), bytes.subarray(0, 300)]) {
        const { article, problems } = await readArticle({ name: "rooms.docx", bytes: wrong });
        expect(article).toBeUndefined();
        expect(problems).toMatchObject([{ severity: "error" }]);
    }
});
