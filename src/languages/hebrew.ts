import { type Language, list } from "./language.ts";

export const hebrew: Language = {
    tags: ["he"],
    askingWords: list(
        "מתי, מי, מה, איפה, היכן, למה, מדוע, כמה, איך, כיצד, איזה, איזו, אילו, האם, של, את, על, הוא, היא, זה, לא, עם, או, גם, כי, אל",
    ),
    affixes: { before: list("ה, ו, ב, ל, מ, ש, כ, וה, בה, לה, שה, מה"), after: list("ים, ות") },
    detection: {},
    smallTalk: {
        thanks: list("תודה, תודה רבה, המון תודה, תודה לך"),
        others: list(
            "שלום, היי, בוקר טוב, ערב טוב, כן, לא, בסדר, אוקיי, טוב, מצוין, מעולה, נהדר, הבנתי, מעניין, בדיוק, בבקשה",
        ),
    },
};
