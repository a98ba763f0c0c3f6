import { isUtf8 } from "node:buffer";
import { wideByScript } from "./wide-script.ts";

/** An encoding of text files that can be recognized. */
type TextEncoding = "utf-16le" | "utf-16be" | "windows-1252";

/** Text and its encoding. */
interface EncodedText {
    readonly text: string;
    readonly encoding: TextEncoding;
}

/** Decodes a file in UTF-16 or Windows-1252; undefined if it is not certain that it is text in one of them. */
export function decodeForeign(bytes: Uint8Array): EncodedText | undefined {
    const wide = wideEncoding(bytes) ?? wideByScript(bytes);
    if (wide !== undefined) {
        const text = decoded(bytes, wide);
        return text === undefined || notText.test(text) ? undefined : { text, encoding: wide };
    }
    if (isUtf8(bytes) || bytes.includes(0)) return undefined;
    const text = decoded(bytes, "windows-1252");
    if (text === undefined || notText.test(text) || !isWestern(text)) return undefined;
    return { text, encoding: "windows-1252" };
}

/** Control characters that no text has, and bytes that stand for nothing in Windows-1252. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these characters are what it looks for.
const notText = /[\0-\x08\x0e-\x19\x1b-\x1f\x7f-\x9f\ufffe\uffff]/u;

function decoded(bytes: Uint8Array, encoding: TextEncoding): string | undefined {
    try {
        return new TextDecoder(encoding, { fatal: true }).decode(bytes);
    } catch {
        return undefined;
    }
}

/** Which UTF-16 it is, by its byte order mark, or else because every other byte of a text in Latin letters is zero. */
function wideEncoding(bytes: Uint8Array): "utf-16le" | "utf-16be" | undefined {
    const [first, second] = bytes;
    if (first === 0xff && second === 0xfe) return "utf-16le";
    if (first === 0xfe && second === 0xff) return "utf-16be";
    const sample = bytes.subarray(0, 4096);
    const zeros = [0, 0];
    for (const [at, byte] of sample.entries()) if (byte === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1;
    const [even = 0, odd = 0] = zeros;
    if (bytes.length % 2 === 1 || even + odd < sample.length / 4 || sample.length < 8) return undefined;
    if (even === 0) return "utf-16le";
    return odd === 0 ? "utf-16be" : undefined;
}

/**
 * Whether a text that was decoded as Windows-1252 is in a language that is written with it. In other single-byte encodings, the
 * letters come from several languages at once, or signs are within words.
 */
function isWestern(text: string): boolean {
    let foreign = 0;
    const counts = new Map<string, number>();
    for (const [letter] of text.matchAll(/[^\0-\x7f]/gu)) {
        if (!/(?![µªº])\p{L}/u.test(letter)) continue;
        foreign++;
        const small = letter.toLowerCase();
        counts.set(small, (counts.get(small) ?? 0) + 1);
    }
    const letters = text.match(/[a-z]/giu)?.length ?? 0;
    const others = text.match(/[^\0-\x7f]/gu)?.length ?? 0;
    // Damaged UTF-8 looks like this: é becomes two characters.
    const pairs = text.match(/[Â-ô][\x80-¿€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]/gu)?.length ?? 0;
    if (pairs * 4 > others || foreign > letters) return false;
    const signsInWords = text.match(/(?<=\p{L})[¡-¬®-¶¸-¿×÷](?=\p{L})/gu)?.length ?? 0;
    if (signsInWords * 50 > others) return false;
    // A few names from other languages may be in any text.
    if (foreign * 100 < letters) return true;
    return repertoires.some((repertoire) => {
        const own = [...counts].reduce(
            (sum, [letter, count]) => sum + (repertoire.has(letter) ? count : 0),
            0,
        );
        return own >= foreign * 0.95;
    });
}

/** The letters besides a to z of languages that are written in Windows-1252, and those of their loanwords. */
const repertoires: readonly ReadonlySet<string>[] = [
    "àâæçèéêëîïôœùûüÿ",
    "äöüßéèà",
    "áéíñóúü",
    "áàâãçéêíóôõúü",
    "àèéìíîòóùú",
    "àçèéíïòóúü",
    "áàäâçèéêëíïîóôöúûü",
    "åäöéüàæøòôšž",
    "áðéíóúýþæöø",
    "äöõüšž",
].map((letters) => new Set(letters));
