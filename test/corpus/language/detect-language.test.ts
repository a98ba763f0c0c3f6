import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { detectLanguage } from "../../../src/corpus/language/detect-language.ts";
import { within } from "../../within.ts";

test.each([
    [
        "en",
        "The bridge of Lervik was built in 1911 by the engineer Ida Holm. It is one of the longest in the country, and cars cross it every day.",
    ],
    [
        "de",
        "Die Brücke von Lervik wurde 1911 von der Ingenieurin Ida Holm gebaut. Sie ist eine der längsten des Landes.",
    ],
    [
        "es",
        "El puente de Lervik fue construido en 1911 por la ingeniera Ida Holm. Es uno de los más largos del país.",
    ],
    [
        "fr",
        "Le pont de Lervik a été construit en 1911 par l'ingénieure Ida Holm. C'est l'un des plus longs du pays.",
    ],
    [
        "it",
        "Il ponte di Lervik fu costruito nel 1911 dall'ingegnere Ida Holm. È uno dei più lunghi del paese.",
    ],
    [
        "nl",
        "De brug van Lervik werd in 1911 gebouwd door de ingenieur Ida Holm. Het is een van de langste van het land.",
    ],
    [
        "pt",
        "A ponte de Lervik foi construída em 1911 pela engenheira Ida Holm. É uma das mais longas do país.",
    ],
    [
        "tr",
        "Lervik köprüsü 1911 yılında mühendis Ida Holm tarafından inşa edildi. Ülkenin en uzun köprülerinden biridir.",
    ],
    [
        "ru",
        "Мост в Лервике был построен в 1911 году инженером Идой Хольм. Это один из самых длинных мостов страны.",
    ],
    [
        "uk",
        "Міст у Лервіку був побудований у 1911 році інженеркою Ідою Гольм. Це один із найдовших мостів країни.",
    ],
    ["ar", "بُني جسر لرفيك عام 1911 على يد المهندسة إيدا هولم. وهو من أطول الجسور في البلاد."],
    ["hi", "लेर्विक का पुल 1911 में इंजीनियर इडा होल्म ने बनाया था। यह देश के सबसे लंबे पुलों में से एक है।"],
    ["zh", "莱尔维克大桥由工程师伊达·霍尔姆于1911年建造。它是全国最长的桥梁之一。"],
    ["ja", "レルヴィク橋は1911年に技師イーダ・ホルムによって建設されました。"],
    ["ko", "레르비크 다리는 1911년에 건설되었습니다."],
    ["th", "สะพานเลอร์วิคสร้างขึ้นในปี 1911 โดยวิศวกร"],
    ["he", "גשר לרוויק נבנה בשנת 1911."],
    ["el", "Η γέφυρα χτίστηκε το 1911."],
])("%s", async (language, text) => {
    expect(await detectLanguage(text)).toMatchObject({ language, isCertain: true });
});

test("a text that is too short is a guess: English, or the likeliest language of its script", async () => {
    const all = (texts: readonly string[]) => Promise.all(texts.map(detectLanguage));
    const guesses = await all(["", "Text.", "Die Brücke", "1911", "Мост", "桥", "جسر"]);
    expect(guesses.map(({ language }) => language)).toEqual(["en", "en", "en", "en", "ru", "zh", "ar"]);
    expect(guesses.map(({ isCertain }) => isCertain)).not.toContain(true);
});

test("one letter of a script that only one known language uses is enough", async () => {
    expect(await detectLanguage("पुल")).toMatchObject({ language: "hi", isCertain: true });
    expect(await detectLanguage("γέφυρα")).toMatchObject({ language: "el", isCertain: true });
});

/*
 * Each line of the files in cases/ is a language and a short text: lists, tables, code and single sentences. "\\n" is a line
 * break.
 */
const cases = ["latin.txt", "other-scripts.txt"].flatMap((file) =>
    readFileSync(new URL(`./cases/${file}`, import.meta.url), "utf8")
        .trimEnd()
        .split("\n")
        .map((line) => {
            const at = line.indexOf("|");
            return { language: line.slice(0, at), text: line.slice(at + 1).replaceAll("\\n", "\n") };
        }),
);
const detected = await within(
    "the languages",
    Promise.all(
        cases.map(async ({ language, text }) => ({
            expected: language,
            text,
            ...(await detectLanguage(text)),
        })),
    ),
);

test("of 200 short texts, nearly all languages are found", () => {
    expect(cases.length).toBeGreaterThanOrEqual(200);
    const right = detected.filter(({ expected, language }) => language === expected);
    expect(right.length / cases.length).toBeGreaterThan(0.9);
});

test("no language that is certain is wrong", () => {
    expect(
        detected.filter(({ expected, language, isCertain }) => isCertain && language !== expected),
    ).toEqual([]);
    expect(detected.filter(({ isCertain }) => isCertain).length).toBeGreaterThan(cases.length / 2);
});

test("a language is always one of the text's script", () => {
    const strangers = detected.filter(
        ({ text, language }) =>
            /\p{Script=Latin}{30}/u.test(text.replace(/\P{L}/gu, "")) &&
            /^(?:hi|ru|ar|zh|ja)$/u.test(language),
    );
    expect(strangers.filter(({ expected, language }) => language !== expected)).toEqual([]);
});
