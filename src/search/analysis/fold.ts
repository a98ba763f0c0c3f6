/** Soft hyphens, zero-width and bidirectional marks, and variation selectors, which must not split or change words. */
const invisible = /[\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]|[\ufe00-\ufe0f]/gu;

/** Latin, Greek and Cyrillic accents, Hebrew points and Arabic vowel signs, but not Indic vowel signs, which are letters. */
const marks =
    /[\u0300-\u036f\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u0610-\u061a\u0640\u064b-\u065f\u0670]/gu;

const ascii = /^[\0-\x7f]*$/;

export function isAscii(text: string): boolean {
    return ascii.test(text);
}

/**
 * The text without invisible characters, in Unicode's NFKC form: "ﬁ" becomes "fi", full-width digits become digits. Small digits
 * after others are a number of their own: "2011¹" is not 20111.
 */
export function withoutInvisible(text: string): string {
    return isAscii(text) ? text : text.replace(invisible, "").replace(smallDigits, " $&").normalize("NFKC");
}

const smallDigits = /(?<=\p{Nd})[²³¹⁰⁴-⁹₀-₉]+/gu;

/** A lower-case word without accents, vowel points and letter variants, so that different spellings match. */
export function foldAccents(word: string): string {
    if (isAscii(word)) return word;
    return word
        .normalize("NFD")
        .replace(marks, "")
        .normalize("NFC")
        .replace(/[ßæœøłđðþıأإآٱىةؤئς]/gu, plainLetter);
}

const plainLetter = (letter: string) => plainLetters[letter] ?? letter;

const plainLetters: Readonly<Record<string, string>> = {
    ß: "ss",
    æ: "ae",
    œ: "oe",
    ø: "o",
    ł: "l",
    đ: "d",
    ð: "d",
    þ: "th",
    ı: "i",
    أ: "ا",
    إ: "ا",
    آ: "ا",
    ٱ: "ا",
    ى: "ي",
    ة: "ه",
    ؤ: "و",
    ئ: "ي",
    ς: "σ",
};
