/** The newest result of a slow search that can be started again at any time. */
export interface Latest<T> {
    /** Empty before the first result. */
    current(): readonly T[];
    /** Searches again. Resolves with whether the result is the newest one. Rejects like the search. */
    find(): Promise<boolean>;
}

/** Remembers the newest result of a search. */
export function latest<T>(search: () => Promise<readonly T[]>): Latest<T> {
    let current: readonly T[] = [];
    let newest = 0;
    return {
        current: () => current,
        find: async () => {
            const own = ++newest;
            const found = await search();
            if (own !== newest) return false;
            current = found;
            return true;
        },
    };
}
