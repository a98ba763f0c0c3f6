import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { relatedTerms } from "../../../bench/synonyms/related-terms.ts";
import { readWordNet } from "../../../bench/synonyms/wordnet.ts";

test("the committed file is what `npm run synonyms` makes with today's stems and stop words", () => {
    const committed = readFileSync(new URL("../../../src/answer/learned/related-words.bin", import.meta.url));
    expect(committed.equals(relatedTerms(readWordNet()))).toBe(true);
}, 60_000);

test("WordNet has senses with their counts, and pointers between lemmas", () => {
    const { senses, synsets } = readWordNet();
    const [child] = senses.get("child") ?? [];
    expect(child).toMatchObject({ partOfSpeech: "n", place: 1, count: 148 });
    expect(synsets.get(child?.synset ?? "")?.lemmas).toContain("youngster");
    const symbols = synsets.get(child?.synset ?? "")?.pointers.map(({ symbol }) => symbol);
    expect(symbols).toContain("@");
}, 60_000);
