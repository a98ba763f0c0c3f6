import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { parseArticle } from "../../src/corpus/parse-article.ts";

const id = "20-civilians-killed-raqqa";
const seed = new URL(`../../../shared/seed/${id}.txt`, import.meta.url);
const { article } = parseArticle(`${id}.md`, readFileSync(new URL(`../../corpus/${id}.md`, import.meta.url)));
const texts = article?.paragraphs.map(({ text }) => text) ?? [];

test("the first article has its title, its two sections, and declares nothing that its text does not say", () => {
    const { paragraphs: _, fingerprint: __, ...facts } = article ?? {};
    expect(facts).toEqual({
        id,
        title: "20 civilians killed by US coalition as Raqqa operations continue",
        paragraphCount: 27,
        language: "en",
    });
    const sections = [...new Set(article?.paragraphs.map(({ section }) => section))];
    expect(sections).toEqual([
        undefined,
        "680 civilians killed by US coalition in 2 years",
        "Kurdish militias or ISIS ?",
    ]);
});

test("its 27 paragraphs are unchanged to the letter", () => {
    expect(texts).toHaveLength(27);
    expect(texts.join("").match(/\u00a0/gu)).toHaveLength(19);
    const fingerprint = createHash("sha256").update(texts.join("\n\n")).digest("hex");
    expect(fingerprint).toBe("17e65e067382bfac920e1edfcbb3553c6969466e85e9cc27b552ce9b00b1995c");
});

// Where the shared folder is absent the fingerprint above still holds the text.
test.skipIf(!existsSync(seed))(
    "its text is that of the seed, misprints included, also when read as plain text",
    () => {
        const bytes = readFileSync(seed);
        const plain = parseArticle(`${id}.txt`, bytes).article;
        expect(plain?.paragraphs).toEqual(article?.paragraphs);
        const pieces = new TextDecoder().decode(bytes).trimEnd().split("\n\n");
        const headings = new Set(article?.paragraphs.map(({ section }) => section));
        expect(texts).toEqual(pieces.slice(1).filter((piece) => !headings.has(piece)));
    },
);
