import fc from "fast-check";
import { expect, test } from "vitest";
import { omission } from "../../../src/answer/excerpt.ts";
import { cutQuote, fitQuote } from "../../../src/discord/message/answer-message.ts";
import { anArticle, anExcerpt } from "../../build.ts";
import { hostileText } from "../hostile-text.ts";
import { marked, readMarkdown, visibleText } from "../read-markdown.ts";

const article = anArticle({ text: ["One came. Two went. Three stayed. Four slept."] });
const excerpt = anExcerpt({ article, sentence: 2 });

test("a quote that fits is whole, its KeySentence bold", () => {
    expect(fitQuote(excerpt, 200)).toBe("> One came. Two went. **Three stayed.** Four slept.");
});

test("sentences around the KeySentence are left out visibly where they do not fit", () => {
    expect(fitQuote(excerpt, 47)).toBe("> One came. Two went. **Three stayed.** […]");
    expect(fitQuote(excerpt, 40)).toBe("> […] Two went. **Three stayed.** […]");
    expect(fitQuote(excerpt, 30)).toBe("> […] **Three stayed.** […]");
});

test("a KeySentence that does not fit is not quoted in part", () => {
    expect(fitQuote(excerpt, 26)).toBeUndefined();
});

test("a sentence that the excerpt leaves out does not come back", () => {
    const runs = [0, 2].flatMap((at) => article.paragraphs[0]?.sentences[at] ?? []);
    expect(fitQuote(anExcerpt({ article, sentence: 2, runs }), 36)).toBe("> […] **Three stayed.** […]");
});

test("every line of a quote is quoted, and bold on its own", () => {
    const list = anArticle({ text: ["• red\n\n  • dark red\n# no heading"] });
    expect(fitQuote(anExcerpt({ article: list }), 200)).toBe(
        "> **• red**\n> \n>   **• dark red**\n> **\\# no heading**",
    );
});

test("a cut KeySentence ends between words, with a mark", () => {
    expect(cutQuote(excerpt, 25)).toBe("> […] **Three** […]");
    const long = anArticle({ text: [`Over ${"and over ".repeat(400)}again.`] });
    expect(cutQuote(anExcerpt({ article: long }), 40)).toBe("> **Over and over and over and** […]");
});

test("a single word that does not fit is cut between graphemes", () => {
    const long = anArticle({ text: ["👩‍👩‍👧‍👦".repeat(500)] });
    expect(cutQuote(anExcerpt({ article: long }), 40)).toBe("> **👩‍👩‍👧‍👦👩‍👩‍👧‍👦** […]");
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
    // The builder reads such a text as a heading.
    .filter((text) => !text.startsWith("# "));

test("whatever is quoted, a member sees slices of the paragraph, the KeySentence alone bold, and a mark for the rest", () => {
    const limits = fc.integer({ min: 30, max: 400 });
    fc.assert(
        fc.property(paragraph, fc.nat(), limits, (text, seed, limit) => {
            const hostile = anArticle({ text: [text] });
            const sentence = seed % (hostile.paragraphs[0]?.sentences.length ?? 1);
            const quoted = anExcerpt({ article: hostile, sentence });
            const { start, end } = quoted.key;
            const key = text.slice(start, end);
            const fitted = fitQuote(quoted, limit);
            const shown = fitted ?? cutQuote(quoted, limit);
            expect(shown.length).toBeLessThanOrEqual(limit);

            const spans = readMarkdown(shown);
            expect(
                spans.flatMap(({ marks }) => marks).filter((mark) => mark !== "quote" && mark !== "bold"),
            ).toEqual([]);
            const bold = marked(spans, "bold").map(withoutSpace).join("");
            if (fitted === undefined) expect(withoutSpace(key).startsWith(bold)).toBe(true);
            else expect(bold).toBe(withoutSpace(key));

            const seen = visibleText(spans);
            const cutBefore = seen.startsWith(`${omission} `) && !text.startsWith(`${omission} `);
            const cutAfter = seen.endsWith(` ${omission}`) && !text.endsWith(` ${omission}`);
            const words = seen.slice(cutBefore ? 4 : 0, cutAfter ? -4 : undefined);
            if (seen !== omission) expect(text).toContain(words);
            expect(cutBefore || text.startsWith(words) || seen === omission).toBe(true);
            expect(cutAfter || text.endsWith(words) || seen === omission).toBe(true);
        }),
        { numRuns: 500 },
    );
});

const withoutSpace = (text: string) => text.replace(/\s/gu, "");
