/** The name that a typed word was probably meant to be: at most a third of its letters differ. Undefined if there is none. */
export function nearestName(typed: string, names: readonly string[]): string | undefined {
    const word = typed.toLowerCase().slice(0, 40);
    const [nearest] = names
        .map((name) => ({ name, edits: editsBetween(word, name) }))
        .filter(({ name, edits }) => edits * 3 <= Math.max(name.length, word.length))
        .toSorted((one, other) => one.edits - other.edits);
    return nearest?.name;
}

/** The Levenshtein distance. */
function editsBetween(one: string, other: string): number {
    let row = Array.from({ length: other.length + 1 }, (_, at) => at);
    for (const [at, letter] of [...one].entries()) {
        const next = [at + 1];
        for (let to = 1; to <= other.length; to++) {
            const replaced = (row[to - 1] ?? 0) + (letter === other[to - 1] ? 0 : 1);
            next.push(Math.min(replaced, (row[to] ?? 0) + 1, (next[to - 1] ?? 0) + 1));
        }
        row = next;
    }
    return row.at(-1) ?? 0;
}
