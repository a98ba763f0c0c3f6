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
    versionWords: list("версия, версии, версию"),
    sentences: {
        abbreviations: list(
            "г, т.е, т.к, т.н, им, ул, д, кв, пр, пл, пос, о, св, см, ср, напр, акад, доц, проф, тов",
        ),
        beforeNumbers: list("стр, рис, табл, гл, п, пп, ст, т, ч, тел, кв, д"),
        units: list("г, гг, в, вв, р, руб, коп, тыс, млн, млрд, км, м, см, кг, ч, мин, сек, стр, шт, чел"),
        ending: list("т.д, т.п, др, пр, н.э"),
        lettered: list(
            "план, вариант, витамин, тип, группа, класс, раздел, рисунок, часть, таблица, пункт, шаг, модель, гепатит, этап, блок, линия, серия, буква, зона, категория",
        ),
    },
    detection: { byWords: true, letters: "йщъыьэюяё", isLikeliest: true },
    followUp: {
        joining: list("и"),
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
