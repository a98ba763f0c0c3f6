import { withoutInvisible } from "../../search/analysis/fold.ts";

/** The words of a message or phrase, in the form in which they are compared; an emoji is a word, too. */
export function talkWords(text: string): readonly string[] {
    return Array.from(folded(text).matchAll(word), ([written]) => written);
}

/** Without case, accents, apostrophes and the forms of letters that people replace on other keyboards. */
function folded(text: string): string {
    return withoutInvisible(text)
        .normalize("NFKD")
        .toLowerCase()
        .replace(accent, "")
        .replace(apostrophe, "")
        .replace(/[ßıłøđæœ]/gu, (letter) => plain[letter] ?? letter)
        .replaceAll("¶", " paragraph ")
        .normalize("NFC");
}

const plain: Readonly<Record<string, string>> = {
    ß: "ss",
    ı: "i",
    ł: "l",
    ø: "o",
    đ: "d",
    æ: "ae",
    œ: "oe",
};

/** Marks that Latin, Greek, Cyrillic, Arabic and Hebrew texts are also written without. */
const accent = /[\u0300-\u036f\u0591-\u05c7\u064b-\u0652\u0670]/gu;
const apostrophe = /['’ʼ`´‘]/gu;

/** In scripts without spaces, each letter is a word; so are emoji with everything that belongs to them. */
const word = new RegExp(
    [
        String.raw`[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}ー\p{sc=Thai}]`,
        String.raw`(?:(?![\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}ー\p{sc=Thai}])[\p{L}\p{M}\p{N}])+`,
        String.raw`(?:\p{RI}{2}|\p{Extended_Pictographic})[\p{Emoji_Modifier}\ufe0f\u200d\p{Extended_Pictographic}]*`,
    ].join("|"),
    "gu",
);

export const isEmoji = (word: string) => /^(?:\p{RI}|\p{Extended_Pictographic})/u.test(word);

/** The ways to read a word in which letters are repeated: "hiiii" may be "hi", "goood" may be "good". */
export function withoutElongation(word: string): readonly string[] {
    if (!/\p{L}/u.test(word)) return [];
    const shorter = new Set<string>();
    if (/(\p{L})\1\1/u.test(word)) {
        shorter.add(word.replace(/(\p{L})\1\1+/gu, "$1"));
        shorter.add(word.replace(/(\p{L})\1\1+/gu, "$1$1"));
        shorter.add(word.replace(/(\p{L})\1+/gu, "$1"));
    }
    if (/(\p{L})\1$/u.test(word)) shorter.add(word.replace(/(\p{L})\1$/u, "$1"));
    shorter.delete(word);
    return [...shorter];
}
