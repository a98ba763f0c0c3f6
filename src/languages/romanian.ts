import { stemmer } from "@orama/stemmers/romanian";
import { stopwords } from "@orama/stopwords/romanian";
import { type Language, list } from "./language.ts";

export const romanian: Language = {
    tags: ["ro"],
    stem: stemmer,
    stopWords: stopwords,
    askingWords: list("când, cine, unde, de, ce, cât, câtă, câți, câte, cum, care"),
    detection: { byWords: true },
};
