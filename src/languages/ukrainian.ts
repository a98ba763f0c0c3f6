import { stemmer } from "@orama/stemmers/ukrainian";
import { stopwords } from "@orama/stopwords/ukrainian";
import { type Language, list } from "./language.ts";

export const ukrainian: Language = {
    tags: ["uk"],
    stem: stemmer,
    stopWords: stopwords,
    askingWords: list("коли, хто, кого, де, куди, звідки, чому, скільки, який, яка, яке, які, як, що, чи"),
    versionWords: list("версія, версії, версію"),
    detection: { byWords: true, letters: "йщьюяіїєґ" },
    smallTalk: {
        thanks: list("дякую, дуже дякую, щиро дякую, дякую за допомогу, дяки"),
        others: list(
            "привіт, вітаю, добрий день, доброго дня, бувай, так, ні, гаразд, добре, чудово, супер, класно, зрозуміло, ясно, цікаво, точно, будь ласка",
        ),
    },
};
