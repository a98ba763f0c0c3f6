import { stemmer } from "@orama/stemmers/italian";
import { stopwords } from "@orama/stopwords/italian";
import { type Language, list } from "./language.ts";

export const italian: Language = {
    tags: ["it"],
    stem: stemmer,
    stopWords: stopwords,
    askingWords: list(
        "quando, chi, dove, perché, quanto, quanta, quanti, quante, quale, quali, come, cosa, spiega",
    ),
    abbreviations: list("sig, sigg, sig.ra, dott, dott.ssa, ing, avv, on, pag, ecc, es, art, nr, tel"),
    detection: { byWords: true },
    followUp: {
        openings: list("e, ma"),
    },
    welcome: {
        about: (name) => `Che cosa dicono gli articoli su ${name}?`,
    },
};
