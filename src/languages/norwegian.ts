import { stemmer } from "@orama/stemmers/norwegian";
import { stopwords } from "@orama/stopwords/norwegian";
import { type Language, list } from "./language.ts";

export const norwegian: Language = {
    tags: ["no"],
    stem: stemmer,
    stopWords: stopwords,
    ordinalPoint: true,
    abbreviations: list("bl.a, dvs, f.eks, m.m, osv, ca, nr, kl, hr, fru"),
    detection: { byWords: true },
};

/** Norway's two written standards under their own tags. They are never detected, only declared, and have no abbreviations yet. */
export const bokmalAndNynorsk: Language = { tags: ["nb", "nn"], stem: stemmer, stopWords: stopwords };
