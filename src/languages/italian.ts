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
    smallTalk: {
        thanks: list(
            "grazie, grazie mille, mille grazie, tante grazie, grazie tante, molte grazie, ti ringrazio, vi ringrazio",
        ),
        others: list(
            "ciao, buongiorno, buonasera, buonanotte, arrivederci, sì, va bene, bene, molto bene, benissimo, ottimo, perfetto, fantastico, capito, ho capito, interessante, esatto, certo, per favore",
        ),
    },
    welcome: {
        about: (name) => `Che cosa dicono gli articoli su ${name}?`,
    },
};
