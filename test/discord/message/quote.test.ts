import fc from "fast-check";
import { expect, test } from "vitest";
import type { Excerpt } from "../../../src/answer/answer.ts";
import { omission } from "../../../src/answer/excerpts/excerpt.ts";
import { cutQuote, fitQuote } from "../../../src/discord/message/quote.ts";
import { anArticle, anExcerpt } from "../../build.ts";
import { hostileText } from "../hostile-text.ts";
import { marked, readMarkdown, visibleText } from "../read-markdown.ts";

const fitted = (excerpt: Excerpt, limit: number) => fitQuote(excerpt, { limit, answers: true });

const article = anArticle({ text: ["One came. Two went. Three stayed. Four slept."] });
const excerpt = anExcerpt({ article, sentence: 2 });

test("a quote that fits is shown whole, with its KeySentence bold", () => {
    expect(fitted(excerpt, 200)).toBe("> One came. Two went. **Three stayed.** Four slept.");
});

test("sentences around the KeySentence that don't fit are left out with a mark", () => {
    expect(fitted(excerpt, 47)).toBe("> One came. Two went. **Three stayed.** […]");
    expect(fitted(excerpt, 40)).toBe("> […] Two went. **Three stayed.** […]");
    expect(fitted(excerpt, 30)).toBe("> […] Three stayed. […]");
});

test("the second best sentence is left out last", () => {
    const second = article.paragraphs[0]?.sentences[0];
    expect(fitted({ ...excerpt, second }, 47)).toBe("> One came. […] **Three stayed.** […]");
    expect(fitted({ ...excerpt, second }, 30)).toBe("> […] Three stayed. […]");
});

test("only the words that answer are bold if they are known", () => {
    const span = { start: 20, end: 25 };
    expect(fitted({ ...excerpt, span }, 200)).toBe("> One came. Two went. **Three** stayed. Four slept.");
    expect(fitted({ ...excerpt, span }, 30)).toBe("> […] **Three** stayed. […]");
    expect(cutQuote({ ...excerpt, span: { start: 26, end: 32 } }, 20)).toBe("> […] Three […]");
});

test("a right-to-left quote is a line of its own, with nothing between its words that the article does not have", () => {
    const text = "בנה אותו ב-1911 המהנדס Ida Holm. אורכו 412 מטרים.";
    const quote = fitQuote(anExcerpt({ article: anArticle({ text: [text] }) }), {
        limit: 500,
        answers: false,
    });
    expect(quote).toBe(`> ${text}`);
});

test("a KeySentence that does not fit is never quoted partly", () => {
    expect(fitted(excerpt, 22)).toBeUndefined();
});

test("a sentence that the excerpt leaves out stays out", () => {
    const runs = [0, 2].flatMap((at) => article.paragraphs[0]?.sentences[at] ?? []);
    expect(fitted(anExcerpt({ article, sentence: 2, runs }), 36)).toBe("> […] Three stayed. […]");
});

test("every line of a quote is quoted and bold separately", () => {
    const list = anArticle({ text: ["• red\n\n  • dark red\n# no heading. More."] });
    expect(fitted(anExcerpt({ article: list }), 200)).toBe(
        "> **• red**\n> \n>   **• dark red**\n> **\\# no heading.** More.",
    );
});

test("a KeySentence is cut between words, with a mark", () => {
    expect(cutQuote(excerpt, 20)).toBe("> […] Three […]");
    const long = anArticle({ text: [`Over ${"and over ".repeat(400)}again.`] });
    expect(cutQuote(anExcerpt({ article: long }), 40)).toBe("> Over and over and over and over […]");
});

test("a single word that does not fit is cut between graphemes", () => {
    const long = anArticle({ text: ["👩‍👩‍👧‍👦".repeat(500)] });
    expect(cutQuote(anExcerpt({ article: long }), 40)).toBe("> 👩‍👩‍👧‍👦👩‍👩‍👧‍👦👩‍👩‍👧‍👦 […]");
    const piled = anArticle({ text: [`a${"\u0301".repeat(500)}`] });
    expect(cutQuote(anExcerpt({ article: piled }), 100)).toBe("> […]");
});

const paragraph = fc
    .array(
        hostileText
            .map((text) => text.trim())
            .filter((text) => text !== "")
            .map((text) => `${text}.`),
        { minLength: 1, maxLength: 6 },
    )
    .map((sentences) => sentences.join(" "))
    // The builder treats such a text as a heading.
    .filter((text) => !/^#+ /u.test(text))
    // Nobody could tell its own mark from one for what is left out.
    .filter((text) => !text.startsWith(omission) && !text.endsWith(`${omission}.`));

test("for any quote, a member sees slices of the paragraph, the KeySentence bold if there is more, and marks for the rest", () => {
    const limits = fc.integer({ min: 30, max: 400 });
    fc.assert(
        fc.property(paragraph, fc.nat(), limits, (text, seed, limit) => {
            const hostile = anArticle({ text: [text] });
            const sentence = seed % (hostile.paragraphs[0]?.sentences.length ?? 1);
            const quoted = anExcerpt({ article: hostile, sentence });
            const { start, end } = quoted.key;
            const key = text.slice(start, end);
            const whole = fitted(quoted, limit);
            const shown = whole ?? cutQuote(quoted, limit);
            expect(shown.length).toBeLessThanOrEqual(limit);

            const spans = readMarkdown(shown);
            expect(
                spans.flatMap(({ marks }) => marks).filter((mark) => mark !== "quote" && mark !== "bold"),
            ).toEqual([]);
            const bold = marked(spans, "bold").map(withoutSpace).join("");

            const seen = visibleText(spans);
            const cutBefore = seen.startsWith(`${omission} `) && !text.startsWith(`${omission} `);
            const cutAfter = seen.endsWith(` ${omission}`) && !text.endsWith(` ${omission}`);
            const words = seen.slice(cutBefore ? 4 : 0, cutAfter ? -4 : undefined);
            const hasMore = whole !== undefined && withoutSpace(words) !== withoutSpace(key);
            expect(bold).toBe(hasMore ? withoutSpace(key) : "");
            if (seen !== omission) expect(text).toContain(words);
            expect(cutBefore || text.startsWith(words) || seen === omission).toBe(true);
            expect(cutAfter || text.endsWith(words) || seen === omission).toBe(true);
        }),
        { numRuns: 500 },
    );
});

const codeOf = (text: string) => {
    const built = anArticle({ text: [text] });
    return { ...built, paragraphs: built.paragraphs.map((one) => ({ ...one, kind: "code" as const })) };
};

test("of code is a code block without escapes, unless the code could end it", () => {
    expect(fitted(anExcerpt({ article: codeOf("a *b*\n  c_d_") }), 100)).toBe(
        "> ```\n> a *b*\n>   c_d_\n> ```",
    );
    expect(fitted(anExcerpt({ article: codeOf("a\n```") }), 100)).toBe("> a\n> \\`\\`\\`");
});

test("shows where the author struck something out, inside a bold KeySentence", () => {
    const built = anArticle({ text: ["It costs  20 crowns. Pay."] });
    const article = { ...built, paragraphs: built.paragraphs.map((one) => ({ ...one, omissions: [9] })) };
    expect(fitted(anExcerpt({ article }), 100)).toBe("> **It costs** […] **20 crowns.** Pay.");
    expect(cutQuote(anExcerpt({ article }), 30)).toBe("> It costs […] 20 crowns […]");
});

const withoutSpace = (text: string) => text.replace(/\s/gu, "");
