import { stemmer } from "@orama/stemmers/spanish";
import { stopwords } from "@orama/stopwords/spanish";
import { type Language, list } from "./language.ts";

export const spanish: Language = {
    tags: ["es"],
    stem: stemmer,
    stopWords: stopwords,
    askingWords: list(
        "cuándo, quién, quiénes, dónde, adónde, por, qué, cuánto, cuánta, cuántos, cuántas, cuál, cuáles, cómo, explica",
    ),
    abbreviations: list(
        "sr, sra, srta, dra, ud, uds, ee.uu, p.ej, pág, núm, av, avda, gral, lic, ing, d, dª, etc",
    ),
    detection: { byWords: true },
    followUp: {
        openings: list("y, pero"),
        asking: list("cuándo, dónde, por qué, quién, quiénes, qué, cómo, cuántos, cuántas"),
    },
    smallTalk: {
        thanks: list(
            "gracias, muchas gracias, mil gracias, muchísimas gracias, gracias por la ayuda, gracias por la respuesta",
        ),
        others: list(
            "hola, buenas, buenos días, buenas tardes, buenas noches, adiós, sí, vale, bueno, muy bien, bien, genial, perfecto, excelente, estupendo, claro, entendido, interesante, muy interesante, exacto, jaja, jajaja, por favor",
        ),
    },
    welcome: {
        about: (name) => `¿Qué dicen los artículos sobre ${name}?`,
    },
};
