import { type NumberedWords, reversedWords } from "./word-numbers.ts";

/** What is aligned: the words of a quote, and what it says about them. */
export interface QuoteWords {
    readonly keys: readonly string[];
    /** Whether dots before the word say that words are left out there. */
    readonly omits: readonly boolean[];
    /** Whether the word is in square brackets, which say that it is not the author's. */
    readonly inserted: readonly boolean[];
    readonly numbers: NumberedWords;
}

/**
 * One step through both texts: the same word, one word instead of another, a word that only the quote has, or one that only the
 * passage has. `quote` and `text` are the places of the words; of the next word on the side without one.
 */
export interface Step {
    readonly kind: "same" | "changed" | "added" | "left-out";
    readonly quote: number;
    readonly text: number;
}

export interface Alignment {
    readonly cost: number;
    readonly steps: readonly Step[];
}

/** A passage to align a quote with. */
interface AlignedText {
    readonly numbers: NumberedWords;
    /** The number from which its words are counted in the steps. */
    readonly offset: number;
}

/**
 * Pairs the words of a quote with those of a passage at the least cost, beginning and ending anywhere in the passage. Each word
 * changed or added costs 1; leaving out words costs less for each the more they are, and next to nothing where the quote says so.
 * Undefined if it costs more than `most`. Gotoh's algorithm, https://doi.org/10.1016/0022-2836(82)90398-9.
 */
export function align(
    quote: QuoteWords,
    { numbers, offset }: AlignedText,
    most: number,
): Alignment | undefined {
    const width = numbers.words.length + 1;
    const moves = new Uint8Array((quote.keys.length + 1) * width);
    // No later row costs less than the cheapest place of this one.
    const costs = lastRow(quote, numbers, { moves, goesOn: (_, least) => least <= most + tolerance });
    if (costs === undefined) return undefined;
    let end = 0;
    for (let at = 0; at < width; at++) if ((costs[at] ?? 0) < (costs[end] ?? 0)) end = at;
    const steps = stepsOf({ width, moves, end }, quote, numbers);
    return {
        cost: costs[end] ?? 0,
        steps: steps.map((step) => ({ ...step, text: step.text + offset })),
    };
}

/** For rounding. */
const tolerance = 0.001;

/** For each number of words at the beginning of a quote, the least cost at which they stand in a passage. */
export function costsOfBeginnings(quote: QuoteWords, text: NumberedWords): Float32Array {
    const costs = new Float32Array(quote.keys.length + 1);
    lastRow(quote, text, {
        goesOn: (row, least) => {
            costs[row] = least;
            return true;
        },
    });
    return costs;
}

/** The words from the last to the first. */
export function reversed({ keys, omits, inserted, numbers }: QuoteWords): QuoteWords {
    // What is said before a word is then said before the word that was before it.
    return {
        keys: keys.toReversed(),
        omits: [false, ...omits.slice(1).toReversed()],
        inserted: inserted.toReversed(),
        numbers: reversedWords(numbers),
    };
}

/** How a place is reached at the least cost, and how if the word before it is left out. */
const move = { pair: 1, add: 2, leaveOut: 4, goOnLeavingOut: 8 } as const;

interface Rows {
    /** Gets the bits of `move` for each place, by row and column. There is one row and column more than there are words. */
    readonly moves?: Uint8Array;
    /** Whether to go on after this row, whose cheapest place costs `least`. */
    readonly goesOn: (row: number, least: number) => boolean;
}

/** By column, the least cost of all words of the quote, ending there; undefined if it did not go on. */
function lastRow(
    quote: QuoteWords,
    text: NumberedWords,
    { moves: all, goesOn }: Rows,
): Float32Array | undefined {
    const { words, beginnings } = quote.numbers;
    const width = text.words.length + 1;
    const unused = new Uint8Array(width);
    let before = new Float32Array(width);
    let costs = new Float32Array(width);
    for (let row = 1; row <= words.length; row++) {
        const word = words[row - 1];
        const beginning = beginnings[row - 1];
        const moves = all?.subarray(row * width, (row + 1) * width) ?? unused;
        const isInserted = quote.inserted[row - 1] === true;
        // A little more than changing one, which is likelier.
        const adding = isInserted ? 0.05 : 1.01;
        const changing = isInserted ? { form: 0.3, word: 0.3 } : { form: 0.7, word: 1 };
        const { open, more } = leavingOut(quote, row);
        let gap = Number.POSITIVE_INFINITY;
        let leastOfRow = Number.POSITIVE_INFINITY;
        for (let column = 0; column < width; column++) {
            let least = (before[column] ?? 0) + adding;
            let how: number = move.add;
            if (column > 0) {
                let pair = before[column - 1] ?? 0;
                if (word !== text.words[column - 1])
                    pair += beginning === text.beginnings[column - 1] ? changing.form : changing.word;
                if (pair <= least) {
                    least = pair;
                    how = move.pair;
                }
                const opened = (costs[column - 1] ?? 0) + open;
                gap += more;
                if (opened < gap) gap = opened;
                else how |= move.goOnLeavingOut;
                if (gap < least) {
                    least = gap;
                    how |= move.leaveOut;
                }
            }
            costs[column] = least;
            moves[column] = how;
            if (least < leastOfRow) leastOfRow = least;
        }
        if (!goesOn(row, leastOfRow)) return undefined;
        [before, costs] = [costs, before];
    }
    return before;
}

/** What it costs to leave out a first word after so many words of the quote, and another one. */
function leavingOut({ keys, omits, inserted }: QuoteWords, row: number) {
    if (row === keys.length) return { open: Number.POSITIVE_INFINITY, more: Number.POSITIVE_INFINITY };
    if (omits[row] === true) return { open: 0.1, more: 0.002 };
    if (inserted[row] === true || inserted[row - 1] === true) return { open: 0.3, more: 0.2 };
    return { open: 0.7, more: 0.1 };
}

interface Moves {
    readonly width: number;
    readonly moves: Uint8Array;
    /** A column of the last row. */
    readonly end: number;
}

/** The steps to a place in the last row. */
function stepsOf({ width, moves, end }: Moves, quote: QuoteWords, text: NumberedWords): Step[] {
    const steps: Step[] = [];
    let [row, column] = [quote.keys.length, end];
    let isLeavingOut = false;
    while (row > 0) {
        const how = moves[row * width + column] ?? 0;
        if (isLeavingOut || (how & move.leaveOut) > 0) {
            column--;
            steps.push({ kind: "left-out", quote: row, text: column });
            isLeavingOut = (how & move.goOnLeavingOut) > 0;
        } else if ((how & move.pair) > 0) {
            row--;
            column--;
            const isSame = quote.numbers.words[row] === text.words[column];
            steps.push({ kind: isSame ? "same" : "changed", quote: row, text: column });
        } else {
            row--;
            steps.push({ kind: "added", quote: row, text: column });
        }
    }
    return steps.reverse();
}
