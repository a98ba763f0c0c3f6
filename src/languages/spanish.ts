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
    shortForms: list(
        "dr doctor, dra doctora, sr señor, sra señora, prof profesor, av avenida, avda avenida, núm número, km kilómetro, kg kilogramo, univ universidad, tel teléfono, dpto departamento, depto departamento, foto fotografía, info información",
    ),
    numbers: {
        words: list(
            "cero, uno, dos, tres, cuatro, cinco, seis, siete, ocho, nueve, diez, once, doce, trece, catorce, quince, dieciséis, diecisiete, dieciocho, diecinueve, veinte, treinta, cuarenta, cincuenta, sesenta, setenta, ochenta, noventa",
        ),
        joined: (ten, unit) => (ten === "veinte" ? `veinti${accented[unit] ?? unit}` : `${ten} y ${unit}`),
    },
    versionWords: list("version, versiones, versión"),
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
        prepositions: list("en, de, por, para, con, desde, entre, a, hasta, contra, sin, sobre"),
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
    courtesy: {
        before: list(
            "alguien sabe, sabes, sabe alguien, me puedes decir, puedes decirme, podrías decirme, me pueden decir, dime, me pregunto, me gustaría saber, quisiera saber, quiero saber, hola, buenas, oye, por favor",
        ),
        after: list("por favor, porfa, gracias, muchas gracias, jaja, jajaja"),
    },
    welcome: {
        about: (name) => `¿Qué dicen los artículos sobre ${name}?`,
    },
};

const accented: Readonly<Record<string, string>> = { dos: "dós", tres: "trés", seis: "séis" };
