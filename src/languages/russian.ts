import { stemmer } from "@orama/stemmers/russian";
import { stopwords } from "@orama/stopwords/russian";
import { type Language, list } from "./language.ts";

export const russian: Language = {
    tags: ["ru"],
    stem: stemmer,
    stopWords: stopwords,
    askingWords: list(
        "когда, кто, кого, кому, где, куда, откуда, почему, зачем, сколько, какой, какая, какое, какие, как, что, ли",
    ),
    abbreviations: list(
        "г, гг, т.е, т.д, т.п, т.к, т.н, им, ул, д, кв, р, руб, коп, тыс, млн, млрд, стр, см, ср, напр, др, акад, проф, в, вв",
    ),
    detection: { likelyIn: "Cyrillic", byWords: true },
    followUp: {
        openings: list("а, и, но"),
        asking: list("когда, где, куда, почему, кто, что, как, сколько"),
    },
    smallTalk: {
        thanks: list(
            "спасибо, большое спасибо, спасибо большое, спс, пасиб, благодарю, спасибо за помощь, спасибо за ответ",
        ),
        others: list(
            "привет, здравствуйте, здравствуй, добрый день, доброе утро, добрый вечер, пока, да, нет, ок, окей, ладно, хорошо, отлично, супер, круто, класс, понятно, понял, поняла, ясно, интересно, точно, ага, ого, лол, хаха, пожалуйста",
        ),
    },
};
