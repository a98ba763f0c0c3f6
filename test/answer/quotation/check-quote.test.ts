import { describe, expect, test } from "vitest";
import { openLibrary } from "../../../src/answer/library.ts";
import type { QuoteCheck } from "../../../src/answer/quotation/quote-check.ts";
import { scopedLibrary } from "../../../src/answer/scoped-library.ts";
import { anArticle } from "../../build.ts";

const mill = anArticle({
    id: "mill",
    title: "The mill",
    collection: "crafts",
    text: [
        "The mill on the Arrow was built in 1823. It did not grind wheat before the war, but rye – “grey gold” – for the town.",
        "Its last miller, Greta Holm, sold the stones in 1961.",
        "Since then, the municipality has used the building as a store. Nobody was killed when its roof fell in.",
        "The tower beside it is 31 metres tall; it isn't part of the mill.",
        "The wheel turned 10² times a day, and a sack cost 5½ crowns. The water was at ≥ 4 degrees.",
        "The yard is 20 m² large. Its width is 5 * 4 metres by the plan a|b, at -7 degrees and in file_one.",
    ],
});
const bridge = anArticle({
    id: "bridge",
    title: "The bridge",
    collection: "roads",
    text: [
        "The bridge carries 4,200 cars a day.",
        "Since then, the municipality has used the building as a store.",
    ],
});
const library = openLibrary([mill, bridge]);

async function checked(quote: string, scope = {}): Promise<QuoteCheck> {
    const [check] = await library.checkQuotes([quote], scope);
    if (check === undefined) throw new Error("Nothing was checked.");
    return check;
}

/** What was found, in short: the places, or the differences of each piece. */
function inShort(check: QuoteCheck): unknown {
    switch (check.found) {
        case "nowhere":
            return "nowhere";
        case "exactly":
            return check.places.map(({ article, paragraphs, text, found }) => [
                `${article.id} ${paragraphs.map(({ number }) => number).join("–")}`,
                text.slice(found.start, found.end),
            ]);
        case "nearly":
            return check.pieces.map(({ place, differences }) => [
                `${place.article.id} ${place.paragraphs[0].number}`,
                ...differences.map(
                    ({ kind, quote, text }) =>
                        `${kind}: “${check.quote.slice(quote.start, quote.end)}” for “${place.text.slice(text.start, text.end)}”`,
                ),
            ]);
    }
}

describe("exactly", () => {
    test.each([
        ["as it is written", "The mill on the Arrow was built in 1823."],
        ["in another case", "THE MILL ON THE ARROW WAS BUILT IN 1823"],
        ["with other quotation marks and dashes", "rye — «grey gold» -- for the town"],
        ["with other spaces and line breaks", "was  built\nin\u00a01823"],
        ["with invisible characters", "was bu\u00adilt\u200b in 1823"],
        ["decomposed", "„It did not grind wheat“".normalize("NFD")],
        ["with a typographic apostrophe", "it isn’t part of the mill"],
        ["ended by the sentence around it", "sold the stones,"],
        ["with dots at its ends", "… sold the stones …"],
        ["with a product written closely", "Its width is 5*4 metres"],
        ["with a negative number", "−7 degrees and in file_one"],
    ])("%s", async (_, quote) => {
        expect((await checked(quote)).found).toBe("exactly");
    });

    test("across sentences, and across two paragraphs", async () => {
        expect(inShort(await checked("in 1823. It did not grind wheat"))).toEqual([
            ["mill 1", "in 1823. It did not grind wheat"],
        ]);
        expect(inShort(await checked("for the town. Its last miller, Greta Holm"))).toEqual([
            ["mill 1–2", "for the town.\n\nIts last miller, Greta Holm"],
        ]);
    });

    test("of stop words only, and of one word", async () => {
        expect(inShort(await checked("it is"))).toEqual([["mill 4", "it is"]]);
        expect(inShort(await checked("Greta"))).toEqual([["mill 2", "Greta"]]);
    });

    test("in every place, of which the whole sentence is known", async () => {
        const check = await checked("the municipality has used the building");
        expect(inShort(check)).toEqual([
            ["mill 3", "the municipality has used the building"],
            ["bridge 2", "the municipality has used the building"],
        ]);
        const [place] = check.found === "exactly" ? check.places : [];
        expect(place?.text.slice(place.sentences.start, place.sentences.end)).toBe(
            "Since then, the municipality has used the building as a store.",
        );
    });
});

describe("nearly", () => {
    test.each([
        ["a word", "The mill on the Brook was built in 1823", "changed: “Brook” for “Arrow”"],
        ["a number", "The mill on the Arrow was built in 1832", "changed: “1832” for “1823”"],
        ["a unit", "The yard is 20 m2 large", "changed: “m2” for “m²”"],
        ["a product", "Its width is 5 4 metres by the plan", "left-out: “” for “*”"],
        ["a bar", "Its width is 5 * 4 metres by the plan a b", "left-out: “” for “|”"],
        ["a sign in front", "7 degrees and in file_one", "left-out: “” for “-”"],
        ["a line in a name", "at -7 degrees and in file one", "left-out: “” for “_”"],
        ["a power", "The wheel turned 102 times a day", "changed: “102” for “10²”"],
        ["punctuation of few words", "the war but", "punctuation: “war but” for “war, but”"],
        ["a comparison", "The water was at ≤ 4 degrees", "changed: “≤” for “≥”"],
        [
            "a sign before a number",
            "The tower beside it is ±31 metres tall; it isn’t part of the mill",
            "added: “±” for “”",
        ],
        ["a fraction", "a sack cost 51 crowns", "changed: “51” for “5½”"],
        ["a dropped negation", "It did grind wheat before the war", "left-out: “” for “not”"],
        ["another negation", "it is part of the mill", "changed: “is” for “isn't”"],
        ["an added word", "Nobody at all was killed when its roof fell in", "added: “at all” for “”"],
        [
            "words left out without dots",
            "The mill was built in 1823. It did not grind wheat",
            "left-out: “” for “on the Arrow”",
        ],
        [
            "words left out with dots",
            "The mill […] was built in 1823. It did not grind wheat",
            "omission: “” for “on the Arrow”",
        ],
        [
            "an insertion in brackets",
            "[The miller] sold the stones in 1961",
            "insertion: “The miller” for “”",
        ],
        [
            "punctuation",
            "It did not grind wheat before the war but rye",
            "punctuation: “war but” for “war, but”",
        ],
        ["a question made of it", "Nobody was killed when its roof fell in?", "punctuation: “in?” for “in.”"],
    ])("names %s", async (_, quote, difference) => {
        const check = await checked(quote);
        expect(inShort(check)).toEqual([[expect.anything(), difference]]);
    });

    test("names each of several differences", async () => {
        expect(inShort(await checked("Its last miller, Gerda Holm, never sold the stones in 1961"))).toEqual([
            ["mill 2", "changed: “Gerda” for “Greta”", "added: “never” for “”"],
        ]);
    });

    test("puts passages together that stand apart, also of two articles", async () => {
        expect(
            inShort(await checked("The mill on the Arrow was built in 1823. The bridge carries 4,200 cars.")),
        ).toEqual([["mill 1"], ["bridge 1"]]);
        expect(
            inShort(
                await checked("Nobody was killed when its roof fell in. The mill on the Arrow was built."),
            ),
        ).toEqual([["mill 3"], ["mill 1"]]);
    });
});

describe("nowhere", () => {
    test.each([
        ["an ordinary sentence about the subject", "The old mill at the river once ground a lot of rye."],
        ["a question about it", "When was the mill on the Arrow built?"],
        ["two of three words", "The mill burned"],
        ["no words", "?!"],
        ["nothing", ""],
        ["another language", "Die Mühle wurde 1823 gebaut."],
    ])("%s", async (_, quote) => {
        expect((await checked(quote)).found).toBe("nowhere");
    });

    test("outside the scope", async () => {
        const quote = "Its last miller, Greta Holm";
        expect((await checked(quote, { article: "bridge" })).found).toBe("nowhere");
        const [check] = await scopedLibrary(library, { collections: ["roads"] }).checkQuotes([quote]);
        expect(check?.found).toBe("nowhere");
        await expect(library.checkQuotes([quote], { article: "ferry" })).rejects.toThrow(RangeError);
    });
});
