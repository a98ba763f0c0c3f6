import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { quoteOf, quotePieces } from "../../../src/answer/excerpts/excerpt.ts";
import type { Range } from "../../../src/corpus/article.ts";
import { anArticle, anExcerpt } from "../../build.ts";

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

describe("what is missing inside a paragraph", () => {
    const quote = (text: string, omissions: number[], facts: { sentence?: number; runs?: Range[] } = {}) => {
        const built = anArticle({ text: [text] });
        const article = {
            ...built,
            paragraphs: built.paragraphs.map((paragraph) => ({ ...paragraph, omissions })),
        };
        return quoteOf(anExcerpt({ article, ...facts }));
    };

    test.each([
        ["A ticket costs  20 crowns.", [15], "A ticket costs […] 20 crowns."],
        ["A ticket costs , they say.", [15], "A ticket costs […], they say."],
        ["It holds 10 6.", [11], "It holds 10 […] 6."],
        ["Dogs pay.", [0], "[…] Dogs pay."],
        ["Dogs pay.", [9], "Dogs pay. […]"],
        ["One.  Two.", [5], "One. […] Two."],
        ["A () b.", [3], "A ([…]) b."],
    ])("is marked in %j", (text, omissions, expected) => {
        expect(quote(text, omissions)).toBe(expected);
    });

    test("is not marked twice next to sentences that are left out, nor in them", () => {
        const text = "One. Two. Three.";
        const second = [{ start: 5, end: 9 }];
        expect(quote(text, [4, 9], { sentence: 1, runs: second })).toBe("[…] Two. […]");
        expect(quote(text, [2], { sentence: 1, runs: second })).toBe("[…] Two. […]");
    });
});

test("code is quoted by whole lines, each omission on a line of its own", () => {
    const text = "if a:\n    b()\n\nc()";
    const built = anArticle({ text: [text] });
    const lines = [
        { start: 0, end: 5 },
        { start: 10, end: 13 },
        { start: 15, end: 18 },
    ];
    const paragraphs = built.paragraphs.map((one) => ({ ...one, sentences: lines, kind: "code" as const }));
    const article = { ...built, paragraphs };
    expect(quoteOf(anExcerpt({ article, sentence: 1, runs: lines.slice(1, 2) }))).toBe("[…]\n    b()\n[…]");
    expect(quoteOf(anExcerpt({ article, sentence: 1 }))).toBe(text);
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
            const { start, end } = ranges[key] ?? { start: 0, end: 0 };
            const from = start + (seed % (end - start));
            const span = seed % 2 === 0 ? { start: from, end: Math.min(end, from + 3) } : undefined;
            const excerpt = anExcerpt({ article: built, sentence: key, runs: quoted, span });
            let reached = 0;
            for (const { kind, text } of quotePieces(excerpt)) {
                if (kind === "omission") continue;
                const at = excerpt.paragraph.text.indexOf(text, reached);
                expect(at).toBeGreaterThanOrEqual(reached);
                reached = at + text.length;
            }
            const omitted = ranges.length - quoted.length;
            expect(quoteOf(excerpt).includes("[…]")).toBe(omitted > 0);
            const joined = (...kinds: string[]) =>
                quotePieces(excerpt)
                    .filter(({ kind }) => kinds.includes(kind))
                    .map(({ text }) => text)
                    .join("");
            expect(joined("key", "span")).toBe(excerpt.paragraph.text.slice(start, end));
            expect(joined("span")).toBe(
                span === undefined ? "" : excerpt.paragraph.text.slice(span.start, span.end),
            );
        }),
    );
});
