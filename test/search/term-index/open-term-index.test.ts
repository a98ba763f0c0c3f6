import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { collectPostings } from "../../../src/search/building/collect-postings.ts";
import { miniSearchIndex } from "../../../src/search/term-index/minisearch-index.ts";
import { mostInMiniSearch, openTermIndex } from "../../../src/search/term-index/open-term-index.ts";
import type { IndexedTerms, Similarity } from "../../../src/search/term-index/term-index.ts";
import { tableOf } from "./table-of.ts";

/** Terms one or two letters apart, beginnings of others, and numbers, which MiniSearch lists before words. */
const vocabulary =
    "|bridge|bridges|bridged|bridget|ridge|fridge|brine|bring|civil|civilian|civilians|1990s|1990|1991|199|1990st|19901".split(
        "|",
    );
const termNumber = (term: string) => vocabulary.indexOf(term);
const text = fc.array(fc.nat(vocabulary.length - 1), { maxLength: 12 });
const paragraphs = fc.array(fc.tuple(text, text, text), { minLength: 1, maxLength: 30 });

const termsOf = (some: readonly (readonly [number[], number[], number[]])[]): IndexedTerms => ({
    lexicon: { terms: tableOf(vocabulary), termNames: () => vocabulary, termNumber },
    fields: ([0, 1, 2] as const).map((field) =>
        collectPostings({
            paragraphCount: some.length,
            termCount: vocabulary.length,
            each: (paragraph, take) => some[paragraph]?.[field].forEach(take),
        }),
    ),
    paragraphCount: some.length,
});

const includes = fc.constantFrom(
    () => true,
    (paragraph: number) => paragraph % 3 !== 0,
    () => false,
);

describe("both indexes", () => {
    const asked = fc.uniqueArray(
        fc.record({ term: fc.constantFrom(...vocabulary, "unknown"), weight: fc.constantFrom(1, 0.8, 0.6) }),
        { selector: ({ term }) => term, maxLength: 8 },
    );

    test("find the same paragraphs in the same order, with scores equal to the last bit", () => {
        fc.assert(
            fc.property(
                paragraphs,
                fc.array(asked, { minLength: 1, maxLength: 3 }),
                fc.record({ limit: fc.integer({ min: 1, max: 12 }), includes }),
                (some, questions, limits) => {
                    const terms = termsOf(some);
                    const lean = openTermIndex(terms, "lean");
                    const miniSearch = openTermIndex(terms, "minisearch");
                    for (const question of questions)
                        expect(lean.best(question, limits)).toEqual(miniSearch.best(question, limits));
                },
            ),
            { numRuns: 500 },
        );
    });

    test("find the same similar terms in the same order", () => {
        const similarity = fc.constantFrom<Similarity>({ fuzzy: 1 }, { fuzzy: 2 }, { prefix: true });
        const written = fc.constantFrom(
            ...vocabulary.slice(1),
            "bridgt",
            "civ",
            "civilain",
            "1990x",
            "zebra",
        );
        fc.assert(
            fc.property(
                paragraphs,
                fc.array(fc.tuple(written, similarity, includes), { minLength: 1, maxLength: 5 }),
                (some, questions) => {
                    const terms = termsOf(some);
                    const lean = openTermIndex(terms, "lean");
                    const miniSearch = openTermIndex(terms, "minisearch");
                    // It does not look for neighbors with the same first letter before it searches.
                    const plain = miniSearchIndex(terms);
                    for (const question of questions) {
                        const found = plain.similar(...question);
                        expect(lean.similar(...question)).toEqual(found);
                        expect(miniSearch.similar(...question)).toEqual(found);
                    }
                },
            ),
            { numRuns: 500 },
        );
    });
});

describe("without a choice", () => {
    /** How often the vocabulary is read on opening, which only MiniSearch does. */
    const readings = (paragraphCount: number) => {
        let count = 0;
        const termNames = () => {
            count++;
            return vocabulary;
        };
        const empty = { paragraphCount, termCount: vocabulary.length, each: () => undefined };
        const field = collectPostings(empty);
        openTermIndex(
            {
                lexicon: { terms: tableOf(vocabulary), termNames, termNumber },
                fields: [field, field, field],
                paragraphCount,
            },
            "auto",
        );
        return count;
    };

    test("MiniSearch indexes up to 5,000 paragraphs, the lean index more", () => {
        expect(readings(mostInMiniSearch)).toBe(1);
        expect(readings(mostInMiniSearch + 1)).toBe(0);
    });
});
