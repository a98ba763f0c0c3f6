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
};
