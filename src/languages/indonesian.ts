import { stemmer } from "@orama/stemmers/indonesian";
import { stopwords } from "@orama/stopwords/indonesian";
import { type Language, list } from "./language.ts";

export const indonesian: Language = {
    tags: ["id"],
    stem: stemmer,
    stopWords: stopwords,
    askingWords: list("kapan, siapa, dimana, mana, mengapa, kenapa, berapa, bagaimana, apa, apakah"),
    detection: { byWords: true },
    smallTalk: {
        thanks: list("terima kasih, terima kasih banyak, makasih, makasih banyak, trims"),
        others: list(
            "halo, hai, selamat pagi, selamat siang, selamat malam, ya, iya, tidak, oke, baik, bagus, mantap, keren, paham, mengerti, menarik, wkwk, wkwkwk, tolong",
        ),
    },
};
