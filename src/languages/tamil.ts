import { stemmer } from "@orama/stemmers/tamil";
import { stopwords } from "@orama/stopwords/tamil";
import type { Language } from "./language.ts";

export const tamil: Language = {
    tags: ["ta"],
    stem: stemmer,
    stopWords: stopwords,
    detection: { byWords: true },
};
