import { expect, test } from "vitest";
import { readArticle } from "../../../../src/corpus/read-article.ts";
import { aPdf, lines } from "./a-pdf.ts";

const german = [
    "Die Bücherei ist dienstags bis freitags von zehn bis achtzehn Uhr und",
    "samstags von zehn bis vierzehn Uhr geöffnet. Bücher können vier Wochen",
    "lang ausgeliehen werden, wenn niemand sonst das Buch vorbestellt hat.",
];

test.each([
    ["LibreOffice 7.4", "de"],
    ["Microsoft® Word 2021", "de"],
    ["Skia/PDF m156", "en-US"],
])("the language that %s declares", async (producer, language) => {
    const bytes = aPdf([lines(german)], { language: "en-US", producer });
    expect((await readArticle({ name: "a.pdf", bytes })).article?.language).toBe(language);
});
