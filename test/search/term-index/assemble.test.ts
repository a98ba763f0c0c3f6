import fc from "fast-check";
import MiniSearch from "minisearch";
import { expect, test } from "vitest";
import { collectPostings } from "../../../src/search/building/collect-postings.ts";
import { paragraphsWith } from "../../../src/search/postings.ts";
import { assembleSearch, type Numbered, searchOptions } from "../../../src/search/term-index/assemble.ts";

const terms = "ash birch cedar elm fir oak pine rowan".split(" ");
const text = fc.array(fc.nat(terms.length - 1), { maxLength: 12 });
const corpora = fc.array(fc.tuple(text, text, text), { minLength: 1, maxLength: 12 });
type Paragraph = readonly [number[], number[], number[]];

const collect = (paragraphs: readonly Paragraph[], field: 0 | 1 | 2) =>
    collectPostings({
        paragraphCount: paragraphs.length,
        termCount: terms.length,
        each: (paragraph, take) => paragraphs[paragraph]?.[field].forEach(take),
    });

test("an assembled index finds the same, with the same scores, as one built by MiniSearch", () => {
    fc.assert(
        fc.property(corpora, text, (paragraphs, asked) => {
            const fields = ([0, 1, 2] as const).map((field) => collect(paragraphs, field));
            const assembled = assembleSearch(terms, fields, paragraphs.length);
            const own = new MiniSearch<Numbered>({
                ...searchOptions,
                extractField: ({ id }, field) => {
                    if (field === "id") return String(id);
                    const at = searchOptions.fields.indexOf(field);
                    return (paragraphs[id]?.[at] ?? []).map((term) => terms[term]).join(" ");
                },
                processTerm: (term) => term || null,
            });
            own.addAll(paragraphs.map((_, id) => ({ id })));
            const query = [...new Set(asked)].map((term) => terms[term]).join(" ");
            const found = (search: MiniSearch<Numbered>) =>
                search
                    .search(query)
                    .map(({ id, score }) => ({ id: Number(id), score: score.toFixed(9) }))
                    .sort((one, other) => one.id - other.id);
            expect(found(assembled)).toEqual(query === "" ? [] : found(own));
        }),
    );
});

test("postings say which paragraphs contain a term, and how often", () => {
    const postings = collect(
        [
            [[], [], [2, 0, 2]],
            [[], [], []],
            [[], [], [2]],
        ],
        2,
    );
    expect(terms.map((_, term) => paragraphsWith(postings, term))).toEqual([1, 0, 2, 0, 0, 0, 0, 0]);
    expect(paragraphsWith(postings, -1)).toBe(0);
    expect([...postings.paragraphs]).toEqual([0, 0, 2]);
    expect([...postings.counts]).toEqual([1, 2, 1]);
    expect([...postings.distinct]).toEqual([2, 0, 1]);
    expect(postings.occurrences).toBe(4);
});
