import { stemmer } from "@orama/stemmers/danish";
import { stopwords } from "@orama/stopwords/danish";
import { type Language, list } from "./language.ts";

export const danish: Language = {
    tags: ["da"],
    stem: stemmer,
    stopWords: stopwords,
    ordinalPoint: true,
    abbreviations: list("bl.a, dvs, f.eks, m.m, osv, ca, nr, kl, hr, fru"),
    detection: { byWords: true },
    smallTalk: {
        thanks: list("tak, mange tak, tusind tak, tak for det, tak for hjælpen"),
        others: list(
            "hej, goddag, godmorgen, farvel, ja, nej, okay, godt, meget godt, fint, super, perfekt, forstået, interessant, præcis",
        ),
    },
};
