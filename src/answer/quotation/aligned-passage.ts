import type { ParagraphsAround } from "./paragraphs-around.ts";
import { type NumberedWords, someWords } from "./word-numbers.ts";

/** The words of a passage to align with a quote. */
interface WordsToAlign {
    readonly numbers: NumberedWords;
    /** The place of the first one in the passage. */
    readonly offset: number;
}

/** How many pairs of words the passages for one quote may have together, since aligning takes time for each. */
const mostPairs = 3_000_000;
/** How many pairs one passage may have before it is cropped. */
const mostOfOne = 1_000_000;
const mostPassages = 6;

/** The words of the best passages, as many as can be aligned with the quote in the time that there is; at least one. */
export function wordsToAlign(
    quote: NumberedWords,
    passages: readonly ParagraphsAround[],
): readonly (WordsToAlign & { readonly passage: ParagraphsAround })[] {
    let pairs = 0;
    const chosen = [];
    for (const passage of passages.slice(0, mostPassages)) {
        const words = cropped(quote.words, passage.numbers);
        pairs += quote.words.length * words.numbers.words.length;
        if (pairs > mostPairs && chosen.length > 0) break;
        chosen.push({ ...words, passage });
    }
    return chosen;
}

/** Of a long passage only the words around where a long quote seems to be. */
function cropped(quote: Int32Array, numbers: NumberedWords): WordsToAlign {
    const whole = { numbers, offset: 0 };
    if (quote.length * numbers.words.length <= mostOfOne) return whole;
    const inQuote = onlyPlaces(quote);
    const shifts = [...onlyPlaces(numbers.words)]
        .flatMap(([word, at]) => {
            const own = inQuote.get(word);
            return own === undefined || own < 0 || at < 0 ? [] : [at - own];
        })
        .sort((one, other) => one - other);
    const shift = shifts[Math.floor(shifts.length / 2)] ?? 0;
    const spare = Math.ceil(quote.length * 0.15) + 50;
    const offset = Math.max(0, shift - spare);
    return { numbers: someWords(numbers, offset, shift + quote.length + spare), offset };
}

/** The place of each word; -1 if it has several. */
function onlyPlaces(words: Int32Array): ReadonlyMap<number, number> {
    const places = new Map<number, number>();
    words.forEach((word, at) => {
        places.set(word, places.has(word) ? -1 : at);
    });
    return places;
}
