/** One value, and whoever wants to know when it was replaced. */
export interface StateStore<Value> {
    readonly get: () => Value;
    readonly change: (next: (value: Value) => Value) => void;
}

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
