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
    shortForms: list(
        "dr doktor, prof professor, str straße, nr nummer, mio millionen, mrd milliarden, jh jahrhundert, jhd jahrhundert, hr herr, fr frau, std stunde, min minute, km kilometer, kg kilogramm, cm zentimeter, univ universität, uni universität, tel telefon, abb abbildung, kap kapitel, abt abteilung, ges gesellschaft, hbf hauptbahnhof, info information, app anwendung",
    ),
    numbers: {
        words: list(
            "null, eins, zwei, drei, vier, fünf, sechs, sieben, acht, neun, zehn, elf, zwölf, dreizehn, vierzehn, fünfzehn, sechzehn, siebzehn, achtzehn, neunzehn, zwanzig, dreißig, vierzig, fünfzig, sechzig, siebzig, achtzig, neunzig",
        ),
        joined: (ten, unit) => `${unit === "eins" ? "ein" : unit}und${ten}`,
    },
    compoundLinks: ["", "s", "es", "n", "en", "er", "e"],
    versionWords: list("version, versionen"),
    releaseWords: list("release, update"),
    sentences: {
        abbreviations: list(
            "z.b, d.h, u.a, o.ä, v.a, i.d.r, i.j, u.u, s.o, s.u, bzw, ca, evtl, ggf, hr, fr, hrn, inkl, mag, sog, vgl, geb, gest, zzgl, abzgl, med, phil, rer, nat, dipl, dipl.-ing, dipl.-kfm, fa",
        ),
        beforeNumbers: list(
            "s, bd, bde, abs, abb, tab, abschn, kap, ziff, anm, mai, okt, dez, jan, feb, mär, tel, -str",
        ),
        units: list("jh, jhd, std, min, sek"),
        closing: list("mio, mrd, tsd, co"),
        ending: list("n.chr, v.chr, usw, usf, etc, zzt"),
        ordinals: {
            before: list(
                "am, der, die, das, den, dem, des, im, in, ins, zum, zur, vom, beim, bis, ab, seit, ein, eine, einen, einem, einer, sein, seine, seinen, seinem, seiner, ihr, ihre, ihren, ihrem, ihrer, mein, meinen, dein, unser, unseren, jeder, jeden, jedem, jedes, dieser, und, oder, auf, pro, zu, platz, vor, nach, montag, dienstag, mittwoch, donnerstag, freitag, samstag, sonntag",
            ),
            after: list(
                "januar, jänner, februar, märz, april, mai, juni, juli, august, september, oktober, november, dezember, jahrhundert, jahrhunderts, jahrhunderte, jahrtausend, jh, jhd, mal, auflage, klasse, stock, bundesliga, liga, weltkrieg",
            ),
        },
        openers: list(
            "der, die, das, ein, eine, einer, es, er, sie, wir, ich, ihr, man, in, im, am, an, auf, aber, und, doch, denn, dann, danach, dort, hier, heute, jetzt, später, so, wenn, als, nach, vor, bei, mit, für, von, aus, zu, zum, zur, seit, während, obwohl, weil, da, dabei, damit, daher, dieser, diese, dieses, viele, einige, alle, alles, kein, keine, niemand, jeder, jede, jedes, sein, seine, ihre, was, wer, wie, wo, warum, wann, auch, nur, noch, außerdem, jedoch, trotzdem, zudem, unter, über, durch, ohne, gegen, zwischen, bis",
        ),
        lettered: list(
            "typ, plan, option, vitamin, klasse, gruppe, abschnitt, anhang, teil, punkt, variante, tabelle, abbildung, modell, block, gate, linie, stufe, kategorie, gebäude, hepatitis",
        ),
    },
    detection: { byWords: true, letters: "äöüß" },
    followUp: {
        joining: list("und, sowie"),
        openings: list("und, aber, was ist mit"),
        prepositions: list(
            "in, im, an, am, auf, von, mit, zu, aus, bei, nach, seit, bis, für, zwischen, durch, gegen, ohne, über, unter, vor",
        ),
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
    courtesy: {
        before: list(
            "weiß jemand, weiss jemand, weiß wer, weißt du, wisst ihr, wissen sie, kann mir jemand sagen, kann jemand sagen, kannst du mir sagen, könnt ihr mir sagen, können sie mir sagen, sag mir, sag mir bitte, sagt mir, ich frage mich, ich wollte fragen, ich wüsste gern, ich möchte wissen, ich will wissen, mich würde interessieren, hallo, moin, hallo zusammen, bitte, also, äh, ähm, sorry",
        ),
        after: list("bitte, danke, danke schön, danke im voraus, vielen dank, weiß das jemand, lg"),
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
