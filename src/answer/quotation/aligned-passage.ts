import type { ParagraphsAround } from "./paragraphs-around.ts";

/** The words of a passage to align with a quote. */
interface WordsToAlign {
    readonly keys: readonly string[];
    /** The place of the first one in the passage. */
    readonly offset: number;
}

/** How many pairs of words the passages for one quote may have together, since aligning takes time for each. */
const mostPairs = 3_000_000;
/** How many pairs one passage may have before it is cropped. */
const mostOfOne = 1_000_000;
const mostPassages = 8;

/** The words of the best passages, as many as can be aligned with the quote in the time that there is; at least one. */
export function wordsToAlign(
    quote: readonly string[],
    passages: readonly ParagraphsAround[],
): readonly (WordsToAlign & { readonly passage: ParagraphsAround })[] {
    let pairs = 0;
    const chosen = [];
    for (const passage of passages.slice(0, mostPassages)) {
        const words = cropped(
            quote,
            passage.compared.words.map(({ key }) => key),
        );
        pairs += quote.length * words.keys.length;
        if (pairs > mostPairs && chosen.length > 0) break;
        chosen.push({ ...words, passage });
    }
    return chosen;
}

/** Of a long passage only the words around where a long quote seems to be. */
function cropped(quote: readonly string[], keys: readonly string[]): WordsToAlign {
    const whole = { keys, offset: 0 };
    if (quote.length * keys.length <= mostOfOne) return whole;
    const inQuote = onlyPlaces(quote);
    const shifts = [...onlyPlaces(keys)]
        .flatMap(([key, at]) => {
            const own = inQuote.get(key);
            return own === undefined || own < 0 || at < 0 ? [] : [at - own];
        })
        .sort((one, other) => one - other);
    const shift = shifts[Math.floor(shifts.length / 2)] ?? 0;
    const spare = Math.ceil(quote.length * 0.15) + 50;
    const offset = Math.max(0, shift - spare);
    return { keys: keys.slice(offset, shift + quote.length + spare), offset };
}

/** The place of each word; -1 if it has several. */
function onlyPlaces(keys: readonly string[]): ReadonlyMap<string, number> {
    const places = new Map<string, number>();
    keys.forEach((key, at) => {
        places.set(key, places.has(key) ? -1 : at);
    });
    return places;
}
