/** Adds to a list of the newest `most` items. */
export function addNewest<T>(list: T[], item: T, most: number): void {
    list.push(item);
    if (list.length > most) list.shift();
}

/** Removes the oldest entries of a map that has more than `most`. */
export function forgetOldest<Key>(map: Map<Key, unknown>, most: number): void {
    for (const key of map.keys()) {
        if (map.size <= most) return;
        map.delete(key);
    }
}
