import { stemmer } from "@orama/stemmers/serbian";
import { stopwords } from "@orama/stopwords/serbian";
import type { Language } from "./language.ts";

export const serbian: Language = {
    tags: ["sr"],
    stem: stemmer,
    stopWords: stopwords,
    detection: { byWords: true, letters: "јљњћђџ" },
};
