/** `Math.log1p` of a count, most of which are small. */
export function logOf(count: number): number {
    return logs[count] ?? Math.log1p(count);
}

const logs = Float64Array.from({ length: 100 }, (_, count) => Math.log1p(count));
