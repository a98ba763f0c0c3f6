/**
 * Returns a function that gives an array of zeros with at least this length. It is the same array each time, since V8 counts each
 * new one towards its next garbage collection, which takes long in a large corpus. Use it before the next question.
 */
export function reusedArray<Numbers extends Float64Array | Uint8Array>(
    create: (length: number) => Numbers,
): (length: number) => Numbers {
    let reused = create(0);
    return (length) => {
        if (length > longestReused) return create(length);
        if (length > reused.length) reused = create(Math.min(longestReused, 2 * length));
        else reused.fill(0, 0, length);
        return reused;
    };
}

/** Only questions with hundreds of words need longer ones. */
const longestReused = 50_000;
