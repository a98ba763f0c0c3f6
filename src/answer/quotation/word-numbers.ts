/** Words as numbers, which are compared faster, and their first four letters, which forms of a word share. */
export interface NumberedWords {
    readonly words: Int32Array;
    readonly beginnings: Int32Array;
}

/** Returns a function that gives equal words equal numbers, in all texts that it numbers. */
export function openWordNumbers(): (keys: readonly string[]) => NumberedWords {
    const numbers = new Map<string, number>();
    const beginningOf: number[] = [];
    const numberOf = (key: string): number => {
        const known = numbers.get(key);
        if (known !== undefined) return known;
        const number = numbers.size;
        numbers.set(key, number);
        return number;
    };
    return (keys) => {
        const words = Int32Array.from(keys, numberOf);
        const beginnings = Int32Array.from(keys, (key, at) => {
            const word = words[at] ?? 0;
            beginningOf[word] ??= key.length < 4 ? word : numberOf(`${key.slice(0, 4)} `);
            return beginningOf[word];
        });
        return { words, beginnings };
    };
}

/** Some of the words, from one place to before another. */
export function someWords({ words, beginnings }: NumberedWords, from: number, to: number): NumberedWords {
    return { words: words.subarray(from, to), beginnings: beginnings.subarray(from, to) };
}

/** The words from the last to the first. */
export function reversedWords({ words, beginnings }: NumberedWords): NumberedWords {
    return { words: words.toReversed(), beginnings: beginnings.toReversed() };
}
