import { stemmer } from "@orama/stemmers/armenian";
import { stopwords } from "@orama/stopwords/armenian";
import type { Language } from "./language.ts";

export const armenian: Language = {
    tags: ["hy"],
    stem: stemmer,
    stopWords: stopwords,
    detection: { byWords: true },
};
