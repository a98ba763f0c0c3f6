import fc from "fast-check";
import { expect, test } from "vitest";
import { boundariesOf } from "../../../src/corpus/sentences/sentence-boundaries.ts";

test.each(["en", "el", "th", "ja"])(
    "texts segmented together get the same sentences as each alone: %s",
    (language) => {
        const boundaries = boundariesOf(language);
        const segmenter = new Intl.Segmenter(language, { granularity: "sentence" });
        const piece = fc.constantFrom(
            "One. ",
            "two",
            "? ",
            "!”",
            "\n",
            "\r",
            "\u2028",
            "\u0085",
            "3.5",
            " ",
            "«A» ",
            "δ; ",
            "。",
            "ก ",
            "e.g. x",
            "(",
        );
        const text = fc.array(piece, { maxLength: 8 }).map((pieces) => pieces.join(""));
        fc.assert(
            fc.property(fc.array(text, { maxLength: 12 }), (texts) => {
                const alone = texts.map((one) =>
                    [...segmenter.segment(one)].map(({ index }) => index).slice(1),
                );
                expect(boundaries(texts)).toEqual(alone);
            }),
            { numRuns: 500 },
        );
    },
);

test("a book of many paragraphs and one huge paragraph are segmented the same way", () => {
    const sentences = Array.from({ length: 3000 }, (_, at) => `Sentence number ${at} is one of many. `);
    const boundaries = boundariesOf("en");
    expect(boundaries(sentences).flat()).toEqual([]);
    expect(boundaries([sentences.join("")])[0]).toHaveLength(2999);
});
