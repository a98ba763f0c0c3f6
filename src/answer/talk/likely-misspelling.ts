/** How sure it is that a word was meant: "swapped" if its letters are there, "near" if one letter differs. */
export type Misspelling = "swapped" | "near";

/**
 * Whether the word is probably a misspelling of the other one: two letters are swapped, a double letter is single, or, of a longer
 * word, one letter is missing, added or another one.
 */
export function likelyMisspelling(word: string, meant: string): Misspelling | undefined {
    if (meant.length < 4 || Math.abs(word.length - meant.length) > 1 || /\p{N}/u.test(word)) return undefined;
    let start = 0;
    while (start < word.length && word[start] === meant[start]) start++;
    let end = 0;
    const most = Math.min(word.length, meant.length) - start;
    while (end < most && word.at(-1 - end) === meant.at(-1 - end)) end++;
    const [wrong, right] = [word.slice(start, word.length - end), meant.slice(start, meant.length - end)];
    if (wrong.length === 2 && right.length === 2 && wrong[0] === right[1] && wrong[1] === right[0])
        return "swapped";
    if (wrong.length > 1 || right.length > 1 || meant.length < 5) return undefined;
    if (wrong === "" && right === meant[start - 1]) return "swapped";
    // The first letter is probably right.
    return start > 0 ? "near" : undefined;
}
