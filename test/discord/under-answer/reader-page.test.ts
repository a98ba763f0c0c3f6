import fc from "fast-check";
import { expect, test } from "vitest";
import { omission } from "../../../src/answer/excerpts/excerpt.ts";
import { type PageStart, readerPage } from "../../../src/discord/under-answer/reader-page.ts";
import { anArticle, onPages } from "../../build.ts";
import { hostileText } from "../hostile-text.ts";
import { readMarkdown, visibleText } from "../read-markdown.ts";

function pageOf(text: readonly string[], start: PageStart, quoted?: { paragraph: number; sentence: number }) {
    const article = anArticle({ text });
    return readerPage(
        { article, paragraphs: article.paragraphs, sections: [], sectionCount: 0 },
        start,
        quoted,
    );
}

test("three paragraphs are a page, and the quoted one is marked with its sentence", () => {
    const text = ["# Size", "One.", "It is old. It is tall.", "Three.", "Four."];
    expect(pageOf(text, { from: 1, piece: 0 }, { paragraph: 2, sentence: 1 })).toMatchInlineSnapshot(`
      {
        "next": {
          "from": 4,
          "piece": 0,
        },
        "previous": undefined,
        "text": "-# ¶ 1 of 4 · Size
      > One.

      -# ¶ 2 of 4 · Size · **quoted in the answer**
      > It is old. **It is tall.**

      -# ¶ 3 of 4 · Size
      > Three.",
      }
    `);
});

test("each paragraph of a document with pages is on its page", () => {
    const article = onPages(
        anArticle({ text: ["One. Two.", "Three."] }),
        { at: 0, page: "12" },
        { at: 5, page: "13" },
    );
    const { text } = readerPage(
        { article, paragraphs: article.paragraphs, sections: [], sectionCount: 0 },
        { from: 1, piece: 0 },
        undefined,
    );
    expect(text).toContain("-# pp.\u00a012–13 · ¶\u00a01\u00a0of\u00a02\n> One.");
});

test("the last page leads back to the one before", () => {
    const text = ["One.", "Two.", "Three.", "Four.", "Five."];
    expect(pageOf(text, { from: 4, piece: 0 })).toMatchObject({
        previous: { from: 1, piece: 0 },
        next: undefined,
    });
    expect(pageOf(text, { from: 1, piece: 0 })).toMatchObject({
        previous: undefined,
        next: { from: 4, piece: 0 },
    });
});

test("a long paragraph is divided between sentences, with marks", () => {
    const long = Array.from({ length: 30 }, (_, at) => `Sentence ${at} ${"goes on ".repeat(10)}here.`).join(
        " ",
    );
    const page = pageOf(["One.", long], { from: 2, piece: 1 }, { paragraph: 2, sentence: 9 });
    expect(page.text).toMatch(/^-# ¶.2.of.2, continued · \*\*quoted in the answer\*\*\n> \[…\] Sentence 7 /u);
    expect(page.text).toMatch(/here\. \[…\]$/u);
    expect(page.text).toContain("**Sentence 9 ");
    expect(page.previous).toEqual({ from: 1, piece: 0 });
});

test.each(["*\n", "-\n", "a\n", "*", "😀\n", "\n\n1."])(
    "a page of “%s” leaves room for the title",
    (often) => {
        const text = Array.from({ length: 3 }, () => `x${often.repeat(1000)}x`);
        for (let next: PageStart | undefined = { from: 1, piece: 0 }; next !== undefined; ) {
            const page = pageOf(text, next, { paragraph: next.from, sentence: 0 });
            // A title of 100 characters is twice as long with escapes.
            expect(page.text.length).toBeLessThanOrEqual(1700);
            next = page.next;
        }
    },
);

test("going forward, all of an article is read once, and every page fits", () => {
    const paragraph = fc
        .tuple(hostileText, fc.constantFrom(1, 3, 60, 300))
        // Nobody could tell its own mark from one for what is on another page.
        .map(([text, times]) => `x${text.replaceAll(omission, "").repeat(times).trim()}.`);
    fc.assert(
        fc.property(fc.array(paragraph, { minLength: 1, maxLength: 7 }), (text) => {
            const article = anArticle({ text });
            let start: PageStart | undefined = { from: 1, piece: 0 };
            let seen = "";
            for (let pages = 0; start !== undefined && pages < 1000; pages++) {
                const page: ReturnType<typeof readerPage> = readerPage(
                    { article, paragraphs: article.paragraphs, sections: [], sectionCount: 0 },
                    start,
                    undefined,
                );
                expect(page.text.length).toBeLessThan(1700);
                const lines = page.text.split("\n").filter((line) => line.startsWith("> "));
                seen += visibleText(readMarkdown(lines.join("\n")));
                start = page.next;
            }
            const plain = (some: string) => some.replace(/\[…\]|\s/gu, "");
            expect(plain(seen)).toBe(plain(article.paragraphs.map((one) => one.text).join("")));
        }),
        { numRuns: 60 },
    );
});
