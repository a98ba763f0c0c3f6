import { readFile } from "node:fs/promises";
import { expect, test } from "vitest";
import { compareShort, shortDocuments } from "./compare-all.ts";
import type { Comparison } from "./compare-documents.ts";
import { tableOf } from "./print-table.ts";

test("documents of all formats have the paragraphs of their text, but for named rules", async () => {
    const found: Comparison[] = [];
    for (const file of shortDocuments) found.push(await compareShort(file));
    expect(found.length).toBeGreaterThanOrEqual(55);
    expect(found.filter(({ unexplained }) => unexplained.length > 0)).toEqual([]);
    // In all but PDFs, and LibreOffice's e-books, the paragraphs are the same, character by character, and all but the notes of
    // documents below the same headings.
    const exact = found.filter(({ name }) => !/\.pdf$|-office\.epub$/u.test(name));
    expect(exact.length).toBeGreaterThanOrEqual(30);
    expect(exact.filter(({ source, equal }) => equal < source)).toEqual([]);
    for (const { name, elsewhere } of exact)
        expect(elsewhere, name).toBe(name.endsWith(".epub") ? 0 : await notesOf(name));
    await expect(tableOf(found)).toMatchFileSnapshot("table.md");
});

/** How many notes the text has that a document was made from. */
async function notesOf(name: string): Promise<number> {
    const text = await readFile(new URL(`texts/${name.split("-", 1)[0]}.md`, import.meta.url), "utf8");
    return text.match(/^\[\^/gmu)?.length ?? 0;
}
