import { describe, expect, test } from "vitest";
import { readLearned } from "../../../src/answer/model/read-learned.ts";
import { openParagraphIndex } from "../../../src/search/paragraph-index.ts";
import { anArticle } from "../../build.ts";

const learned = readLearned();
const harbour = anArticle({
    id: "harbour",
    text: [
        "Ships reach the harbour of al-Zeeshan from Mekhtar, and Captain Mohammed Lind meets Ida Linn and the ships.",
        "The captain of Zieshan sells shops. Maria and Marie came, and Koran schools opened.",
        "The Royal Lervik Harbour Authority (RLHA) keeps it. The NSM, a Northern Sailing Museum, is white.",
        "Members of the World Health Organization visited the United States. Who came, and how many of us?",
        "An old water wheel, OW, turns.",
    ],
});
const elsewhere = anArticle({ id: "inland", text: ["The road to Mektar is long."] });
const index = openParagraphIndex([harbour, elsewhere], "en", learned);

const spellings = (written: string, of = index) => {
    const [word] = of.analyze(written);
    return word === undefined ? [] : of.names.spellings(word).map(({ term }) => term);
};

describe("spellings", () => {
    test("of a name in no article are the names that sound like it", () => {
        expect(spellings("Zishan")).toEqual(["zeeshan", "zieshan"]);
        expect(spellings("muhammad")).toEqual([index.analyze("Mohammed")[0]?.term]);
    });

    test("of a name in the articles are others that sound like it", () => {
        expect(spellings("Zeeshan")).toEqual(["zieshan"]);
    });

    test("a letter more or less of a doubled one is the same name, however short", () => {
        expect([spellings("Lin"), spellings("Lindd"), spellings("Lint"), spellings("Len")]).toEqual([
            ["linn"],
            ["lind"],
            [],
            [],
        ]);
    });

    test("of an acronym there are none", () => {
        expect([spellings("LIND"), spellings("LIN")]).toEqual([[], []]);
    });

    test("with few consonants, only a name that no article contains has others", () => {
        expect(spellings("Maria")).toEqual([]);
        expect(spellings("Mareeya")).not.toEqual([]);
    });

    test("are names only: no words that are also written without a capital", () => {
        expect(spellings("Kaptein")).toEqual([]);
        expect(spellings("Chips")).toEqual([]);
    });

    test("two well-known words are one if they are used alike", () => {
        expect(spellings("Quran")).toEqual(["koran"]);
        expect(spellings("corn")).toEqual([]);
    });

    test("are those of the articles that the view includes", () => {
        const inland = index.within(({ id }) => id === "inland");
        expect([spellings("Zishan", inland), spellings("Mekhtar", inland)]).toEqual([[], ["mektar"]]);
        expect(spellings("Mektar")).toEqual(["mekhtar"]);
    });

    test("in languages that write nouns with capitals, only words that no article contains have any", () => {
        const text = ["Der Hafen von Zeeshan und der Markt von Zieshan."];
        const german = openParagraphIndex([anArticle({ language: "de", text })], "de");
        expect([spellings("Zishan", german), spellings("Zeeshan", german)]).toEqual([
            ["zeeshan", "zieshan"],
            [],
        ]);
    });
});

describe("aliases", () => {
    const aliases = (question: string, of = index) =>
        of.names
            .aliases(of.analyze(question))
            .map(({ matches }) => matches.map(({ term }) => term).join(" "));

    test("acronyms that the articles spell out stand for the words, and the words for them", () => {
        expect(aliases("What does the Royal Lervik Harbour Authority do?")).toEqual(["rlha"]);
        expect(aliases("Where is the Northern Sailing Museum?")).toEqual(["nsm"]);
        expect(aliases("What is the RLHA?").length).toBe(1);
    });

    test("of an acronym with hundreds of meanings, only some count", () => {
        const text = Array.from(
            { length: 300 },
            (_, at) => `The Great${at} Boat${at} Team${at} (GBT) sails.`,
        );
        const many = openParagraphIndex([anArticle({ text })], "en", learned);
        const [found] = many.names.aliases(many.analyze("Where is the GBT?"));
        expect(found?.matches.length).toBeGreaterThan(1);
        expect(found?.matches.length).toBeLessThan(50);
    });

    test("two lower-case words are not what an acronym of two letters stands for", () => {
        expect(aliases("Where is the water wheel?")).toEqual([]);
    });

    test("names of the world stand for those that the articles contain", () => {
        expect(aliases("How many doctors has the WHO?")).toHaveLength(1);
        expect(aliases("Did America or the UK help?")).toHaveLength(1);
    });

    test("common words are no acronyms, not even in capitals", () => {
        expect(aliases("who told us")).toEqual([]);
        expect(aliases("WHO TOLD US")).toEqual([]);
    });

    test("a name that the articles have no other name for has none", () => {
        expect(aliases("Is NATO in Los Angeles or New York City?")).toEqual([]);
        const inland = index.within(({ id }) => id === "inland");
        expect(aliases("How many doctors has the WHO?", inland)).toEqual([]);
    });
});
