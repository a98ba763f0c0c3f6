import { stemmer } from "@orama/stemmers/irish";
import { stopwords } from "@orama/stopwords/irish";
import type { Language } from "./language.ts";

export const irish: Language = {
    tags: ["ga"],
    stem: stemmer,
    stopWords: stopwords,
};
