import { stemmer } from "@orama/stemmers/danish";
import { stopwords } from "@orama/stopwords/danish";
import { type Language, list } from "./language.ts";

export const danish: Language = {
    tags: ["da"],
    stem: stemmer,
    stopWords: stopwords,
    compoundLinks: ["", "s", "e"],
    versionWords: list("version, versionen"),
    sentences: {
        abbreviations: list("bl.a, dvs, f.eks, ca, hr, fru"),
        beforeNumbers: list("nr, kl, s, jan, feb, aug, sept, okt, nov, dec"),
        ending: list("m.m, osv"),
        ordinals: {
            before: list("den, det, de, d, i, på, til, fra, og, af, en, sin, hans, hendes, som, for, ved"),
            after: list(
                "januar, februar, marts, april, maj, juni, juli, august, september, oktober, november, december, århundrede",
            ),
        },
    },
    detection: { byWords: true, letters: "æøå" },
    smallTalk: {
        thanks: list("tak, mange tak, tusind tak, tak for det, tak for hjælpen"),
        others: list(
            "hej, goddag, godmorgen, farvel, ja, nej, okay, godt, meget godt, fint, super, perfekt, forstået, interessant, præcis",
        ),
    },
};
