/**
 * A number as a word processor writes it in a format of Office Open XML, such as "lowerLetter"; undefined if the format is unknown.
 */
export function numeral(number: number, format: string): string | undefined {
    switch (format) {
        case "decimal":
            return String(number);
        case "decimalZero":
            return String(number).padStart(2, "0");
        case "lowerLetter":
            return letters(number);
        case "upperLetter":
            return letters(number)?.toUpperCase();
        case "lowerRoman":
            return roman(number);
        case "upperRoman":
            return roman(number)?.toUpperCase();
        default:
            return undefined;
    }
}

/** "a" to "z", then "aa" to "zz". */
function letters(number: number): string | undefined {
    if (number < 1 || number > 26 * 20) return undefined;
    return String.fromCodePoint(97 + ((number - 1) % 26)).repeat(Math.ceil(number / 26));
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
