/** A value that can be replaced. */
export interface StateStore<Value> {
    readonly get: () => Value;
    readonly change: (next: (value: Value) => Value) => void;
}

/** Opens a store that calls `changed` whenever its value is replaced by another. */
export function openStore<Value>(first: Value, changed: (value: Value) => void): StateStore<Value> {
    let value = first;
    return {
        get: () => value,
        change: (next) => {
            const before = value;
            value = next(before);
            if (value !== before) changed(value);
        },
    };
}
