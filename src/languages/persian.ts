import { type Language, list } from "./language.ts";

export const persian: Language = {
    tags: ["fa"],
    askingWords: list(
        "کی, چه, چرا, کجا, چند, چگونه, کدام, آیا, چقدر, چیست, کیست, در, از, به, که, را, این, و, با, است",
    ),
    detection: { byWords: true, letters: "پچژگکیآأؤئء" },
    smallTalk: {
        thanks: list("ممنون, ممنونم, خیلی ممنون, متشکرم, مرسی, سپاس, سپاسگزارم"),
        others: list("سلام, درود, بله, آره, نه, باشه, خوب, خیلی خوب, عالی, فهمیدم, جالب, دقیقا, لطفا"),
    },
};
