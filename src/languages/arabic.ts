import { stemmer } from "@orama/stemmers/arabic";
import { stopwords } from "@orama/stopwords/arabic";
import { type Language, list } from "./language.ts";

export const arabic: Language = {
    tags: ["ar"],
    stem: stemmer,
    stopWords: stopwords,
    askingWords: list("متى, من, أين, لماذا, كم, كيف, ماذا, ما, هل, أي"),
    detection: { likelyIn: "Arabic", byWords: true },
};
