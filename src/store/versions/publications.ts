/** The listeners for published versions. */
export interface Publications {
    /** Calls the listeners with the current version, unless it is not newer than the last one. */
    report(number: number): void;
    /** The first listener also gets the newest version that was reported before it came. */
    listen(listener: (number: number) => void): void;
}

/** Opens a list of listeners. `newest` is the version that is already known, and not reported. */
export function openPublications(newest: number): Publications {
    const listeners = new Set<(number: number) => void>();
    let known = newest;
    return {
        report: (number) => {
            // A number that was read before a publication may arrive after it.
            if (number <= known) return;
            known = number;
            for (const listener of listeners) listener(number);
        },
        listen: (listener) => {
            listeners.add(listener);
            // Another process may have published while this one was still building its library.
            if (listeners.size === 1 && known > newest) listener(known);
        },
    };
}
