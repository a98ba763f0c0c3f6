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
    sentences: {
        abbreviations: list(
            "sr, sra, srta, sres, dra, dña, ud, uds, ee, ee.uu, p.ej, gral, lic, ing, d, dª, fco, sto, sta",
        ),
        beforeNumbers: list(
            "pág, págs, núm, núms, s, t, cap, caps, art, arts, tomo, vol, ed, av, avda, c, tel, teléf",
        ),
        units: list("a.m, p.m, km, kg, min, seg"),
        closing: list("s.a, s.l, cía, avda, av"),
        ending: list("a.c, d.c, etc"),
        lettered: list(
            "plan, opción, vitamina, tipo, grupo, clase, sección, figura, parte, anexo, tabla, punto, paso, modelo, hepatitis, fase, bloque, línea, serie, letra, zona, nivel, categoría, edificio",
        ),
    },
    detection: { byWords: true, letters: "áéíóúüñ" },
    followUp: {
        joining: list("y, e"),
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
