import { stemmer } from "@orama/stemmers/arabic";
import { stopwords } from "@orama/stopwords/arabic";
import { type Language, list } from "./language.ts";

export const arabic: Language = {
    tags: ["ar"],
    stem: (word) => stemmer(word.replace(conjunction, "")),
    stopWords: stopwords,
    askingWords: list("متى, من, أين, لماذا, كم, كيف, ماذا, ما, هل, أي"),
    affixes: {
        before: list("ال, و, ف, ب, ل, ك, لل, بال, وال"),
        after: list("ها, هم, هن, هما, نا, كم, ه, ين, ون, ات, ان, ي"),
    },
    sentences: {
        abbreviations: list("د, أ, أ.د, م, ص.ب, ت"),
        units: list("ق.م, م, هـ"),
        beforeNumbers: list("ص, ج, ط, رقم, هـ"),
        speech: list(
            "قال, قالت, سأل, سألت, صاح, صاحت, أجاب, أجابت, رد, ردت, صرخ, صرخت, هتف, هتفت, همس, همست, تساءل, تساءلت, أضاف, أضافت",
        ),
    },
    detection: { byWords: true, letters: "ةىكيأإؤئآء", isLikeliest: true },
    smallTalk: {
        thanks: list("شكرا, شكراً, شكرا لك, شكرا جزيلا, شكراً جزيلاً, مشكور, ألف شكر"),
        others: list(
            "مرحبا, أهلا, السلام عليكم, صباح الخير, مساء الخير, نعم, لا, حسنا, حسناً, جيد, جيد جدا, ممتاز, رائع, تمام, فهمت, مثير للاهتمام, من فضلك",
        ),
    },
};

/** "And" and "then" before an article, which the stemmer would leave. */
const conjunction = /^[وف](?=(?:ال|بال|كال|لل)\p{L}{2})/u;
