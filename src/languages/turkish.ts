import { stemmer } from "@orama/stemmers/turkish";
import { stopwords } from "@orama/stopwords/turkish";
import { type Language, list } from "./language.ts";

export const turkish: Language = {
    tags: ["tr"],
    stem: stemmer,
    stopWords: stopwords,
    askingWords: list(
        "ne, zaman, kim, kimin, nerede, nereye, nereden, neden, niçin, niye, kaç, nasıl, hangi, mi, mı, mu, mü",
    ),
    hasEndingsAfterApostrophe: true,
    versionWords: list("sürüm"),
    detection: { byWords: true, letters: "çğıöşüâî", areLettersFrequent: true },
    followUp: {
        openings: list("ve, ama, peki"),
    },
    smallTalk: {
        thanks: list(
            "teşekkürler, teşekkür ederim, çok teşekkürler, çok teşekkür ederim, sağ ol, sağol, sağ olun, eyvallah",
        ),
        others: list(
            "merhaba, selam, günaydın, iyi günler, iyi akşamlar, evet, hayır, tamam, tamamdır, güzel, çok güzel, harika, süper, mükemmel, anladım, ilginç, lütfen",
        ),
    },
};
