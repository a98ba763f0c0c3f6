import { stemmer } from "@orama/stemmers/french";
import { stopwords } from "@orama/stopwords/french";
import { type Language, list } from "./language.ts";

export const french: Language = {
    tags: ["fr"],
    stem: stemmer,
    stopWords: stopwords,
    askingWords: list(
        "quand, qui, où, pourquoi, combien, quel, quelle, quels, quelles, comment, quoi, est-ce, explique",
    ),
    abbreviations: list(
        "m, mm, mme, mlle, mlles, me, mgr, av, bd, boul, éd, env, etc, p.ex, réf, tél, vol, janv, févr, juill, sept, oct, nov, déc",
    ),
    detection: { byWords: true },
    followUp: {
        openings: list("et, mais"),
        asking: list("quand, où, pourquoi, qui, quoi, comment, combien"),
    },
    welcome: {
        about: (name) => `Que disent les articles au sujet de ${name} ?`,
    },
};
