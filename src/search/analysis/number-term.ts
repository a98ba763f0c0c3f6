/**
 * The term of a word that begins with a digit, or with a "v" before one: digits of all scripts as 0 to 9, without the marks between
 * groups of three, with a decimal point, and without "v", a leading zero or the ending of an ordinal number.
 */
export function numberTerm(written: string): string {
    const bare = asciiDigits(written)
        .toLowerCase()
        .replace(/^v(?=\d)/u, "")
        .replace(ordinal, "");
    if (groupedByMarks.test(bare)) return bare.replace(/[,'’ ]/gu, "");
    if (groupedByDots.test(bare)) return bare.replaceAll(".", "").replace(",", ".");
    if (groupedThenComma.test(bare)) return bare.replace(/['’ ]/gu, "").replace(",", ".");
    return bare.replaceAll(",", "").replace(/^0(?=\d$)/u, "");
}

const ordinal = /(?<=\d)(?:st|nd|rd|th)$/u;
const groupedByMarks = /^\d{1,3}(?:(?:,\d{3})+|(?:[ '’]\d{3})+)(?:\.\d+)?$/u;
/** At least two groups: "1.200" is also a decimal number. */
const groupedByDots = /^\d{1,3}(?:\.\d{3}){2,}(?:,\d+)?$/u;
/** Also a decimal number without groups: "3,5". */
const groupedThenComma = /^\d{1,3}(?:[ '’]\d{3})*,(?:\d{1,2}|\d{4,})$/u;

/** The text with the digits of all scripts as 0 to 9. */
export function asciiDigits(text: string): string {
    return text.replace(foreignDigit, (digit) => {
        // Unicode has the ten digits of a script in ascending order.
        const code = digit.codePointAt(0) ?? 0;
        let value = 0;
        while (value < 9 && anyDigit.test(String.fromCodePoint(code - 1 - value))) value++;
        return String(value);
    });
}

const foreignDigit = /(?![0-9])\p{Nd}/gu;
const anyDigit = /^\p{Nd}$/u;
