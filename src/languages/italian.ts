import { stemmer } from "@orama/stemmers/italian";
import { stopwords } from "@orama/stopwords/italian";
import { type Language, list } from "./language.ts";

export const italian: Language = {
    tags: ["it"],
    stem: stemmer,
    stopWords: stopwords,
    askingWords: list(
        "quando, chi, dove, perché, quanto, quanta, quanti, quante, quale, quali, come, cosa, spiega",
    ),
    numbers: {
        words: list(
            "zero, uno, due, tre, quattro, cinque, sei, sette, otto, nove, dieci, undici, dodici, tredici, quattordici, quindici, sedici, diciassette, diciotto, diciannove, venti, trenta, quaranta, cinquanta, sessanta, settanta, ottanta, novanta",
        ),
        joined: (ten, unit) => `${/^[ou]/u.test(unit) ? ten.slice(0, -1) : ten}${unit}`,
    },
    elided: list(
        "l, d, c, m, t, s, v, n, un, all, dell, nell, dall, sull, coll, quell, quest, sant, com, dov",
    ),
    versionWords: list("versione, versioni"),
    sentences: {
        abbreviations: list(
            "sig, sigg, sig.ra, sig.na, dott, dott.ssa, prof.ssa, ing, avv, arch, geom, rag, on, es, ss, s, mons",
        ),
        beforeNumbers: list("pag, pagg, art, artt, cap, capp, sec, par, nn, num, vol, tab, ed, tel"),
        closing: list("s.p.a, s.r.l"),
        ending: list("a.c, d.c, ecc"),
        lettered: list(
            "piano, opzione, vitamina, tipo, gruppo, classe, sezione, figura, parte, allegato, tabella, punto, passo, modello, epatite, fase, blocco, linea, serie, lettera, zona, livello, categoria, edificio",
        ),
    },
    detection: { byWords: true, letters: "àèéìíòóùú" },
    followUp: {
        openings: list("e, ma"),
    },
    smallTalk: {
        thanks: list(
            "grazie, grazie mille, mille grazie, tante grazie, grazie tante, molte grazie, ti ringrazio, vi ringrazio",
        ),
        others: list(
            "ciao, buongiorno, buonasera, buonanotte, arrivederci, sì, va bene, bene, molto bene, benissimo, ottimo, perfetto, fantastico, capito, ho capito, interessante, esatto, certo, per favore",
        ),
    },
    welcome: {
        about: (name) => `Che cosa dicono gli articoli su ${name}?`,
    },
};
