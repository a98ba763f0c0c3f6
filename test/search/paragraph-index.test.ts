import { describe, expect, test } from "vitest";
import { analyzed } from "../../src/search/index-state.ts";
import { openParagraphIndex } from "../../src/search/paragraph-index.ts";
import { analyzerOf } from "../../src/search/terms.ts";
import { anArticle } from "../build.ts";

const harbour = anArticle({
    id: "harbour",
    title: "The harbour of Lervik",
    text: [
        "Ships unload grain and civilian goods.",
        "# Lighthouse",
        "It was built in 1911.",
        "Ships pass every hour.",
    ],
});
const index = openParagraphIndex(
    [harbour, anArticle({ id: "mill", title: "The mill", text: ["The mill grinds grain."] })],
    "en",
);

const itself = (term: string) => [{ term, weight: 1 }];
const found = (term: string, article?: string) =>
    index
        .candidates(itself(term), { limit: 10, article })
        .map((c) => `${c.article.id} ${c.paragraph.number}`);

describe("matching a term", () => {
    test("related terms are those of the articles that the view includes", () => {
        const synonyms = new Map([
            ["cereal", ["grain", "oats", "mill"]],
            ["vessel", ["ship"]],
        ]);
        const of = (term: string) =>
            (synonyms.get(term) ?? []).map((other) => ({ term: other, weight: 0.5 }));
        const related = openParagraphIndex(
            [harbour, anArticle({ id: "mill", title: "The mill", text: ["The mill grinds grain."] })],
            "en",
            { related: { of } },
        );
        const terms = (of: typeof related, term: string) => of.related(term).map((match) => match.term);
        expect(terms(related, "cereal")).toEqual(["grain", "mill"]);
        const mill = related.within(({ id }) => id === "mill");
        expect([terms(mill, "cereal"), terms(mill, "vessel")]).toEqual([["grain", "mill"], []]);
        expect(index.related("cereal")).toEqual([]);
    });

    test("a term of the vocabulary matches itself", () => {
        expect([index.contains("grain"), index.contains("graine")]).toEqual([true, false]);
    });

    test("words of titles and sections belong to the vocabulary", () => {
        expect([index.contains("lervik"), index.contains("lighthous")]).toEqual([true, true]);
    });

    test("a misspelled term matches with less weight", () => {
        expect(index.nearest("civilain")).toEqual([{ term: "civilian", weight: 0.9 }]);
        expect(index.nearest("graine")).toEqual([{ term: "grain", weight: 0.8 }]);
        expect(index.nearest("civvilien")).toEqual([{ term: "civilian", weight: 0.6 }]);
    });

    test.each(["gervik", "slervik", "ervik"])("%s is Lervik with another beginning", (term) => {
        expect(index.nearest(term)).toEqual([{ term: "lervik", weight: 0.8 }]);
    });

    test("words are next to each other only within a sentence and in their order", () => {
        const pairs = [
            ["civilian", "good"],
            ["good", "civilian"],
            ["mill", "grind"],
            ["grind", "mill"],
            ["hour", "ship"],
        ];
        expect(pairs.map((pair) => index.adjacent(pair))).toEqual([true, false, true, false, false]);
    });

    test("the beginning of a word matches the word", () => {
        expect(index.nearest("civil")).toEqual([{ term: "civilian", weight: 0.6 }]);
    });

    test("numbers never count as misspelled", () => {
        expect(index.nearest("1912")).toEqual([]);
    });

    test("a term that is like no other matches nothing", () => {
        expect(index.nearest("volcano")).toEqual([]);
    });
});

describe("candidates", () => {
    test("paragraphs are found by text, section and title, best first", () => {
        expect(found("grain")).toEqual(["mill 1", "harbour 1"]);
        expect(found("lighthous")).toEqual(["harbour 2", "harbour 3"]);
        expect(found("lervik").sort()).toEqual(["harbour 1", "harbour 2", "harbour 3"]);
    });

    test("the search can be limited to one article", () => {
        expect(found("grain", "harbour")).toEqual(["harbour 1"]);
    });

    test("there are no more candidates than the limit", () => {
        expect(index.candidates(itself("ship"), { limit: 1 })).toHaveLength(1);
    });
});

test("rarer terms count more, unknown ones most", () => {
    const rarity = (written: string) => index.rarity({ written, term: written, stop: false });
    expect(rarity("grain")).toBeLessThan(rarity("1911"));
    expect(rarity("1911")).toBeLessThan(rarity("volcano"));
});

test("an index that is opened with its analyzed texts finds the same", () => {
    const articles = [
        harbour,
        anArticle({ id: "mill", title: "The mill", text: ["The mill grinds grain."] }),
    ];
    const state = analyzed(articles, { language: "en", analyze: analyzerOf("en"), vectors: undefined });
    const again = openParagraphIndex(articles, "en", { state: structuredClone(state) });
    for (const term of ["grain", "lighthous", "civilain", "volcano"]) {
        expect(again.contains(term)).toBe(index.contains(term));
        expect(again.nearest(term)).toEqual(index.nearest(term));
        const scope = { limit: 10 };
        for (const matches of [itself(term), index.nearest(term)])
            expect(again.candidates(matches, scope)).toEqual(index.candidates(matches, scope));
    }
    expect(again.meanLength).toBe(index.meanLength);
});
