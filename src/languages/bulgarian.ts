import { stemmer } from "@orama/stemmers/bulgarian";
import { stopwords } from "@orama/stopwords/bulgarian";
import type { Language } from "./language.ts";

export const bulgarian: Language = {
    tags: ["bg"],
    stem: stemBulgarian,
    stopWords: stopwords,
    detection: { byWords: true },
};

/** The library's stemmer replaces letters of the word, which it may do with an array of them, but not with a text. */
function stemBulgarian(word: string): string {
    const letters = Object.assign(word.split(""), {
        substring: (from: number, to: number) => letters.slice(from, to).join(""),
    });
    // SAFETY: of a text it uses the length, the letters by their place, and `substring`.
    return stemmer(letters as unknown as string);
}
