import { stemmer } from "@orama/stemmers/finnish";
import { stopwords } from "@orama/stopwords/finnish";
import type { Language } from "./language.ts";

export const finnish: Language = {
    tags: ["fi"],
    stem: stemmer,
    stopWords: stopwords,
    detection: { byWords: true },
};
