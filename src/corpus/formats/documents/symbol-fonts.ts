import { codePoint } from "dingbat-to-unicode";
import { drop } from "../shown/dropped.ts";
import { pageGap } from "../shown/omissions.ts";

/** Text in a font whose characters are symbols as those in Unicode, with a gap for those that Unicode lacks. */
export function inFont(text: string, font: string | undefined): string {
    if (!symbolFonts.test(font ?? "")) return text.replace(/[\uf000-\uf0ff]/gu, pageGap);
    return [...text]
        .map((letter) => (letter === " " ? " " : symbol(letter.codePointAt(0) ?? 0, font)))
        .join("");
}

const symbolFonts = /^(?:symbol|wingdings(?: [23])?|webdings)$/iu;

/** A character of a font with symbols. Word adds F000 to their codes. */
export function symbol(code: number, font = ""): string {
    const own = code >= 0xf000 && code <= 0xf0ff ? code - 0xf000 : code;
    if (!symbolFonts.test(font)) return code === own && isShown(own) ? String.fromCodePoint(own) : pageGap;
    const shown = codePoint(font, own)?.string;
    if (shown === undefined) drop("not-text", `${font} ${own}`);
    return shown ?? pageGap;
}

/** Whether a code is that of a character, and of no control character or area for private use. */
const isShown = (code: number) =>
    code > 31 && code <= 0x10ffff && /^[^\p{Cc}\p{Cs}\p{Co}\p{Cn}]$/u.test(String.fromCodePoint(code));
