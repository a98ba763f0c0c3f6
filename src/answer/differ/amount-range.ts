import { english } from "../../languages/english.ts";

/** All amounts that a number may stand for, both ends included. */
export interface ValueRange {
    readonly from: number;
    readonly to: number;
}

/**
 * The amounts meant by a number as it is written: "40" may be rounded, "at least 34" has no upper end, "30–40" has both. `before` is
 * the text in front of it. Undefined if it cannot be read.
 */
export function amountRange(written: string, before: string): ValueRange | undefined {
    const plain = written
        .toLowerCase()
        .replace(/\([^(]*$/u, "")
        .replaceAll(",", "")
        .replaceAll("\u00a0", "");
    const scale = scales.find(([word]) => word.test(plain))?.[1] ?? 1;
    const parts = (plain.match(/\d+(?:\.\d+)?/gu) ?? []).slice(0, 2);
    // "2 or 3/4", "6th".
    if (/\d\/\d/u.test(plain)) return undefined;
    const around = before.slice(-lead).toLowerCase();
    const isRough = about.test(around);
    const ranges =
        parts.length > 0 ? parts.map((digits) => rounded(digits, scale, isRough)) : [wordsRange(plain)];
    const [first, last = first] = ranges;
    if (first === undefined || last === undefined) return undefined;
    const slack = isRough ? Math.abs(last.to) * aboutShare : 0;
    return {
        from: atMost.test(around) ? Number.NEGATIVE_INFINITY : Math.min(first.from, last.from) - slack,
        to: atLeast.test(around) ? Number.POSITIVE_INFINITY : Math.max(first.to, last.to) + slack,
    };
}

/** How many UTF-16 units before a number may limit it. */
const lead = 24;
const about =
    /\b(?:about|around|approximately|roughly|nearly|almost|some|circa|ca\.?|c\.|estimated|close to)\s*$|~\s*$/u;
const aboutShare = 0.005;
const atLeast =
    /\b(?:at least|more than|over|above|no (?:fewer|less) than|not less than|exceed(?:s|ed|ing)?|upwards of|minimum of)\s*$|[>≥]\s*$/u;
const atMost =
    /\b(?:at most|up to|less than|fewer than|under|below|no more than|nearly|almost|as many as|not quite|maximum of)\s*$|[<≤]\s*$/u;

const scales: readonly (readonly [RegExp, number])[] = [
    [/trillion/u, 1e12],
    [/billion/u, 1e9],
    [/million/u, 1e6],
    [/thousand/u, 1e3],
    [/hundred/u, 1e2],
    [/dozen/u, 12],
];

/** A number in digits without "about" is rarely rounded to its last digit that is not 0, but 300 may be 305. */
const unlikelyRounded = 10;

/** A number in digits, which may be rounded to its last digit that is not 0. */
function rounded(digits: string, scale: number, isRough: boolean): ValueRange {
    const value = Number(digits) * scale;
    const [whole = "", decimals = ""] = digits.split(".");
    const zeros = decimals === "" ? (whole.match(/(?<!0)0+$/u)?.[0].length ?? 0) : -decimals.length;
    const isExact = zeros === 0 && scale === 1;
    const isRounded = isRough || scale > 1 || zeros < 0;
    const half = isExact ? 0 : (10 ** zeros * scale) / (isRounded ? 2 : unlikelyRounded);
    return { from: value - half, to: value + half };
}

/** "Thirty-four", "two hundred and six", "a dozen". */
function wordsRange(plain: string): ValueRange | undefined {
    let sum = 0;
    let group = 0;
    let isRound = false;
    const words = plain.match(/[a-z]+/gu) ?? [];
    for (const word of words) {
        const number = numbers.get(word);
        const scale = scales.find(([name]) => name.test(word))?.[1];
        if (number !== undefined) group += number;
        else if (scale !== undefined) {
            // "Hundreds" and "dozens" are no numbers.
            if (word.endsWith("s")) return undefined;
            group = Math.max(1, group) * scale;
            isRound = true;
            if (scale >= 1000) {
                sum += group;
                group = 0;
            }
        } else if (!/^(?:and|a)$/u.test(word)) break;
        if (number !== undefined && number > 0) isRound = false;
    }
    const value = sum + group;
    if (value === 0) return undefined;
    const half = isRound ? value / 20 : 0;
    return { from: value - half, to: value + half };
}

const numbers = new Map(
    english.numbers?.words.map((word, at) => [word, at <= 20 ? at : (at - 18) * 10] as const),
);
