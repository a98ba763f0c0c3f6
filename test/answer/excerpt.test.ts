import fc from "fast-check";
import { expect, test } from "vitest";
import { quoteOf, quotePieces } from "../../src/answer/excerpt.ts";
import type { Range } from "../../src/corpus/article.ts";
import { anArticle, anExcerpt } from "../build.ts";

const article = anArticle({ text: ["One came. Two went. Three stayed. Four slept."] });
const sentences = article.paragraphs[0]?.sentences ?? [];
const runs = (...numbers: number[]): Range[] => numbers.flatMap((number) => sentences[number] ?? []);

test("a whole paragraph is quoted without marks", () => {
    expect(quoteOf(anExcerpt({ article, sentence: 1 }))).toBe(
        "One came. Two went. Three stayed. Four slept.",
    );
});

test("omissions are marked before, between and after the quoted parts", () => {
    expect(quoteOf(anExcerpt({ article, sentence: 1, runs: runs(1) }))).toBe("[…] Two went. […]");
    expect(quoteOf(anExcerpt({ article, sentence: 0, runs: runs(0, 2) }))).toBe(
        "One came. […] Three stayed. […]",
    );
    expect(quoteOf(anExcerpt({ article, sentence: 0, runs: runs(0, 1) }))).toBe("One came. Two went. […]");
    expect(quoteOf(anExcerpt({ article, sentence: 3, runs: runs(0, 3) }))).toBe("One came. […] Four slept.");
});

test("the KeySentence is a separate piece, even if its words occur twice", () => {
    const twice = anArticle({ text: ["It rained. It rained. It stopped."] });
    expect(quotePieces(anExcerpt({ article: twice, sentence: 1 }))).toEqual([
        { kind: "words", text: "It rained. " },
        { kind: "key", text: "It rained." },
        { kind: "words", text: " It stopped." },
    ]);
});

test("for any quote, the pieces are slices of the paragraph in order, and include the KeySentence", () => {
    const sentence = fc.stringMatching(/^[A-Z][a-z \u00a0…]{0,12}[a-z][.!?]$/u);
    const chosen = fc.array(fc.tuple(sentence, fc.boolean()), { minLength: 1, maxLength: 8 });
    fc.assert(
        fc.property(chosen, fc.nat(), (parts, seed) => {
            const built = anArticle({ text: [parts.map(([text]) => text).join(" ")] });
            const ranges = built.paragraphs[0]?.sentences ?? [];
            const key = seed % ranges.length;
            const quoted = ranges.filter((_, at) => at === key || parts[at]?.[1]);
            const excerpt = anExcerpt({ article: built, sentence: key, runs: quoted });
            let from = 0;
            for (const { kind, text } of quotePieces(excerpt)) {
                if (kind === "omission") continue;
                const at = excerpt.paragraph.text.indexOf(text, from);
                expect(at).toBeGreaterThanOrEqual(from);
                from = at + text.length;
            }
            const omitted = ranges.length - quoted.length;
            expect(quoteOf(excerpt).includes("[…]")).toBe(omitted > 0);
            expect(quotePieces(excerpt).filter(({ kind }) => kind === "key")).toHaveLength(1);
        }),
    );
});
