import { expect, test } from "vitest";
import { readLearned } from "../../../src/answer/model/read-learned.ts";
import { readRelatedWords } from "../../../src/answer/model/related-words.ts";
import { analyzerOf } from "../../../src/search/terms.ts";

/** Three terms: "big" and "larg" mean the same, "size" has a little of both. Only "size" is a noun. */
function anAsset(): Uint8Array {
    const letters = new TextEncoder().encode("big\nlarg\nsize");
    const counts = [3, 4, letters.length].flatMap((count) => [count, 0, 0, 0]);
    const others = [1, 2, 0, 0].flatMap((number) => [number, 0]);
    return Uint8Array.from([...counts, ...letters, 1, 1, 0, 2, 1, 1, ...others, 255, 51, 255, 51]);
}

test("a term's related terms have their weights, nearest first", () => {
    const { of } = readRelatedWords(anAsset);
    expect(of("big")).toEqual([
        { term: "larg", weight: 1 },
        { term: "size", weight: 0.2 },
    ]);
    expect(of("larg")).toEqual([{ term: "big", weight: 1 }]);
    expect(of("size")).toEqual([{ term: "big", weight: 0.2 }]);
});

test("an unknown term has none, and may be a noun", () => {
    const { of, isNoNoun } = readRelatedWords(anAsset);
    expect(of("tiny")).toEqual([]);
    expect(["big", "size", "tiny"].map((word) => isNoNoun(word, word))).toEqual([true, false, false]);
});

test("the file is read once, when a term is looked up", () => {
    let reads = 0;
    const { of, isNoNoun } = readRelatedWords(() => {
        reads++;
        return anAsset();
    });
    expect(reads).toBe(0);
    of("big");
    isNoNoun("big", "big");
    of("size");
    expect(reads).toBe(1);
});

test("the shipped file relates synonyms, irregular forms, derivations and causes", () => {
    const { of } = readLearned().related;
    const related = (term: string) => of(term).map((match) => match.term);
    expect(related("purchas")).toContain("bui");
    expect(related("women")).toContain("woman");
    expect(related("syrian")).toContain("syria");
    expect(related("kill")).toContain("die");
    expect(related("movi")).toContain("film");
});

test("rare senses do not relate: a bank is no slope, and to table is not to shelve", () => {
    const { of } = readLearned().related;
    const near = (term: string) =>
        of(term)
            .filter(({ weight }) => weight > 0.3)
            .map((match) => match.term);
    expect(near("bank")).not.toContain("slope");
    expect(near("tabl")).not.toContain("shelv");
});

test("the shipped file knows verbs from nouns", () => {
    const { isNoNoun } = readLearned().related;
    const term = (word: string) => analyzerOf("en")(word)[0]?.term ?? "";
    const areNoNouns = (words: string) => words.split(" ").map((word) => isNoNoun(word, term(word)));
    expect(areNoNouns("happen happened want know gave won goes biggest big donate unripe")).not.toContain(
        false,
    );
    expect(areNoNouns("bridge population deaths ferry donation quillstore")).not.toContain(true);
});
