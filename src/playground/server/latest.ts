/** The newest outcome of something that takes time and is started again whenever its ground changes. */
export interface Latest<T> {
    /** Empty before the first outcome. */
    current(): readonly T[];
    /** Starts anew; resolves with whether this start gave the newest outcome, rejects as the search does. */
    find(): Promise<boolean>;
}

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
