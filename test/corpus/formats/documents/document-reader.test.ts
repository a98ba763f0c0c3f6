import { createHash } from "node:crypto";
import { expect, test } from "vitest";
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

test("a file that is not what its name says is an error", async () => {
    for (const wrong of [new Uint8Array(), new TextEncoder().encode("Hello."), bytes.subarray(0, 300)]) {
        const { article, problems } = await readArticle({ name: "rooms.docx", bytes: wrong });
        expect(article).toBeUndefined();
        expect(problems).toMatchObject([{ severity: "error" }]);
    }
});
