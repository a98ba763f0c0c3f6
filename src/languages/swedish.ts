import { stemmer } from "@orama/stemmers/swedish";
import { stopwords } from "@orama/stopwords/swedish";
import { type Language, list } from "./language.ts";

export const swedish: Language = {
    tags: ["sv"],
    stem: stemmer,
    stopWords: stopwords,
    askingWords: list("när, vem, var, vart, varför, hur, många, mycket, vilken, vilket, vilka, vad"),
    compoundLinks: ["", "s", "e"],
    versionWords: list("version, versionen"),
    sentences: {
        abbreviations: list("bl.a, d.v.s, t.ex, ca"),
        beforeNumbers: list("nr, kl, s, sid, kap"),
        ending: list("m.m, o.s.v, osv, etc"),
    },
    detection: { byWords: true, letters: "åäö" },
    smallTalk: {
        thanks: list("tack, tack så mycket, tusen tack, stort tack, tackar"),
        others: list(
            "hej, hejsan, god morgon, hejdå, ja, nej, okej, bra, mycket bra, jättebra, fint, toppen, perfekt, förstår, jag förstår, intressant, precis, snälla",
        ),
    },
    welcome: {
        about: (name) => `Vad säger artiklarna om ${name}?`,
        count: {
            asking: "Hur många",
            numbers: list("två, tre, fyra, fem, sex, sju, åtta, nio, tio, elva, tolv"),
            before: list("ungefär, mer än, minst, nästan, cirka, över"),
            askedOtherwise: list(
                "år, månader, veckor, dagar, timmar, minuter, sekunder, procent, miljoner, miljarder, kronor, av, eller, och, till, i",
            ),
        },
    },
};
