import { type Language, list } from "./language.ts";

export const polish: Language = {
    tags: ["pl"],
    askingWords: list("kiedy, kto, gdzie, dlaczego, ile, jak, jaki, jaka, jakie, który, która, co, czy"),
    abbreviations: list("np, tzn, tzw, itd, itp, m.in, ul, prof, dr, r, w, nr, godz, mln, mld"),
    detection: { byWords: true },
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
