import { stemmer } from "@orama/stemmers/hungarian";
import { stopwords } from "@orama/stopwords/hungarian";
import type { Language } from "./language.ts";

export const hungarian: Language = {
    tags: ["hu"],
    stem: stemmer,
    stopWords: stopwords,
    detection: { byWords: true },
};
