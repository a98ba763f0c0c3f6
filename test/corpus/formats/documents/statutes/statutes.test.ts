import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { readArticle } from "../../../../../src/corpus/read-article.ts";

const shown = [
    ["1 Name", "The club is called Lervik."],
    ["1 Name", "1.1 Seat", "Once it was in Lervik."],
    ["2 Aims", "1. Bread\n2. Salt\n3. Oil"],
    ["2 Aims", "Between."],
    ["2 Aims", "一、 Chinese one"],
    ["2 Aims", "二、 Chinese two"],
    ["2 Aims", "Note: Read this."],
    ["2 Aims", "Article 1- On bread"],
    ["2 Aims", "1-1 On white bread"],
    ["2 Aims", "1st: place"],
    ["2 Aims", "2nd: other place"],
    ["2 Aims", "Hidden: shown."],
    ["2 Aims", "To 🡪 there is ✓."],
    ["2 Aims", "H₂O and x²"],
    ["2 Aims", "See page 12."],
    ["2 Aims", "Room | Day | Price\nHall | closed | closed\nHall | Sun | 20\n | Mon | 30"],
    ["2 Aims", "A claim holds."],
    ["2 Aims", "The source."],
];

test.each(["statutes.docx", "statutes.odt"])("%s shows what Word and LibreOffice show", async (name) => {
    const bytes = readFileSync(join(import.meta.dirname, name));
    const { article, dropped } = await readArticle({ name, bytes, recordsDropped: true });
    expect(article?.title).toBe("The statutes");
    expect(article?.paragraphs.map(({ path, text }) => [...path, text])).toEqual(shown);
    const rules = dropped?.map(({ rule, excerpt }) => `${rule}: ${excerpt}`).toSorted();
    expect(rules).toEqual(["hidden: secret", "note-mark: [1]"]);
});
