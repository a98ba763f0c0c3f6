import type { Lexicon } from "./lexicon.ts";

/** Returns a function that gives the numbers of the words with a term, in ascending order; empty for a term of -1. */
export function wordsByTerm({
    term,
    termCount,
}: Pick<Lexicon, "term" | "termCount">): (term: number) => Uint32Array {
    const starts = new Uint32Array(termCount() + 1);
    for (const number of term) starts[number + 1] = (starts[number + 1] ?? 0) + 1;
    for (let at = 1; at < starts.length; at++) starts[at] = (starts[at] ?? 0) + (starts[at - 1] ?? 0);
    const words = new Uint32Array(term.length);
    const next = starts.slice();
    term.forEach((number, word) => {
        const at = next[number] ?? 0;
        words[at] = word;
        next[number] = at + 1;
    });
    return (number) =>
        number < 0 ? words.subarray(0, 0) : words.subarray(starts[number], starts[number + 1]);
}
