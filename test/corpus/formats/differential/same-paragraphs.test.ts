import { expect, test } from "vitest";
import { compareShort, shortDocuments } from "./compare-all.ts";
import type { Comparison } from "./compare-documents.ts";
import { tableOf } from "./print-table.ts";

test("documents of all formats have the paragraphs of their text, but for named rules", async () => {
    const found: Comparison[] = [];
    for (const file of shortDocuments) found.push(await compareShort(file));
    expect(found.length).toBeGreaterThanOrEqual(55);
    expect(found.filter(({ unexplained }) => unexplained.length > 0)).toEqual([]);
    // In all but PDFs, and LibreOffice's e-books, the paragraphs are the same, character by character, and below the same headings.
    const exact = found.filter(({ name }) => !/\.pdf$|-office\.epub$/u.test(name));
    expect(exact.length).toBeGreaterThanOrEqual(30);
    expect(exact.filter(({ source, equal, elsewhere }) => equal < source || elsewhere > 0)).toEqual([]);
    await expect(tableOf(found)).toMatchFileSnapshot("table.md");
});
