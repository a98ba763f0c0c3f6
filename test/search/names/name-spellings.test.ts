import { expect, test } from "vitest";
import { nameSpellings } from "../../../src/search/names/name-spellings.ts";
import { openParagraphIndex } from "../../../src/search/paragraph-index.ts";
import { noWordVectors } from "../../../src/search/word-vectors.ts";
import { anArticle } from "../../build.ts";

test("of thousands of names that sound alike, only some are compared", () => {
    const vowels = ["a", "e", "ae", "ea", "aa", "ee", "aea", "eae"];
    const names = vowels.flatMap((one) =>
        vowels.flatMap((two) =>
            vowels.flatMap((three) => vowels.map((four) => `K${one}d${two}f${three}r${four}`)),
        ),
    );
    const { lexicon } = openParagraphIndex([anArticle({ text: [`The ${names.join(" and ")}.`] })], "en");
    let compared = 0;
    const counted = {
        ...lexicon,
        formName: (number: number) => {
            compared++;
            return lexicon.formName(number);
        },
    };
    const { alike } = nameSpellings(counted, noWordVectors);
    compared = 0;
    expect(alike("qadafara", { term: "qadafara", isKnown: false })).toHaveLength(5);
    expect(compared).toBeGreaterThan(0);
    expect(compared).toBeLessThan(names.length / 10);
});
