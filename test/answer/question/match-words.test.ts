import { readFileSync } from "node:fs";
import fc from "fast-check";
import { expect, test } from "vitest";
import { openLibrary } from "../../../src/answer/library.ts";
import { matchWords } from "../../../src/answer/question/match-words.ts";
import { readQuestion } from "../../../src/answer/question/question.ts";
import { openParagraphIndex } from "../../../src/search/paragraph-index.ts";
import { readWordVectors } from "../../../src/search/word-vectors.ts";
import { anArticle } from "../../build.ts";

const file = new URL("../../../src/answer/learned/english-words.bin", import.meta.url);
const vectors = readWordVectors(readFileSync(file));
const article = anArticle({
    title: "The harbour of Lervik",
    text: ["The lighthouse of Lervik was built in 1911 by the engineer Ida Holm.", "Ships unload grain."],
});
const english = openParagraphIndex([article], "en", { vectors });
const plain = openParagraphIndex([article], "en");

/** The index, and the terms for which it was asked to find similar ones. */
function counting(index = english) {
    const searched: string[] = [];
    const nearest = (term: string) => {
        searched.push(term);
        return index.nearest(term);
    };
    return { searched, index: { ...index, nearest } };
}

test("a word of a million letters is not corrected", async () => {
    const { verdict } = await openLibrary([article]).ask("a".repeat(1e6));
    expect(verdict).toBe("not-found");
});

/** So many words that neither an article nor the list of English words contains. */
const unknownWords = (count: number) => Array.from({ length: count }, (_, at) => `qz${letters(at)}xwvk`);
const letters = (at: number) => [...String(at)].map((digit) => "bcdfghjklm"[Number(digit)]).join("");

test("a dozen unknown words are all searched for; of 140, only a dozen are", () => {
    const twelve = counting();
    readQuestion(unknownWords(12).join(" "), twelve.index);
    const many = counting();
    readQuestion(unknownWords(140).join(" "), many.index);
    expect([twelve.searched.length, many.searched.length]).toEqual([12, 12]);
});

test("known, repeated and short words, numbers and stop words don't count toward the dozen", () => {
    const { searched, index } = counting();
    const others = "ships lighthouse lervik qa wx 1912 1913 what was the by".split(" ");
    readQuestion([...others, ...unknownWords(12), ...unknownWords(12), ...others].join(" "), index);
    expect(searched.toSorted()).toEqual(unknownWords(12).toSorted());
});

test("with at most a dozen unknown words, each gets the same matches as alone", () => {
    const words = fc.array(
        fc.oneof(
            fc.constantFrom(
                "lighthouse",
                "ligthouse",
                "lervick",
                "engin",
                "graine",
                "1911",
                "ida",
                "sourdough",
            ),
            fc.string({ minLength: 1, maxLength: 10, unit: fc.constantFrom(..."abeglnrst") }),
        ),
        { maxLength: 12 },
    );
    fc.assert(
        fc.property(words, (question) => {
            for (const { term, matches } of readQuestion(question.join(" "), english).terms) {
                const expected = english.contains(term)
                    ? [{ term, weight: 1 }]
                    : english.nearest(term, vectors.rowOf(term) >= 0);
                expect(matches).toEqual(expected);
            }
        }),
    );
});

/** Spelled correctly, but in no article. */
const ordinary =
    "yesterday grandmother wondered whether everybody remembers photographs newspapers mountains restaurants bicycles weather kitchen breakfast gardens television football curtains pencils umbrellas".split(
        " ",
    );

test("a misspelled word is found in a long question among correct English words", () => {
    const { terms } = readQuestion(`${ordinary.join(" ")} who built the ligthouse`, english);
    expect(terms.find(({ written }) => written === "ligthouse")?.matches).toMatchObject([
        { term: "lighthous" },
    ]);
});

test("without a word list for the language, the longest words are searched for, then the first", () => {
    const { searched, index } = counting(plain);
    const same = unknownWords(10).map((word) => word.slice(0, 6));
    const words = [...same, "qzbcdfghjklm", ...same.map((word) => `w${word.slice(1)}`), "qzbcdfghjklmn"];
    matchWords(
        words.map((written) => ({ written, term: written, stop: false })),
        () => true,
        index,
    );
    expect(searched).toEqual(["qzbcdfghjklmn", "qzbcdfghjklm", ...same]);
});

test("a word beyond the dozen counts as missing, like any word that no article contains", async () => {
    const library = openLibrary([article]);
    const { missing } = await library.ask(unknownWords(140).join(" "));
    expect(missing).toEqual(unknownWords(140));
});
