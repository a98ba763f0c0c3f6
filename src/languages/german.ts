import { stemmer } from "@orama/stemmers/german";
import { stopwords } from "@orama/stopwords/german";
import { type Language, list } from "./language.ts";

export const german: Language = {
    tags: ["de"],
    stem: stemmer,
    stopWords: stopwords,
    askingWords: list(
        "wann, wer, wem, wen, wessen, wo, wohin, woher, warum, wieso, weshalb, wie, was, welche, welcher, welches, welchen, viel, viele, nenne, erkläre",
    ),
    ordinalPoint: true,
    abbreviations: list(
        "z.b, d.h, u.a, o.ä, bzw, ca, evtl, ggf, hr, fr, hrn, inkl, jh, jhd, mio, mrd, mag, nr, s, sog, str, usw, vgl, v.a, zzt, geb, gest, jan, feb, apr, aug, sept, okt, nov, dez, bd, abs, art",
    ),
    detection: { byWords: true },
    followUp: {
        openings: list("und, aber, was ist mit"),
        asking: list("wann, wohin, woher, wo, warum, wieso, wer, wen, wem, was, wie viele, wieviel, wie"),
    },
    smallTalk: {
        thanks: list(
            "danke, danke schön, dankeschön, danke sehr, vielen dank, besten dank, herzlichen dank, tausend dank, danke dir, danke euch, danke für die hilfe, danke für die antwort, dankeschon",
        ),
        others: list(
            "hallo, moin, servus, guten morgen, guten tag, guten abend, tschüss, ja, jo, jep, nein, nö, genau, gut, sehr gut, super, prima, toll, klasse, perfekt, alles klar, verstanden, verstehe, achso, ach so, aha, stimmt, richtig, interessant, sehr interessant, hilfreich, sehr hilfreich, passt, cool, bitte, guter bot",
        ),
    },
    welcome: {
        about: (name) => `Was sagen die Artikel über ${name}?`,
        count: {
            asking: "Wie viele",
            numbers: list("zwei, drei, vier, fünf, sechs, sieben, acht, neun, zehn, elf, zwölf"),
            before: list("etwa, rund, mehr als, mindestens, fast, über, ungefähr, knapp"),
            askedOtherwise: list(
                "Jahre, Jahren, Monate, Monaten, Woche, Wochen, Tage, Tagen, Stunde, Stunden, Minute, Minuten, Sekunde, Sekunden, Prozent, Millione, Millionen, Milliarde, Milliarden, Euro, von, der, oder, und, bis, in",
            ),
        },
    },
};
