import { stemmer } from "@orama/stemmers/indian";
import { stopwords } from "@orama/stopwords/indian";
import { type Language, list } from "./language.ts";

export const hindi: Language = {
    tags: ["hi"],
    stem: stemmer,
    stopWords: stopwords,
    askingWords: list("कब, कौन, कहाँ, कहां, क्यों, कितना, कितने, कितनी, कैसे, क्या, किस, किसने, किसे"),
    detection: { likelyIn: "Devanagari", byWords: true },
};
