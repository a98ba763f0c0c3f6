import { type Language, list } from "./language.ts";

export const polish: Language = {
    tags: ["pl"],
    askingWords: list("kiedy, kto, gdzie, dlaczego, ile, jak, jaki, jaka, jakie, który, która, co, czy"),
    versionWords: list("wersja, wersji, wersję"),
    sentences: {
        abbreviations: list("np, tzn, tzw, m.in, ul, al"),
        beforeNumbers: list("nr, godz, str, rys, tab, rozdz, tel"),
        units: list("r, w, mln, mld, tys, zł"),
        ending: list("itd, itp"),
    },
    detection: { byWords: true, letters: "ąćęłńóśźż", areLettersFrequent: true },
    followUp: {
        openings: list("i"),
    },
    smallTalk: {
        thanks: list(
            "dziękuję, dzięki, dziękuję bardzo, bardzo dziękuję, wielkie dzięki, dziekuje, dzieki, dzięki wielkie",
        ),
        others: list(
            "cześć, hej, dzień dobry, dobry wieczór, do widzenia, nie, okej, dobrze, bardzo dobrze, super, świetnie, rozumiem, ciekawe, dokładnie, proszę",
        ),
    },
};
