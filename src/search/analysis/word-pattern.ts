/**
 * Matches words: "U.S.", versions ("v14.2"), numbers ("1,200", "1 200", "1'200", "3.5", "9th", "45" of "45km"), words with their
 * apostrophes and the marks that belong to a name ("C++", "F#"), and names that begin with a dot (".NET").
 */
export const anyWord = patternOf({
    capital: String.raw`\p{Lu}`,
    digit: String.raw`\p{N}`,
    letter: String.raw`[\p{L}\p{M}]`,
    inWord: String.raw`[\p{L}\p{M}\p{N}]`,
    apostrophe: "['’]",
});

/** What `anyWord` matches in a text of ASCII characters, in a third of the time. */
export const asciiWord = patternOf({
    capital: "[A-Z]",
    digit: "[0-9]",
    letter: "[A-Za-z]",
    inWord: "[A-Za-z0-9]",
    apostrophe: "'",
});

interface Characters {
    readonly capital: string;
    readonly digit: string;
    readonly letter: string;
    readonly inWord: string;
    readonly apostrophe: string;
}

function patternOf({ capital, digit, letter, inWord, apostrophe }: Characters): RegExp {
    const ended = `(?!${inWord})`;
    const numberEnd = `(?!${digit})`;
    // Each part of "9.11.1963" is a number.
    const inDate = String.raw`${digit}{1,2}(?=\.${digit}{1,2}\.${digit}{4}${numberEnd}|(?<=${digit}\.${digit}{1,2})\.${digit}{4}${numberEnd})`;
    const grouped = `${digit}{1,3}(?:(?: |${apostrophe})${digit}{3})+${numberEnd}(?:[.,]${digit}+)?`;
    const number = `${digit}+(?:[.,]${digit}+)*(?:(?:st|nd|rd|th)${ended})?`;
    return new RegExp(
        [
            String.raw`${capital}(?:\.${capital})+${ended}`,
            String.raw`v${digit}+(?:\.${digit}+)*${ended}|V${digit}+(?:\.${digit}+)+${ended}`,
            `${inDate}|${grouped}|${number}`,
            String.raw`${letter}${inWord}*(?:${apostrophe}${letter}+)*(?:\+\+|#${ended})?`,
            String.raw`(?<!${inWord}|\.)\.${letter}${inWord}*`,
        ].join("|"),
        "gu",
    );
}
