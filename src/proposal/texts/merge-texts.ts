import { applyPatch, structuredPatch } from "diff";

interface MergedVersions {
    /** The text that both others were made from. */
    readonly base: string;
    readonly edited: string;
    readonly current: string;
}

/** The current text with what was changed in the edited one; undefined if both changed the same place, or too much. */
export function mergedText({ base, edited, current }: MergedVersions): string | undefined {
    if (base === current) return edited;
    if (edited === current) return current;
    const patch = structuredPatch("", "", base, edited, undefined, undefined, {
        context: linesAround,
        maxEditLength: mostEdits,
    });
    if (patch === undefined) return undefined;
    const merged = applyPatch(current, patch, { autoConvertLineEndings: false });
    return merged === false ? undefined : merged;
}

/** Lines next to a change that must be the same in the current text, so that the change finds its place. */
const linesAround = 2;
/** The work is quadratic in the number of edits. */
const mostEdits = 2000;
