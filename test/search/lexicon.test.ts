import { expect, test } from "vitest";
import { compacted, openLexicon } from "../../src/search/lexicon.ts";
import { mark } from "../../src/search/word-marks.ts";

test("a compacted lexicon has the same values", () => {
    const lexicon = openLexicon(undefined);
    for (const written of ["The", "bridges", "NATO", "1911", "of"])
        lexicon.intern({ written, term: written.toLowerCase(), stop: written.length < 4 });
    const { form, beginning, marks, row } = compacted(lexicon);
    expect(Array.from(form)).toEqual(lexicon.form);
    expect(Array.from(beginning)).toEqual(lexicon.beginning);
    expect(Array.from(marks)).toEqual(lexicon.marks);
    expect(Array.from(row)).toEqual(lexicon.row);
});

test("all marks together fit into the 16 bits of a compacted lexicon", () => {
    expect(Object.values(mark).reduce((sum, bit) => sum | bit, 0)).toBeLessThan(2 ** 16);
});
