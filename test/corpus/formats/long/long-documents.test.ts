import { expect, test } from "vitest";
import { compareLong, longDocuments } from "../differential/compare-all.ts";
import type { Comparison } from "../differential/compare-documents.ts";
import { tableOf } from "../differential/print-table.ts";

const found: Comparison[] = [];

test.each(longDocuments)("%s has the paragraphs of its text, but for named rules", async (file) => {
    const comparison = await compareLong(file);
    found.push(comparison);
    expect(comparison.unexplained).toEqual([]);
    const { equal, source, rules } = comparison;
    // Words that are divided at a line's end are in one paragraph of ten.
    expect((equal + (rules["hyphen kept at a line's end"] ?? 0)) / source).toBeGreaterThan(0.97);
});

test("at least 98 of 100 paragraphs are the same, character by character", async () => {
    expect(found.length).toBeGreaterThanOrEqual(11);
    const all = found.reduce((sum, { source }) => sum + source, 0);
    const equal = found.reduce((sum, one) => sum + one.equal, 0);
    expect(equal / all).toBeGreaterThan(0.98);
    await expect(tableOf(found)).toMatchFileSnapshot("table.md");
});
