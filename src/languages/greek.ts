import { stemmer } from "@orama/stemmers/greek";
import { stopwords } from "@orama/stopwords/greek";
import { type Language, list } from "./language.ts";

export const greek: Language = {
    tags: ["el"],
    stem: stemmer,
    stopWords: stopwords,
    askingWords: list("πότε, ποιος, ποια, ποιο, ποιοι, ποιες, πού, γιατί, πώς, πόσο, πόσα, πόσοι, πόσες, τι"),
    detection: { byWords: true },
    smallTalk: {
        thanks: list("ευχαριστώ, ευχαριστώ πολύ, σε ευχαριστώ, ευχαριστούμε"),
        others: list(
            "γεια, γεια σου, γεια σας, καλημέρα, καλησπέρα, ναι, όχι, εντάξει, ωραία, πολύ ωραία, τέλεια, κατάλαβα, ενδιαφέρον, ακριβώς, παρακαλώ",
        ),
    },
};
