import fc from "fast-check";
import { expect, test } from "vitest";
import { growLexicon } from "../../src/search/building/growing-lexicon.ts";
import { openLexicon } from "../../src/search/lexicon.ts";
import { wordsByTerm } from "../../src/search/words-by-term.ts";

test("the words with a term are all those whose term it is", () => {
    const word = fc.record({
        written: fc.constantFrom("bridge", "bridges", "Bridge", "tower", "towers", "mill"),
        term: fc.constantFrom("bridg", "tower", "mill", ""),
        stop: fc.boolean(),
    });
    fc.assert(
        fc.property(fc.array(word), (some) => {
            const growing = growLexicon(undefined);
            for (const one of some) growing.intern(one);
            const lexicon = openLexicon(growing.state());
            const wordsOf = wordsByTerm(lexicon);
            for (let term = -1; term < lexicon.termCount(); term++)
                expect([...wordsOf(term)]).toEqual(
                    [...lexicon.term].flatMap((own, number) => (own === term ? [number] : [])),
                );
        }),
    );
});
