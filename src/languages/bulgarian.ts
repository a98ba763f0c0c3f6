import { stemmer } from "@orama/stemmers/bulgarian";
import { stopwords } from "@orama/stopwords/bulgarian";
import type { Language } from "./language.ts";

export const bulgarian: Language = {
    tags: ["bg"],
    stem: stemBulgarian,
    stopWords: stopwords,
    detection: { byWords: true, letters: "йщъьюя" },
};

/** The library's stemmer assigns to letters of the word, which works with an array, but not with a string. */
function stemBulgarian(word: string): string {
    const letters = Object.assign(word.split(""), {
        substring: (from: number, to: number) => letters.slice(from, to).join(""),
    });
    // SAFETY: the stemmer only uses the length, indexed letters and `substring`.
    return stemmer(letters as unknown as string);
}
