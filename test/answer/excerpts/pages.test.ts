import fc from "fast-check";
import { expect, test } from "vitest";
import { answerJson, excerptJson } from "../../../src/answer/answer-json.ts";
import { pagesOf, pagesText, quotedPages } from "../../../src/answer/excerpts/pages.ts";
import type { PageBreak, Paragraph } from "../../../src/corpus/article.ts";
import { anAnswer, anArticle, anExcerpt } from "../../build.ts";

const text = "One came. Two went. Three stayed.";

/** A paragraph whose text goes on on other pages. */
function onPages(...pages: readonly PageBreak[]): Paragraph {
    return { number: 1, text, path: [], sentences: [], ...(pages.length > 0 && { pages }) };
}

const twoPages = onPages({ at: 0, page: "12" }, { at: 10, page: "13" });

test.each([
    ["in the first page", { start: 0, end: 9 }, "p.\u00a012"],
    ["up to where the next page begins", { start: 0, end: 10 }, "p.\u00a012"],
    ["over both", { start: 0, end: 11 }, "pp.\u00a012–13"],
    ["from where the next page begins", { start: 10, end: 19 }, "p.\u00a013"],
    ["on the last page", { start: 20, end: 33 }, "p.\u00a013"],
    ["nothing, where the next page begins", { start: 10, end: 10 }, "p.\u00a013"],
])("words %s are attributed to it", (_, range, spoken) => {
    expect(pagesText(pagesOf(twoPages, range))).toBe(spoken);
});

test("pages have the names that the document gives them, and none are invented", () => {
    const roman = onPages({ at: 0, page: "iv" }, { at: 10, page: "A-1" });
    expect(quotedPages(roman, [])).toBe("pp.\u00a0iv–A-1");
    expect(pagesOf(onPages(), { start: 0, end: 9 })).toBeUndefined();
    expect(pagesText(undefined)).toBeUndefined();
    expect(quotedPages(onPages(), [])).toBeUndefined();
});

test("the pages of several quoted parts are those from the first to the last", () => {
    const parts = [
        { start: 0, end: 9 },
        { start: 20, end: 33 },
    ];
    expect(quotedPages(twoPages, parts)).toBe("pp.\u00a012–13");
    expect(quotedPages(twoPages, parts.slice(1))).toBe("p.\u00a013");
});

test("any words are on pages of their paragraph, in order", () => {
    const starts = fc.uniqueArray(fc.integer({ min: 1, max: 30 }), { maxLength: 4 });
    fc.assert(
        fc.property(starts, fc.nat(32), fc.nat(32), (others, one, other) => {
            const breaks = [0, ...others.toSorted((a, b) => a - b)].map((at, page) => ({
                at,
                page: `${page + 5}`,
            }));
            const [start, end] = [Math.min(one, other), Math.max(one, other) + 1];
            const found = pagesOf(onPages(...breaks), { start, end });
            const touched = breaks.filter(({ at }, number) => {
                const next = breaks[number + 1]?.at ?? Number.POSITIVE_INFINITY;
                return at < end && next > start;
            });
            expect(found).toEqual({ first: touched[0]?.page, last: touched.at(-1)?.page });
        }),
    );
});

test.each([
    ["12", { page: 12 }],
    ["iv", { page: "iv" }],
    ["0012345678901", { page: "0012345678901" }],
    [undefined, {}],
])("in JSON, the page %s of the sentence that answers is %o", (page, json) => {
    const { paragraphs, ...facts } = anArticle({ text: [text] });
    const article = {
        ...facts,
        paragraphs: paragraphs.map((one) => ({ ...one, ...(page && { pages: [{ at: 0, page }] }) })),
    };
    const excerpt = anExcerpt({ article });
    expect(excerptJson(excerpt)).toMatchObject(json);
    expect("page" in excerptJson(excerpt)).toBe(page !== undefined);
    expect(answerJson(anAnswer({ excerpts: [excerpt] }))).toMatchObject({ excerpts: [json] });
});

test("in JSON, it is the page of that sentence, not of all that is quoted", () => {
    const { paragraphs, ...facts } = anArticle({ text: [text] });
    const pages = [
        { at: 0, page: "12" },
        { at: 10, page: "13" },
    ];
    const article = { ...facts, paragraphs: paragraphs.map((one) => ({ ...one, pages })) };
    expect(excerptJson(anExcerpt({ article, sentence: 0 }))).toMatchObject({ page: 12 });
    expect(excerptJson(anExcerpt({ article, sentence: 2 }))).toMatchObject({ page: 13 });
    expect(excerptJson(anExcerpt({ article, sentence: 2 }))).not.toHaveProperty("lastPage");
});

test("in JSON, a sentence that goes on on another page says so", () => {
    const { paragraphs, ...facts } = anArticle({ text: [text] });
    const pages = [
        { at: 0, page: "xii" },
        { at: 4, page: "1" },
    ];
    const article = { ...facts, paragraphs: paragraphs.map((one) => ({ ...one, pages })) };
    expect(excerptJson(anExcerpt({ article, sentence: 0 }))).toMatchObject({ page: "xii", lastPage: 1 });
});
