import fc from "fast-check";
import { expect, test } from "vitest";
import { growLexicon } from "../../../src/search/building/growing-lexicon.ts";
import { openLexicon, plainForm } from "../../../src/search/lexicon.ts";
import { mark } from "../../../src/search/word-marks.ts";

const word = fc.record({ written: fc.string({ minLength: 1 }), term: fc.string(), stop: fc.boolean() });

test("a lexicon finds every word, term and beginning that it was given, and nothing else", () => {
    fc.assert(
        fc.property(fc.array(word), fc.string(), (words, other) => {
            const growing = growLexicon(undefined);
            const numbers = words.map((one) => growing.intern(one));
            const lexicon = openLexicon(structuredClone(growing.state()));
            words.forEach(({ written }, at) => {
                const number = numbers[at] ?? -1;
                const first = words.findIndex((one) => one.written === written);
                expect(number).toBe(numbers[first]);
                expect(lexicon.term[number]).toBe(lexicon.termNumber(words[first]?.term ?? ""));
                expect(lexicon.form[number]).toBe(lexicon.formNumber(written));
                const plain = plainForm(written);
                expect(lexicon.beginning[number]).toBe(
                    plain.length < 5 ? -1 : lexicon.beginningNumber(plain),
                );
                expect(String.fromCharCode(lexicon.initial[number] ?? 0)).toBe(plain[0] ?? " ");
                expect(lexicon.row[number]).toBe(-1);
            });
            const terms = words.filter(
                ({ written }, at) => words.findIndex((one) => one.written === written) === at,
            );
            expect(lexicon.termNames()).toEqual([...new Set(terms.map(({ term }) => term))]);
            expect(lexicon.termNumber(other)).toBe(lexicon.termNames().indexOf(other));
        }),
    );
});

test("all marks together fit into 16 bits", () => {
    expect(Object.values(mark).reduce((sum, bit) => sum | bit, 0)).toBeLessThan(2 ** 16);
});
