import { diffArrays } from "diff";

/** A range of lines of the old text. */
export interface LineRange {
    readonly start: number;
    readonly end: number;
}

/** Lines of the old text with what is there instead. */
export interface Hunk extends LineRange {
    readonly lines: readonly string[];
}

/** What differs between two texts, in order; undefined if they differ in too many lines. */
export function hunksOf(old: readonly string[], next: readonly string[]): readonly Hunk[] | undefined {
    const changes = diffArrays([...old], [...next], { maxEditLength: mostEdits });
    if (changes === undefined) return undefined;
    const hunks: Hunk[] = [];
    let at = 0;
    for (const { added, removed, value } of changes) {
        const last = hunks.at(-1);
        const start = at;
        if (!added) at += value.length;
        if (!added && !removed) continue;
        const lines = added ? value : [];
        if (last?.end === start)
            hunks[hunks.length - 1] = { start: last.start, end: at, lines: [...last.lines, ...lines] };
        else hunks.push({ start, end: at, lines });
    }
    return hunks;
}

/** The work is quadratic in the number of edits. */
const mostEdits = 2000;
