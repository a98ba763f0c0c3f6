/** A number for a table. What is no finite number, such as odds without end, comes as null through JSON. */
export function figure(value: number, digits = 2): string {
    return Number.isFinite(value) ? value.toFixed(digits) : "without end";
}
