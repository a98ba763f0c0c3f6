/** The format of Office Open XML that is the same as one of OpenDocument; or the own one, which is unknown. */
export function formatOf(format: string, repeatsLetters: boolean): string {
    const [letters] = format.match(/^[aA]$/u) ?? [];
    if (letters !== undefined)
        return `${letters === "a" ? "lower" : "upper"}${repeatsLetters ? "Letter" : "Column"}`;
    const [russian] = format.match(/^[аА](?=, [бБ], .{1,20}\(ru\)$)/u) ?? [];
    if (russian !== undefined) return russian === "а" ? "russianLower" : "russianUpper";
    return formats[format] ?? format;
}

const formats: Readonly<Record<string, string>> = {
    "1": "decimal",
    i: "lowerRoman",
    I: "upperRoman",
    "1st": "ordinal",
    One: "cardinalText",
    First: "ordinalText",
    "01, 02, 03, ...": "decimalZero",
    "*, †, ‡, §, **, ††, ...": "chicago",
    "一, 二, 三, ...": "chineseCounting",
    "壹, 贰, 叁, ...": "chineseLegalSimplified",
    "壹, 貳, 參, ...": "ideographLegalTraditional",
    "壱, 弐, 参, ...": "japaneseLegal",
    "甲, 乙, 丙, ...": "ideographTraditional",
    "子, 丑, 寅, ...": "ideographZodiac",
    "①, ②, ③, ...": "decimalEnclosedCircle",
    "ア, イ, ウ, ...": "aiueoFullWidth",
    "ｱ, ｲ, ｳ, ...": "aiueo",
    "イ, ロ, ハ, ...": "irohaFullWidth",
    "ｲ, ﾛ, ﾊ, ...": "iroha",
    "일, 이, 삼, ...": "koreanCounting",
    "가, 나, 다, ...": "ganada",
    "ㄱ, ㄴ, ㄷ, ...": "chosung",
    "א, י, ק, ...": "hebrew1",
    "א, ב, ג, ...": "hebrew2",
    "أ, ب, ت, ...": "arabicAlpha",
};
