/**
 * Which UTF-16 without a byte order mark a text in another script than Latin is in; undefined if that is not certain. Files in
 * encodings of single bytes and in UTF-8 contain no zero bytes, which spaces and line feeds of UTF-16 do.
 */
export function wideByScript(bytes: Uint8Array): "utf-16le" | "utf-16be" | undefined {
    if (bytes.length % 2 === 1 || bytes.length < 16 || !bytes.includes(0)) return undefined;
    const sample = bytes.subarray(0, sampleSize);
    const [first, ...others] = (["utf-16le", "utf-16be"] as const).filter((encoding) =>
        isInOneScript(new TextDecoder(encoding).decode(sample), sample),
    );
    return others.length === 0 ? first : undefined;
}

/** In bytes. */
const sampleSize = 8192;

/** Whether the letters are those of one script and of Latin. With its bytes swapped, a text has letters of many. */
function isInOneScript(text: string, bytes: Uint8Array): boolean {
    if (!/[ \n\r]/u.test(text) || never.test(text)) return false;
    const letters = text.match(/[\p{L}\p{M}]/gu)?.length ?? 0;
    const foreign = letters - (text.match(/[\p{Script=Latin}\p{Script=Inherited}]/gu)?.length ?? 0);
    if (foreign < 5 || letters * 2 < text.length) return false;
    const isIn = (script: RegExp) => (text.match(script)?.length ?? 0) >= foreign * 0.95;
    if (scripts.some(isIn)) return true;
    // Two letters of ASCII together look like one of East Asia, but those have other bytes as well, and kana among them.
    const high = bytes.reduce((count, byte) => count + (byte >= 0x80 ? 1 : 0), 0);
    const kana = text.match(/[\u3041-\u30fa]/gu)?.length ?? 0;
    return eastAsian.some(isIn) && (high * 10 >= bytes.length || kana * 4 >= foreign);
}

/** What no text contains: control characters, and what Unicode does not know. A pair of surrogates may be cut at the end. */
const never = /[[\p{Cc}--[\t\n\v\f\r]]\p{Cn}\p{Co}]|\ufffd(?!$)/v;
const eastAsian = [
    /[[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー]&&\p{L}]/gv,
    /[[\p{Script=Hangul}\p{Script=Han}]&&\p{L}]/gv,
];
const scripts =
    `Cyrillic Greek Arabic Hebrew Devanagari Bengali Gurmukhi Gujarati Tamil Telugu Kannada Malayalam Sinhala Thai Lao
    Khmer Myanmar Georgian Armenian Ethiopic`
        .split(/\s+/u)
        .map((name) => new RegExp(`[\\p{Script=${name}}--\\p{N}--\\p{P}]`, "gv"));
