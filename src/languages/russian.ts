import { stemmer } from "@orama/stemmers/russian";
import { stopwords } from "@orama/stopwords/russian";
import { type Language, list } from "./language.ts";

export const russian: Language = {
    tags: ["ru"],
    stem: stemmer,
    stopWords: stopwords,
    askingWords: list(
        "когда, кто, кого, кому, где, куда, откуда, почему, зачем, сколько, какой, какая, какое, какие, как, что, ли",
    ),
    abbreviations: list(
        "г, гг, т.е, т.д, т.п, т.к, т.н, им, ул, д, кв, р, руб, коп, тыс, млн, млрд, стр, см, ср, напр, др, акад, проф, в, вв",
    ),
    detection: { likelyIn: "Cyrillic", byWords: true },
    followUp: {
        openings: list("а, и, но"),
        asking: list("когда, где, куда, почему, кто, что, как, сколько"),
    },
};
