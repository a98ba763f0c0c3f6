import type { Range } from "../../corpus/article.ts";

/** Words of a sentence that may be what a question asks for, as offsets into it. */
export interface SpanCandidate extends Range {
    readonly type: "date" | "number";
    /** What a number counts: "percent", "money", "age", the unit or the noun after it in lower case; "" if there is none. */
    readonly unit: string;
}

/** Dates and years in every written form: "9 November 2016", "Nov. 9, 2016", "the late 1990s", "19th century", "1914–18", "300 BC". */
export function datesIn(sentence: string): SpanCandidate[] {
    return [...sentence.matchAll(date)].map(({ index, 0: found }) => ({
        type: "date",
        unit: "",
        start: index,
        end: index + found.length,
    }));
}

/** Numbers in digits and words with their currency or unit and a conversion in parentheses: "25 miles (45 km)", "US$3.2 million". */
export function numbersIn(sentence: string, dates: readonly SpanCandidate[]): SpanCandidate[] {
    return [...sentence.matchAll(number)].flatMap(({ index, 0: found, groups = {} }) => {
        const end = index + found.length;
        // Part of a date, unless it counts something: "2000 people".
        if (dates.some((one) => one.start < end && index < one.end)) return [];
        const { value = "", currency, unit = "", noun = "", percent, money } = groups;
        // "No one came", "one of them".
        if (/^one$/iu.test(value) && unit === "") return [];
        const kind =
            percent !== undefined
                ? "percent"
                : (currency ?? money) !== undefined
                  ? "money"
                  : (unit || noun).toLowerCase();
        return [{ type: "number", unit: kind, start: index, end }];
    });
}

const month = String.raw`(?:Jan(?:uary|\.)?|Feb(?:ruary|\.)?|Mar(?:ch|\.)?|Apr(?:il|\.)?|May|June?|July?|Aug(?:ust|\.)?|Sept?(?:ember|\.)?|Oct(?:ober|\.)?|Nov(?:ember|\.)?|Dec(?:ember|\.)?)`;
const day = String.raw`(?:[12]?\d|3[01])(?:st|nd|rd|th)?`;
const year = String.raw`(?:1\d{3}|20\d{2})`;
const era = String.raw`(?:\s?(?:BCE?|AD|CE))`;
const ordinal = String.raw`(?:\d{1,2}(?:st|nd|rd|th)|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|thirteenth|fourteenth|fifteenth|sixteenth|seventeenth|eighteenth|nineteenth|twentieth|twenty-first)`;
const lead = String.raw`(?:(?:early|mid|late|the (?:early|mid|late|beginning of the|end of the))[\s-]+)?`;
const one = [
    String.raw`\d{4}-\d{2}-\d{2}`,
    String.raw`${day}(?:[–-]${day})?\s+(?:of\s+)?${month}(?:,?\s+\d{3,4})?`,
    String.raw`${month}\s+${day}(?!\d)(?:[–-]${day})?(?:,?\s+${year})?`,
    String.raw`${month},?\s+(?:of\s+)?${year}`,
    String.raw`(?:spring|summer|autumn|fall|winter|end|beginning)\s+(?:of\s+|in\s+)?${year}`,
    `${year}s`,
    String.raw`\d{2}0s`,
    String.raw`${ordinal}(?:(?:,|\s+and|\s+to|\s+or|[–-])\s*${ordinal}){0,3}\s+(?:century|centuries|millennium)${era}?`,
    String.raw`\d{1,4}${era}`,
    String.raw`AD\s?\d{1,4}`,
    String.raw`${year}(?!\d|[.,]\d|%|\s?(?:percent|people|miles|km|kilomet|met|feet|years|men|members|students))`,
].join("|");
const date = new RegExp(
    String.raw`(?<![\p{L}\p{N}.,$€£])${lead}(?:${one})(?:\s?(?:–|—|-|to|until|and)\s?(?:${one}|\d{2}(?!\d)))?(?![\p{L}\p{N}])`,
    "gu",
);
const small =
    "one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety";
const scale = "hundreds?|thousands?|millions?|billions?|trillions?|dozens?";
const digits = String.raw`\d{1,3}(?:[,\u00a0]\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?(?:\/\d+)?`;
const values = String.raw`(?:(?:${digits})|(?:a\s+)?(?:half|third|quarter)\b|(?:two|three)-(?:thirds|quarters|fifths)|(?:a\s+)?(?:${scale})|(?:${small})(?:[\s-]+(?:and\s+)?(?:${small}))*)(?:[\s-]+(?:${scale}|and\s+(?:${small})))*`;
const units =
    "years?|months?|weeks?|days?|hours?|minutes?|seconds?|kilomet(?:er|re)s?|met(?:er|re)s?|centimet(?:er|re)s?|millimet(?:er|re)s?|miles?|feet|foot|inch(?:es)?|yards?|km|cm|mm|ft|m|kg|kilograms?|grams?|pounds?|tons?|tonnes?|acres?|hectares?|square\\s+(?:miles?|kilomet(?:er|re)s?|met(?:er|re)s?|feet)|sq\\.?\\s?(?:mi|km|ft)|km2|mph|degrees?|°\\s?[CF]|times?|MW|GW|kW|Hz|MHz|bits?|bytes?";
const number = new RegExp(
    [
        String.raw`(?<![\p{L}\p{N}.,-])(?<currency>(?:US|A|C)?[$€£¥]\s?|(?:USD|EUR|GBP)\s)?(?<value>${values})(?![\p{L}\p{N}])`,
        String.raw`(?:\s?(?:–|-|to|and)\s?(?:(?:US|A|C)?[$€£¥])?(?:${digits})(?:\s(?:${scale}))?(?![\p{L}\p{N}]))?`,
        String.raw`(?:\s?(?<percent>%|percent|per\s?cent)|[\s-]?(?<money>dollars|euros|cents|crowns)(?![\p{L}])|[\s-]?(?<unit>${units})(?![\p{L}\p{N}])|\s(?!of\b|in\b|and\b|to\b|for\b|or\b|on\b|at\b|by\b|as\b|is\b|are\b|was\b|were\b|have\b|has\b|had\b|that\b|which\b|with\b|from\b|when\b|who\b|the\b|per\b|but\b)(?<noun>\p{Ll}{3,}))?`,
        String.raw`(?:\s\((?=[^()]{0,20}\d)[^()]{1,30}\))?`,
    ].join(""),
    "giu",
);
