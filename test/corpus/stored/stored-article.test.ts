import fc from "fast-check";
import { expect, test } from "vitest";
import type { Paragraph } from "../../../src/corpus/article.ts";
import { articleStore, factsOf, paragraphAt, withFacts } from "../../../src/corpus/stored/stored-article.ts";
import { anArticle } from "../../build.ts";

const text = fc.oneof(
    fc.string(),
    fc.string({ unit: "binary" }),
    fc.constant("½ naïve"),
    fc.constant("\ud83d"),
);
const range = fc.record({ start: fc.nat(), end: fc.nat(2 ** 31) });
const paragraphs = fc
    .array(
        fc.record({
            text,
            path: fc.array(fc.oneof(fc.constantFrom("A", "B"), text), { maxLength: 4 }),
            sentences: fc.array(range),
            omissions: fc.array(fc.nat(), { minLength: 1, maxLength: 3 }),
            kind: fc.constantFrom(undefined, "code", "table", "rows", "list"),
            asked: fc.constantFrom(undefined, undefined, 2, 3),
            pages: fc.array(fc.record({ at: fc.nat(), page: text }), { maxLength: 3 }),
            isWhole: fc.boolean(),
        }),
    )
    .map((some): Paragraph[] =>
        some.map(({ isWhole, omissions, pages, ...one }, at) => ({
            ...one,
            number: at + 1,
            ...(pages.length > 0 && { pages }),
            ...(!isWhole && { omissions }),
        })),
    );
const article = (own: readonly Paragraph[]) => ({
    ...anArticle({ paragraphCount: own.length }),
    paragraphs: own,
});

test("articles are read from a store as they were put there, also after a move to another store", () => {
    fc.assert(
        fc.property(fc.array(paragraphs), paragraphs, (some, other) => {
            const first = articleStore();
            const kept = some.map((own) => first.keep({ article: article(own), problems: [] }));
            first.finished([]);
            const second = articleStore();
            const more = second.keep({ article: article(other), problems: [] });
            second.finished(kept);
            [...kept, more].forEach((parsed, at) => {
                const own = some[at] ?? other;
                expect(parsed.article?.paragraphs).toEqual(own);
                const read = own.map((_, place) => parsed.article && paragraphAt(parsed.article, place));
                expect(read).toEqual(own);
            });
        }),
    );
});

test("a store that contains only an empty text returns it", () => {
    const store = articleStore();
    const own: Paragraph[] = [{ text: "", path: [], sentences: [], number: 1, kind: undefined }];
    const { article: kept } = store.keep({ article: article(own), problems: [] });
    store.finished([]);
    expect(kept?.paragraphs).toEqual(own);
});

test("a stored article has the facts of the original, and a copy with other facts has its paragraphs", () => {
    const store = articleStore();
    const original = anArticle();
    const { article } = store.keep({ article: original, problems: [] });
    store.finished([]);
    if (article === undefined) throw new Error("It has no article.");
    expect(factsOf(article)).toEqual(factsOf(original));
    const copy = withFacts(article, { collection: "towers" });
    expect(copy.collection).toBe("towers");
    expect(copy.paragraphs).toEqual(original.paragraphs);
    expect(withFacts(original, { collection: "towers" }).paragraphs).toEqual(original.paragraphs);
    expect(paragraphAt(article, original.paragraphCount)).toBeUndefined();
});
