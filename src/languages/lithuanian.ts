import { stemmer } from "@orama/stemmers/lithuanian";
import { stopwords } from "@orama/stopwords/lithuanian";
import type { Language } from "./language.ts";

export const lithuanian: Language = {
    tags: ["lt"],
    stem: stemmer,
    stopWords: stopwords,
    detection: { byWords: true, letters: "ąčęėįšųūž", areLettersFrequent: true },
};
