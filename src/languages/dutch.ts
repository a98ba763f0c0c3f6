import { stemmer } from "@orama/stemmers/dutch";
import { stopwords } from "@orama/stopwords/dutch";
import { type Language, list } from "./language.ts";

export const dutch: Language = {
    tags: ["nl"],
    stem: stemmer,
    stopWords: stopwords,
    askingWords: list("wanneer, wie, waar, waarom, hoe, hoeveel, welke, welk, wat"),
    numbers: {
        words: list(
            "nul, een, twee, drie, vier, vijf, zes, zeven, acht, negen, tien, elf, twaalf, dertien, veertien, vijftien, zestien, zeventien, achttien, negentien, twintig, dertig, veertig, vijftig, zestig, zeventig, tachtig, negentig",
        ),
        joined: (ten, unit) => `${unit}${unit.endsWith("e") ? "ën" : "en"}${ten}`,
    },
    compoundLinks: ["", "s", "e", "en"],
    versionWords: list("versie, versies"),
    releaseWords: list("release"),
    sentences: {
        abbreviations: list("dhr, mevr, mw, drs, ir, ing, bijv, d.w.z, nl, o.a, t.o.v, m.b.t, ca"),
        beforeNumbers: list("blz, nr, nrs, art, hfst, afb, tel"),
        ending: list("enz, e.d, etc"),
    },
    detection: { byWords: true, letters: "éëïöü" },
    followUp: {
        openings: list("en, maar"),
    },
    smallTalk: {
        thanks: list(
            "bedankt, dank je, dank je wel, dankjewel, dank u, dank u wel, dankuwel, hartelijk dank, heel erg bedankt, hartstikke bedankt",
        ),
        others: list(
            "hoi, hallo, goedemorgen, goedemiddag, goedenavond, doei, ja, nee, oké, oke, goed, heel goed, prima, mooi, leuk, top, perfect, begrepen, snap ik, interessant, precies, klopt, alsjeblieft",
        ),
    },
    welcome: {
        about: (name) => `Wat zeggen de artikelen over ${name}?`,
        count: {
            asking: "Hoeveel",
            numbers: list("twee, drie, vier, vijf, zes, zeven, acht, negen, tien, elf, twaalf"),
            before: list("ongeveer, meer dan, minstens, bijna, ruim"),
            askedOtherwise: list(
                "jaar, maanden, weken, dagen, uur, minuten, seconden, procent, miljoen, miljard, euro, van, of, en, tot, in",
            ),
        },
    },
};
