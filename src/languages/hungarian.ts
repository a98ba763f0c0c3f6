import { stemmer } from "@orama/stemmers/hungarian";
import { stopwords } from "@orama/stopwords/hungarian";
import { type Language, list } from "./language.ts";

export const hungarian: Language = {
    tags: ["hu"],
    stem: stemmer,
    stopWords: stopwords,
    versionWords: list("verzió"),
    detection: { byWords: true, letters: "áéíóöőúüű", areLettersFrequent: true },
    smallTalk: {
        thanks: list("köszönöm, köszi, kösz, köszönöm szépen, nagyon köszönöm, köszi szépen"),
        others: list(
            "szia, sziasztok, helló, jó napot, igen, nem, oké, rendben, jó, nagyon jó, szuper, tökéletes, értem, érdekes, pontosan, kérlek",
        ),
    },
};
