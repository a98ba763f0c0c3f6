import { omission } from "../../answer/excerpts/excerpt.ts";
import { type Hunk, hunksOf } from "./line-hunks.ts";
import { boundedDiff, type DiffSegment, wordDiff } from "./word-diff.ts";

interface ComparedParagraphs {
    readonly before: readonly string[];
    readonly after: readonly string[];
    /** Whether these are only the beginnings of longer texts. */
    readonly isBeginning: boolean;
}

/**
 * The first places where two texts differ, word by word, in a few hundred UTF-16 units. Takes milliseconds, also for long texts, and
 * does not show where paragraphs end. Empty if they have the same words.
 */
export function paragraphDiff({ before, after, isBeginning }: ComparedParagraphs): readonly DiffSegment[] {
    const places = (hunksOf(before, after) ?? []).filter(
        // What is at the end of one beginning may follow in the other text.
        ({ end }) => !(isBeginning && end === before.length),
    );
    const shown = places.slice(0, mostPlaces).map((hunk) => placeDiff(before, hunk));
    const isMore = places.length > mostPlaces;
    const segments = shown
        .filter((some) => some.length > 0)
        .flatMap((some, at) => (at === 0 ? some : [omitted, ...some]));
    return boundedDiff(isMore && segments.length > 0 ? [...segments, omitted] : segments, longestDiff);
}

const mostPlaces = 3;
/** In UTF-16 units, as are those below. */
const longestDiff = 400;
const longestPlace = 2000;
const context = 30;
/** More than the context, so that no word is shown without its beginning. */
const margin = 80;
const omitted: DiffSegment = { kind: "omission", text: omission };

function placeDiff(paragraphs: readonly string[], { start, end, lines }: Hunk): readonly DiffSegment[] {
    const [before, after] = [paragraphs.slice(start, end).join(" "), lines.join(" ")];
    let same = 0;
    while (same < before.length && before[same] === after[same]) same++;
    const from = Math.max(0, same - margin);
    const to = from + longestPlace;
    const segments = wordDiff(before.slice(from, to), after.slice(from, to), { context });
    return Math.max(before.length, after.length) > to ? withoutEnd(segments) : segments;
}

/** Without the last change, which is only where the texts were cut, unless there is no other. */
function withoutEnd(segments: readonly DiffSegment[]): readonly DiffSegment[] {
    const last = segments.findLastIndex(({ kind }) => kind === "same" || kind === "omission");
    const kept = segments.slice(0, last + 1);
    const isSome = kept.some(({ kind }) => kind === "added" || kind === "removed");
    return [...(isSome ? kept : segments), omitted];
}
