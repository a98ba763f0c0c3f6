import { stemmer } from "@orama/stemmers/nepali";
import { stopwords } from "@orama/stopwords/nepali";
import type { Language } from "./language.ts";

export const nepali: Language = {
    tags: ["ne"],
    stem: stemmer,
    stopWords: stopwords,
};
