/** Maps some of the lexicon's numbers to small ones, faster than a Map. */
export interface NumberTable {
    /** The number that a key was set to; -1 if it was not. */
    of(key: number): number;
    /** The key must not be negative or set already. */
    set(key: number, value: number): void;
    clear(): void;
}

/** Opens an empty table, which grows when more keys are set than expected: a hash table with linear probing. */
export function openNumberTable(expected = 100): NumberTable {
    const size = 2 ** Math.ceil(Math.log2(2 * expected));
    let keys = new Int32Array(size).fill(-1);
    let values = new Int32Array(size);
    let last = size - 1;
    let free = size / 2;
    /** The place of the key, or the one where it belongs. */
    const placeOf = (key: number): number => {
        let place = Math.imul(key, scatter) & last;
        while (keys[place] !== key && keys[place] !== -1) place = (place + 1) & last;
        return place;
    };
    const put = (key: number, value: number) => {
        const place = placeOf(key);
        keys[place] = key;
        values[place] = value;
        free--;
    };
    const grow = () => {
        const [oldKeys, oldValues] = [keys, values];
        keys = new Int32Array(oldKeys.length * 4).fill(-1);
        values = new Int32Array(keys.length);
        last = keys.length - 1;
        free = keys.length / 2;
        for (const [at, key] of oldKeys.entries()) if (key >= 0) put(key, oldValues[at] ?? 0);
    };
    return {
        of: (key) => {
            const place = placeOf(key);
            return keys[place] === key && key >= 0 ? (values[place] ?? -1) : -1;
        },
        set: (key, value) => {
            if (free === 0) grow();
            put(key, value);
        },
        clear: () => {
            keys.fill(-1);
            free = keys.length / 2;
        },
    };
}

/** An odd number near 2^32 divided by the golden ratio: neighboring keys end up far apart. */
const scatter = 0x9e37_79b1;
