import { stemmer } from "@orama/stemmers/portuguese";
import { stopwords } from "@orama/stopwords/portuguese";
import { type Language, list } from "./language.ts";

export const portuguese: Language = {
    tags: ["pt"],
    stem: stemmer,
    stopWords: stopwords,
    askingWords: list("quando, quem, onde, porquê, quanto, quanta, quantos, quantas, qual, quais, como"),
    abbreviations: list("sr, sra, srs, dra, exmo, eng, av, pág, ex, etc, núm"),
    detection: { byWords: true },
    smallTalk: {
        thanks: list(
            "obrigado, obrigada, muito obrigado, muito obrigada, obg, valeu, vlw, agradecido, agradecida",
        ),
        others: list(
            "olá, oi, bom dia, boa tarde, boa noite, tchau, sim, não, tá, tudo bem, muito bom, ótimo, perfeito, excelente, legal, beleza, entendi, interessante, kkk, kkkk, rsrs, por favor",
        ),
    },
    welcome: {
        about: (name) => `O que dizem os artigos sobre ${name}?`,
    },
};
