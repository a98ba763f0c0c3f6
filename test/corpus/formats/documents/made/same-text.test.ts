import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { readArticle } from "../../../../../src/corpus/read-article.ts";

async function read(name: string) {
    const bytes = readFileSync(new URL(`./${name}`, import.meta.url));
    const { article, dropped = [] } = await readArticle({ name, bytes, recordsDropped: true });
    const texts = article?.paragraphs.map(({ path, text }) => `${path.join(" / ")}: ${text}`) ?? [];
    return { article, texts, rules: [...new Set(dropped.map(({ rule }) => rule))].toSorted() };
}

test.each(["walk.docx", "walk.odt"])(
    "%s, made by pandoc, has the paragraphs of the Markdown",
    async (name) => {
        const [markdown, document] = await Promise.all([read("walk.md"), read(name)]);
        // A template shows the author, formulas lose their marks, and Markdown makes one paragraph of "a)" and "b)". A note of Markdown is
        // where its author wrote it.
        const isOther = (text: string) => /: (?:Ada Byron$|a\)|b\)|Line one|The note says)/u.test(text);
        const kept = document.texts.filter((text) => !isOther(text));
        expect(kept).toEqual(markdown.texts.filter((text) => !isOther(text)));
        expect(kept.length).toBeGreaterThan(5);
        expect(document.texts).toContain("First chapter: The note says more.");
        expect(markdown.texts.at(-1)).toBe("First chapter / Second part: The note says more.");
        expect(document.article?.title).toBe("The walk");
        expect(document.article?.author).toBe("Ada Byron");
    },
);

test("LibreOffice's two formats have the same paragraphs, but for the height of small letters", async () => {
    const [docx, odt] = await Promise.all([read("hall.docx"), read("hall.odt")]);
    expect(docx.texts.map((text) => text.replace("H2O", "H₂O"))).toEqual(odt.texts);
    expect(docx.rules).toEqual(["note-mark", "struck-out"]);
    expect(odt.rules).toEqual(docx.rules);
    expect(odt.article?.title).toBe("Hall rules");
    expect(odt.texts.join("\n")).toContain("3. drei\n4. vier");
});
