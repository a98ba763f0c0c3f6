import { stemmer } from "@orama/stemmers/arabic";
import { stopwords } from "@orama/stopwords/arabic";
import { type Language, list } from "./language.ts";

export const arabic: Language = {
    tags: ["ar"],
    stem: stemmer,
    stopWords: stopwords,
    askingWords: list("متى, من, أين, لماذا, كم, كيف, ماذا, ما, هل, أي"),
    detection: { likelyIn: "Arabic", byWords: true },
    smallTalk: {
        thanks: list("شكرا, شكراً, شكرا لك, شكرا جزيلا, شكراً جزيلاً, مشكور, ألف شكر"),
        others: list(
            "مرحبا, أهلا, السلام عليكم, صباح الخير, مساء الخير, نعم, لا, حسنا, حسناً, جيد, جيد جدا, ممتاز, رائع, تمام, فهمت, مثير للاهتمام, من فضلك",
        ),
    },
};
