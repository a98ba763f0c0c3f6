import { expect, test } from "vitest";
import { sentenceLengths } from "../../src/search/sentence-lengths.ts";
import { mark } from "../../src/search/word-marks.ts";

test("a sentence is as long as its words that are not stop words, every time it is asked", () => {
    const lengthOf = sentenceLengths(
        {
            words: Uint32Array.from([0, 1, 0, 1, 1, ...Array(70_000).fill(0)]),
            sentenceStarts: Uint32Array.from([0, 3, 5, 5, 70_005]),
        },
        { marks: Uint16Array.from([mark.capital, mark.stop]) },
    );
    for (let round = 0; round < 2; round++) expect([0, 1, 2, 3].map(lengthOf)).toEqual([2, 0, 0, 70_000]);
});
