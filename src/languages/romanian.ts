import { stemmer } from "@orama/stemmers/romanian";
import { stopwords } from "@orama/stopwords/romanian";
import { type Language, list } from "./language.ts";

export const romanian: Language = {
    tags: ["ro"],
    stem: stemmer,
    stopWords: stopwords,
    askingWords: list("când, cine, unde, de, ce, cât, câtă, câți, câte, cum, care"),
    versionWords: list("versiune, versiunea"),
    detection: { byWords: true, letters: "ăâîșțşţ", areLettersFrequent: true },
    smallTalk: {
        thanks: list("mulțumesc, mulțumesc mult, mulțumesc frumos, mersi, multumesc, mersi mult"),
        others: list(
            "bună, salut, bună ziua, la revedere, da, nu, bine, foarte bine, super, perfect, am înțeles, interesant, exact, te rog",
        ),
    },
};
