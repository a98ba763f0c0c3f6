import { countingWords, digits, englishWords, legalWords, signs } from "./numeral-signs.ts";

/**
 * A number as a word processor writes it in a format of Office Open XML, such as "lowerLetter", in a language, such as "en-GB";
 * undefined if the format is unknown, or if it is not certain how it goes on so far.
 */
export function numeral(number: number, format: string, language = ""): string | undefined {
    switch (format) {
        case "decimal":
            return String(number);
        case "decimalZero":
            return String(number).padStart(2, "0");
        case "lowerLetter":
            return letters(number);
        case "upperLetter":
            return letters(number)?.toUpperCase();
        case "lowerColumn":
            return columnLetters(number);
        case "upperColumn":
            return columnLetters(number)?.toUpperCase();
        case "lowerRoman":
            return roman(number);
        case "upperRoman":
            return roman(number)?.toUpperCase();
        case "hex":
            return number.toString(16).toUpperCase();
        case "numberInDash":
            return `- ${number} -`;
        case "ordinal":
            return ordinal(number, language);
        case "chicago":
            return number < 1 || number > 80
                ? undefined
                : "*†‡§"[(number - 1) % 4]?.repeat(Math.ceil(number / 4));
        default:
            return (
                zeroPadded(number, format) ??
                [...(signs[format] ?? "")][number - 1] ??
                inDigits(number, [...(digits[format] ?? "")]) ??
                counted(number, countingWords[format], false) ??
                counted(number, legalWords[format], true) ??
                (/^en\b/iu.test(language) ? englishWords[format]?.[number - 1] : undefined)
            );
    }
}

/** Formats that a document defines itself, such as "001, 002, 003, ...". */
function zeroPadded(number: number, format: string): string | undefined {
    const first = format.match(/^(0{1,9})1, \1[2-9]\b/u)?.[1];
    return first === undefined ? undefined : String(number).padStart(first.length + 1, "0");
}

function inDigits(number: number, own: readonly string[]): string | undefined {
    if (own.length === 0) return undefined;
    return [...String(number)].map((digit) => own[Number(digit)] ?? "").join("");
}

/** Numbers up to 99 that consist of tens and ones. */
function counted(number: number, words = "", isTenWritten: boolean): string | undefined {
    if (words === "" || number < 1 || number > 99) return undefined;
    const all = [...words];
    const tens = Math.floor(number / 10);
    const one = all[(number % 10) - 1] ?? "";
    if (tens === 0) return one;
    return `${tens === 1 && !isTenWritten ? "" : (all[tens - 1] ?? "")}${all[9] ?? ""}${one}`;
}

/** "1st" in English, and "1." in German. */
function ordinal(number: number, language: string): string | undefined {
    if (/^de\b/iu.test(language)) return `${number}.`;
    if (!/^en\b/iu.test(language)) return undefined;
    const last = number % 100 > 10 && number % 100 < 14 ? 0 : number % 10;
    return `${number}${["th", "st", "nd", "rd"][last] ?? "th"}`;
}

/** "a" to "z", then "aa" to "zz". */
function letters(number: number): string | undefined {
    if (number < 1 || number > 26 * 20) return undefined;
    return String.fromCodePoint(97 + ((number - 1) % 26)).repeat(Math.ceil(number / 26));
}

/** "a" to "z", then "aa", "ab". */
function columnLetters(number: number): string | undefined {
    if (number < 1) return undefined;
    let text = "";
    for (let left = number; left > 0; left = Math.floor((left - 1) / 26))
        text = String.fromCodePoint(97 + ((left - 1) % 26)) + text;
    return text;
}

function roman(number: number): string | undefined {
    if (number < 1 || number > 3999) return undefined;
    let left = number;
    let text = "";
    for (const [value, digits] of romanDigits)
        while (left >= value) {
            text += digits;
            left -= value;
        }
    return text;
}

const romanDigits = [
    [1000, "m"],
    [900, "cm"],
    [500, "d"],
    [400, "cd"],
    [100, "c"],
    [90, "xc"],
    [50, "l"],
    [40, "xl"],
    [10, "x"],
    [9, "ix"],
    [5, "v"],
    [4, "iv"],
    [1, "i"],
] as const;
