import { stemmer } from "@orama/stemmers/finnish";
import { stopwords } from "@orama/stopwords/finnish";
import { type Language, list } from "./language.ts";

export const finnish: Language = {
    tags: ["fi"],
    stem: stemmer,
    stopWords: stopwords,
    versionWords: list("versio, versiossa"),
    detection: { byWords: true, letters: "åäö", areLettersFrequent: true },
    smallTalk: {
        thanks: list("kiitos, kiitti, kiitos paljon, paljon kiitoksia, suuri kiitos, kiitoksia"),
        others: list(
            "hei, moi, terve, huomenta, näkemiin, kyllä, joo, ei, okei, hyvä, hienoa, mahtavaa, selvä, ymmärrän, mielenkiintoista, juuri niin",
        ),
    },
};
