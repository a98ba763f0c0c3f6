import { stemmer } from "@orama/stemmers/norwegian";
import { stopwords } from "@orama/stopwords/norwegian";
import { type Language, list } from "./language.ts";

export const norwegian: Language = {
    tags: ["no"],
    stem: stemmer,
    stopWords: stopwords,
    versionWords: list("versjon, versjonen"),
    sentences: {
        abbreviations: list("bl.a, dvs, f.eks, ca, hr, fru"),
        beforeNumbers: list("nr, kl, s, jan, feb, aug, sept, okt, nov, des"),
        ending: list("m.m, osv"),
        ordinals: {
            before: list("den, det, de, i, på, til, fra, og, av, en, sin, hans, hennes, som, for, ved"),
            after: list(
                "januar, februar, mars, april, mai, juni, juli, august, september, oktober, november, desember, århundre, århundret",
            ),
        },
    },
    detection: { byWords: true, letters: "æøå" },
    smallTalk: {
        thanks: list("takk, tusen takk, mange takk, takk skal du ha, takk for hjelpen"),
        others: list(
            "hei, hallo, god morgen, ha det, ja, nei, ok, greit, bra, veldig bra, flott, supert, perfekt, skjønner, interessant, akkurat",
        ),
    },
};

/** Norway's two written standards under their own tags. They are never detected, only declared, and have no abbreviations yet. */
export const bokmalAndNynorsk: Language = { tags: ["nb", "nn"], stem: stemmer, stopWords: stopwords };
