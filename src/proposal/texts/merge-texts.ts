import { diffArrays } from "diff";

interface MergedVersions {
    /** The text that both others were made from. */
    readonly base: string;
    readonly edited: string;
    readonly current: string;
}

interface MergedText {
    readonly text: string;
    /** Whether both changed the same lines, or adjacent ones: the text has the edited ones. */
    readonly isConflict: boolean;
}

/** The current text with what was changed in the edited one; undefined if there are too many changes. */
export function mergedText({ base, edited, current }: MergedVersions): MergedText | undefined {
    if (base === current || edited === current) return { text: edited, isConflict: false };
    const old = linesOf(base);
    const [own, others] = [hunksOf(old, linesOf(edited)), hunksOf(old, linesOf(current))];
    if (own === undefined || others === undefined) return undefined;
    const merged: string[] = [];
    let isConflict = false;
    let at = 0;
    for (const { start, end, own: here, others: there } of regionsOf(own, others)) {
        const [mine, theirs] = [here, there].map((hunks) => changedLines(old, { start, end }, hunks));
        const isBoth = here.length > 0 && there.length > 0;
        if (isBoth && mine !== theirs) isConflict = true;
        merged.push(...old.slice(at, start), (here.length > 0 ? mine : theirs) ?? "");
        at = end;
    }
    return { text: [...merged, ...old.slice(at)].join(""), isConflict };
}

/** The work is quadratic in the number of edits. */
const mostEdits = 2000;

const linesOf = (text: string): readonly string[] => text.match(/[^\n]*\n|[^\n]+$/gu) ?? [];

/** A range of lines of the old text. */
interface LineRange {
    readonly start: number;
    readonly end: number;
}

/** Lines of the old text with what is there instead. */
interface Hunk extends LineRange {
    readonly lines: readonly string[];
}

function hunksOf(old: readonly string[], next: readonly string[]): readonly Hunk[] | undefined {
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

interface Region extends LineRange {
    readonly own: readonly Hunk[];
    readonly others: readonly Hunk[];
}

/** The places that either changed. Changes that overlap or touch are one. */
function regionsOf(own: readonly Hunk[], others: readonly Hunk[]): readonly Region[] {
    const all = [
        ...own.map((hunk) => ({ start: hunk.start, end: hunk.end, own: [hunk], others: [] })),
        ...others.map((hunk) => ({ start: hunk.start, end: hunk.end, own: [], others: [hunk] })),
    ].sort((one, other) => one.start - other.start || one.end - other.end);
    const regions: Region[] = [];
    for (const next of all) {
        const last = regions.at(-1);
        if (last === undefined || next.start > last.end) regions.push(next);
        else
            regions[regions.length - 1] = {
                start: last.start,
                end: Math.max(last.end, next.end),
                own: [...last.own, ...next.own],
                others: [...last.others, ...next.others],
            };
    }
    return regions;
}

/** The lines of a range with these changes in it. */
function changedLines(old: readonly string[], { start, end }: LineRange, hunks: readonly Hunk[]): string {
    const lines: string[] = [];
    let at = start;
    for (const hunk of hunks) {
        lines.push(...old.slice(at, hunk.start), ...hunk.lines);
        at = hunk.end;
    }
    return [...lines, ...old.slice(at, end)].join("");
}
