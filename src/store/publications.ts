/** Who wants to hear of versions that are published. */
export interface Publications {
    /** Tells which version is current; what is not newer than what was known before is passed over. */
    tell(number: number): void;
    listen(listener: (number: number) => void): void;
}

/** `newest` is the version that is known already, and no news. */
export function openPublications(newest: number): Publications {
    const listeners = new Set<(number: number) => void>();
    let known = newest;
    return {
        tell: (number) => {
            // What was read before a publication may arrive after it.
            if (number <= known) return;
            known = number;
            for (const listener of listeners) listener(number);
        },
        listen: (listener) => void listeners.add(listener),
    };
}
