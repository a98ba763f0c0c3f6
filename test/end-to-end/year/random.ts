/** Numbers that look random and are the same for the same seed. */
export interface Random {
    /** At least 0 and less than `limit`. */
    below(limit: number): number;
    /** One of them; there must be one. */
    pick<T>(choices: readonly T[]): T;
    /** True in this share of all cases. */
    happens(share: number): boolean;
}

/** Mulberry32, by Tommy Ettinger (public domain). */
export function seeded(seed: number): Random {
    let state = seed >>> 0;
    const next = () => {
        state = (state + 0x6d2b79f5) >>> 0;
        let mixed = Math.imul(state ^ (state >>> 15), state | 1);
        mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
        return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
    };
    return {
        below: (limit) => Math.floor(next() * limit),
        pick: (choices) => {
            const chosen = choices[Math.floor(next() * choices.length)];
            if (chosen === undefined) throw new Error("There is nothing to pick from.");
            return chosen;
        },
        happens: (share) => next() < share,
    };
}
