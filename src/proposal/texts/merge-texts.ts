import { type Hunk, hunksOf, type LineRange } from "./line-hunks.ts";

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

const linesOf = (text: string): readonly string[] => text.match(/[^\n]*\n|[^\n]+$/gu) ?? [];

interface ChangedPlace extends LineRange {
    readonly own: readonly Hunk[];
    readonly others: readonly Hunk[];
}

/** The places that either changed. Changes that overlap or touch are one. */
function regionsOf(own: readonly Hunk[], others: readonly Hunk[]): readonly ChangedPlace[] {
    const all = [
        ...own.map((hunk) => ({ start: hunk.start, end: hunk.end, own: [hunk], others: [] })),
        ...others.map((hunk) => ({ start: hunk.start, end: hunk.end, own: [], others: [hunk] })),
    ].sort((one, other) => one.start - other.start || one.end - other.end);
    const regions: ChangedPlace[] = [];
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
