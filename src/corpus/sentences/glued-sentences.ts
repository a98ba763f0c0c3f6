import { opens, type WordSets } from "./sentence-words.ts";

/** Whether a sentence ends where no white space is. "perhaps": if the text lacks such a space elsewhere too. */
export type Glue = "end" | "perhaps" | "inside";

/**
 * Whether a sentence ends at a place without white space. That is usual in scripts without spaces. In others a space is missing
 * ("It ended.Then it rained."), or the place is inside an identifier, an address or a file name ("time.Time", "a.B?C=D").
 */
export function glueAt(text: string, cut: number, words: WordSets): Glue {
    const before = text.slice(Math.max(0, cut - 60), cut);
    const after = text.slice(cut, cut + 40);
    if (!/[.!?…][\p{Pe}\p{Pf}"']*$/u.test(before)) return "end";
    if (/^\p{Lo}/u.test(after)) return endsWithoutCase(before, after) ? "end" : "inside";
    // Emoji may come at once.
    if (/^\p{So}/u.test(after)) return "end";
    if (!/^["“(]?\p{Lu}[\p{Ll}\s'’]/u.test(after) || isAddress(before, after)) return "inside";
    if (/[\p{L}\p{N}][)"']?[!?]["'”’»)]?$|[\p{L}\p{N}][)"']?\.["'”’»]$|\]$/u.test(before)) return "end";
    const isOpening = opens(after, words) && /^["“(]?\p{Lu}[\p{Ll}'’]*[\s,]/u.test(after);
    const left = before.match(/(?<![\p{L}\p{M}\p{N}.'’])[\p{L}\p{M}\p{N}'’]+(?=\.$)/u)?.[0] ?? "";
    if (/^\p{N}{4}$/u.test(left)) return "end";
    if (left.length >= 3 || /[\])]\.$|\p{L}\.{2,}$/u.test(before))
        return isOpening ? "end" : perhaps(left, after);
    return "inside";
}

/** Two words that differ only in their case are an identifier: "time.Time". */
function perhaps(left: string, after: string): Glue {
    const right = after.match(/^["“(]?([\p{L}'’]+)(?=[\s,:!?])/u)?.[1] ?? "";
    return right !== "" && left !== "" && right.toLowerCase() !== left.toLowerCase() ? "perhaps" : "inside";
}

/** In scripts without capitals, short parts are an abbreviation: "ق.م". */
function endsWithoutCase(before: string, after: string): boolean {
    if (!before.endsWith(".")) return true;
    if (/^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(after))
        return /\p{Lo}\.$/u.test(before);
    return /\p{Lo}{4}\.$/u.test(before);
}

/** Whether the run of characters around the place is an address or code rather than words. */
function isAddress(before: string, after: string): boolean {
    const left = before.match(/(?<!\S)\S+$/u)?.[0] ?? "";
    const right = after.match(/^\S+/u)?.[0] ?? "";
    return /[/@=_#&<>{}\\]|\w\(/u.test(left + right);
}
