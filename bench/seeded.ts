/** A reproducible generator of random numbers from 0 to 1 (mulberry32). */
export function seeded(seed: number): () => number {
    let state = seed >>> 0;
    return () => {
        state = (state + 0x6d2b79f5) >>> 0;
        let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
        mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
        return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
    };
}

/** The items in random order. */
export function shuffled<T>(items: readonly T[], random: () => number): T[] {
    return items
        .map((item) => ({ item, key: random() }))
        .sort((one, other) => one.key - other.key)
        .map(({ item }) => item);
}

/** A roughly normal number with mean 0 and standard deviation 1: the sum of twelve uniform ones, minus 6. */
export function gaussian(random: () => number): number {
    let sum = -6;
    for (let turn = 0; turn < 12; turn++) sum += random();
    return sum;
}
