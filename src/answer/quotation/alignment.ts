/** What is aligned: the words of a quote, and what it says about them. */
export interface QuoteWords {
    readonly keys: readonly string[];
    /** Whether dots before the word say that words are left out there. */
    readonly omits: readonly boolean[];
    /** Whether the word is in square brackets, which say that it is not the author's. */
    readonly inserted: readonly boolean[];
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

/**
 * Pairs the words of a quote with those of a passage at the least cost, beginning and ending anywhere in the passage. Each word
 * changed or added costs 1; leaving out words costs less for each the more they are, and next to nothing where the quote says so.
 * The places in the steps are counted from `offset`. Gotoh's algorithm, https://doi.org/10.1016/0022-2836(82)90398-9.
 */
export function align(quote: QuoteWords, text: readonly string[], offset = 0): Alignment {
    const table = costTable(quote, text);
    const { width, costs, last } = table;
    let end = 0;
    for (let at = 0; at < width; at++) if ((costs[last + at] ?? 0) < (costs[last + end] ?? 0)) end = at;
    const steps = stepsOf(table, quote, text, end).map((step) => ({ ...step, text: step.text + offset }));
    return { cost: costs[last + end] ?? 0, steps };
}

/** For each number of words at the beginning of a quote, the least cost at which they stand in a passage. */
export function costsOfBeginnings(quote: QuoteWords, text: readonly string[]): Float32Array {
    const { width, costs } = costTable(quote, text);
    return Float32Array.from({ length: quote.keys.length + 1 }, (_, row) => {
        let least = Number.POSITIVE_INFINITY;
        for (let at = row * width; at < (row + 1) * width; at++) least = Math.min(least, costs[at] ?? least);
        return least;
    });
}

/** The words from the last to the first. */
export function reversed({ keys, omits, inserted }: QuoteWords): QuoteWords {
    // What is said before a word is then said before the word that was before it.
    return {
        keys: keys.toReversed(),
        omits: [false, ...omits.slice(1).toReversed()],
        inserted: inserted.toReversed(),
    };
}

interface CostTable {
    /** Columns: one more than the passage has words. */
    readonly width: number;
    /** By row and column: the least cost of the quote's words before the row, ending at the column. */
    readonly costs: Float32Array;
    /** Bits of `move` for each place. */
    readonly moves: Uint8Array;
    /** Where the last row starts. */
    readonly last: number;
}

/** How a place is reached at the least cost, and how if the word before it is left out. */
const move = { pair: 1, add: 2, leaveOut: 4, goOnLeavingOut: 8 } as const;

function costTable(quote: QuoteWords, text: readonly string[]): CostTable {
    const rows = quote.keys.length;
    const { words, beginnings, ofText, ofTextBeginnings } = numbered(quote.keys, text);
    const width = text.length + 1;
    const costs = new Float32Array((rows + 1) * width);
    const moves = new Uint8Array((rows + 1) * width);
    for (let row = 1; row <= rows; row++) {
        const word = words[row - 1];
        const beginning = beginnings[row - 1];
        const isInserted = quote.inserted[row - 1] === true;
        // A little more than changing one, which is likelier.
        const adding = isInserted ? 0.05 : 1.01;
        const changing = isInserted ? { form: 0.3, word: 0.3 } : { form: 0.7, word: 1 };
        const { open, more } = leavingOut(quote, row);
        let gap = Number.POSITIVE_INFINITY;
        for (let column = 0; column < width; column++) {
            const at = row * width + column;
            let least = (costs[at - width] ?? 0) + adding;
            let how: number = move.add;
            if (column > 0) {
                let pair = costs[at - width - 1] ?? 0;
                if (word !== ofText[column - 1])
                    pair += beginning === ofTextBeginnings[column - 1] ? changing.form : changing.word;
                if (pair <= least) {
                    least = pair;
                    how = move.pair;
                }
                const opened = (costs[at - 1] ?? 0) + open;
                gap += more;
                if (opened < gap) gap = opened;
                else how |= move.goOnLeavingOut;
                if (gap < least) {
                    least = gap;
                    how |= move.leaveOut;
                }
            }
            costs[at] = least;
            moves[at] = how;
        }
    }
    return { width, costs, moves, last: rows * width };
}

/** The words as numbers, which are compared faster, and their first four letters, which forms of a word share. */
function numbered(quote: readonly string[], text: readonly string[]) {
    const numbers = new Map<string, number>();
    const numberOf = (key: string): number => {
        const number = numbers.get(key) ?? numbers.size;
        if (number === numbers.size) numbers.set(key, number);
        return number;
    };
    const wordsOf = (keys: readonly string[]) => Int32Array.from(keys, numberOf);
    const beginningsOf = (keys: readonly string[]) =>
        Int32Array.from(keys, (key) => numberOf(key.length < 4 ? key : `${key.slice(0, 4)} `));
    return {
        words: wordsOf(quote),
        beginnings: beginningsOf(quote),
        ofText: wordsOf(text),
        ofTextBeginnings: beginningsOf(text),
    };
}

/** What it costs to leave out a first word after so many words of the quote, and another one. */
function leavingOut({ keys, omits, inserted }: QuoteWords, row: number) {
    if (row === keys.length) return { open: Number.POSITIVE_INFINITY, more: Number.POSITIVE_INFINITY };
    if (omits[row] === true) return { open: 0.1, more: 0.002 };
    if (inserted[row] === true || inserted[row - 1] === true) return { open: 0.3, more: 0.2 };
    return { open: 0.7, more: 0.1 };
}

/** The steps to a place in the last row. */
function stepsOf(
    { width, moves }: CostTable,
    quote: QuoteWords,
    text: readonly string[],
    end: number,
): Step[] {
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
            const isSame = quote.keys[row] === text[column];
            steps.push({ kind: isSame ? "same" : "changed", quote: row, text: column });
        } else {
            row--;
            steps.push({ kind: "added", quote: row, text: column });
        }
    }
    return steps.reverse();
}
