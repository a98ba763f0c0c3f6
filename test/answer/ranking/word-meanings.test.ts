import { readFileSync } from "node:fs";
import fc from "fast-check";
import { expect, test } from "vitest";
import { readQuestion } from "../../../src/answer/question/question.ts";
import { slotsOf } from "../../../src/answer/ranking/slots.ts";
import { farWord, wordMeanings } from "../../../src/answer/ranking/word-meanings.ts";
import { openParagraphIndex } from "../../../src/search/paragraph-index.ts";
import { mark } from "../../../src/search/word-marks.ts";
import { readWordVectors } from "../../../src/search/word-vectors.ts";
import { anArticle } from "../../build.ts";

const vectors = readWordVectors(
    readFileSync(new URL("../../../src/answer/learned/english-words.bin", import.meta.url)),
);
const words =
    "the glass glasses lens definition defined define light lighter city cities of Zorblax zorblaxes 1850 Nimrud is which";
const index = openParagraphIndex([anArticle({ title: "Lens", text: [words] })], "en", { vectors });
const lexicon = index.lexicon;
const numbers = index.tokens.words;

test("a word's meaning is 1 for its own term, at least 0.8 for its beginning, else its cosine", () => {
    fc.assert(
        fc.property(
            fc.array(fc.constantFrom(...words.split(" "), "cat", "definite", "glases"), { maxLength: 8 }),
            (asked) => {
                const question = readQuestion(`which city ${asked.join(" ")}`, index);
                const slots = slotsOf(question, index);
                const meanings = wordMeanings(question, index, slots);
                const cosines = vectors.cosinesWith([
                    ...question.terms.map(({ row }) => row),
                    ...question.focusRows,
                ]);
                const width = question.terms.length + question.focusRows.length;
                for (const word of [...numbers, ...numbers]) {
                    const start = meanings.of(word);
                    if (((lexicon.marks[word] ?? 0) & mark.stop) !== 0) {
                        expect(start).toBe(-1);
                        continue;
                    }
                    const plain = new Float64Array(width);
                    cosines(lexicon.row[word] ?? -1, plain, 0);
                    question.terms.forEach(({ beginning }, place) => {
                        if (beginning >= 0 && beginning === lexicon.beginning[word])
                            plain[place] = Math.max(plain[place] ?? 0, 0.8);
                    });
                    const slot = slots.of(word);
                    if (slot >= 0) plain[slots.placeOf(slot)] = 1;
                    expect([...meanings.values().subarray(start, start + width)]).toEqual([...plain]);
                    if (start === farWord) expect(plain.every((value) => value === 0)).toBe(true);
                }
            },
        ),
    );
});
