import { expect, test } from "vitest";
import { growLexicon } from "../../../src/search/building/growing-lexicon.ts";
import { storeTokens } from "../../../src/search/building/store-tokens.ts";
import { openLexicon } from "../../../src/search/lexicon.ts";
import { analyzerOf } from "../../../src/search/terms.ts";
import { headingWords, sign } from "../../../src/search/token-store.ts";
import { anArticle } from "../../build.ts";

function stored(...text: string[]) {
    const article = anArticle({ text });
    const growing = growLexicon(undefined);
    const storing = { lexicon: growing, analyze: analyzerOf("en") };
    const tokens = storeTokens([{ article, first: undefined }], storing);
    return { lexicon: openLexicon(growing.state()), tokens };
}

test("every word of every sentence is stored, also stop words, with one number per spelling", () => {
    const { tokens } = stored("The cat sat. The dog sat.", "The end.");
    expect([...tokens.words].map((word, _, all) => all.indexOf(word))).toEqual([0, 1, 2, 0, 4, 2, 0, 7]);
    expect([...tokens.sentenceStarts]).toEqual([0, 3, 6, 8]);
    expect([...tokens.paragraphStarts]).toEqual([0, 2, 3]);
});

test("forms of the same word share the term, but not the form", () => {
    const { lexicon, tokens } = stored("Bomb bombed.");
    const [bomb = -1, bombed = -1] = tokens.words;
    expect(lexicon.term[bomb]).toBe(lexicon.term[bombed]);
    expect(lexicon.form[bomb]).not.toBe(lexicon.form[bombed]);
});

test("a sentence has signs for its quotation marks, numbers and similar characters", () => {
    const { tokens } = stored("It cost $5. Some 20% left. He said “no” (twice). Why?");
    expect([...tokens.signs]).toEqual([
        sign.money,
        sign.percent,
        sign.quote | sign.parenthesis,
        sign.question,
    ]);
});

test("titles and section headings are stored separately from the text", () => {
    const { tokens } = stored("# Aftermath", "All fled.");
    expect(headingWords(tokens.headings, tokens.titles[0] ?? -1)).toHaveLength(2);
    expect(headingWords(tokens.headings, tokens.sections[0] ?? -1)).toHaveLength(1);
});

test("all headings above a paragraph are its heading", () => {
    const { tokens } = stored("# Linux", "Fast.", "## Install it", "Run it.", "# Windows", "Click.");
    const words = [...tokens.sections].map((section) => headingWords(tokens.headings, section).length);
    expect(words).toEqual([1, 3, 1]);
});
