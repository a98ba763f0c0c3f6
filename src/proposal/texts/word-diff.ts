import { diffArrays } from "diff";
import { omission } from "../../answer/excerpts/excerpt.ts";
import { comparedWords } from "./compared-words.ts";

/** A run of words in a comparison of two texts. */
export interface DiffSegment {
    /** An omission replaces text that is not shown; its text is "[…]". */
    readonly kind: "same" | "added" | "removed" | "omission";
    /** May contain line feeds, but no other control or bidirectional characters. Not escaped for any format. */
    readonly text: string;
}

interface DiffBounds {
    /** The total length of all segments, in UTF-16 units. */
    readonly longest?: number;
    /** How much unchanged text to show on either side of a change, in UTF-16 units. */
    readonly context?: number;
}

/**
 * Compares two texts word by word, in any script. Equal texts give no segments. Texts too long or too different to compare
 * quickly give one removed and one added segment.
 */
export function wordDiff(before: string, after: string, bounds: DiffBounds = {}): DiffSegment[] {
    const { longest = 20_000, context = 80 } = bounds;
    const [old, next] = [visible(before), visible(after)];
    if (old === next) return [];
    const start = Math.max(0, commonStart(old, next) - margin);
    const end = Math.max(0, commonEnd(old.slice(start), next.slice(start)) - margin);
    const segments = withoutGaps(
        joined([
            { kind: "same", text: old.slice(0, start) },
            ...compared(old.slice(start, old.length - end), next.slice(start, next.length - end)),
            { kind: "same", text: old.slice(old.length - end) },
        ]),
    );
    const short = segments.flatMap((segment, at) => {
        if (segment.kind !== "same") return [segment];
        const head = at === 0 ? 0 : context;
        return shortened(segment.text, head, at === segments.length - 1 ? 0 : context);
    });
    return boundedDiff(short, longest);
}

/** Equal beginnings and ends are not compared, except for this margin, so that no word or character is cut. */
const margin = 200;
const longestCompared = 300_000;
/** The work is quadratic in the number of edits. */
const mostEdits = 3000;

/** Normalizes line ends and tabs. Replaces characters that could control a terminal or reorder a line. */
function visible(text: string): string {
    return text
        .replace(/\r\n?/gu, "\n")
        .replaceAll("\t", "    ")
        .replace(/[^\P{Cc}\n]|[\u202a-\u202e\u2066-\u2069]/gu, "\ufffd");
}

function commonStart(one: string, other: string): number {
    let at = 0;
    while (at < one.length && one[at] === other[at]) at++;
    return at;
}

function commonEnd(one: string, other: string): number {
    let count = 0;
    const most = Math.min(one.length, other.length);
    while (count < most && one.at(-1 - count) === other.at(-1 - count)) count++;
    return count;
}

function compared(before: string, after: string): DiffSegment[] {
    const changes = changesBetween(before, after);
    if (changes === undefined) {
        return [
            { kind: "removed", text: before },
            { kind: "added", text: after },
        ];
    }
    return changes.map(({ value, added, removed }) => ({
        kind: added ? "added" : removed ? "removed" : "same",
        text: value.join(""),
    }));
}

/** Undefined where the texts are too different. */
function changesBetween(before: string, after: string) {
    if (Math.max(before.length, after.length) > longestCompared) return undefined;
    const [old, next] = [comparedWords(before), comparedWords(after)];
    // To find that by comparing them takes two seconds.
    if (fewestEdits(old, next) > mostEdits) return undefined;
    return diffArrays(old, next, { maxEditLength: mostEdits });
}

/** How many words one text has more of than the other: so many must be added or removed, wherever they are. */
function fewestEdits(old: readonly string[], next: readonly string[]): number {
    const more = new Map<string, number>();
    for (const word of old) more.set(word, (more.get(word) ?? 0) + 1);
    for (const word of next) more.set(word, (more.get(word) ?? 0) - 1);
    return more.values().reduce((sum, count) => sum + Math.abs(count), 0);
}

/** Changes with only spaces between them as one change, with all that was removed before all that was added. */
function withoutGaps(segments: readonly DiffSegment[]): DiffSegment[] {
    const all: DiffSegment[] = [];
    let [removed, added] = ["", ""];
    const end = () => {
        const isBoth =
            removed.endsWith(" ") && added.endsWith(" ") && removed.trim() !== "" && added.trim() !== "";
        const cut = (text: string) => (isBoth ? text.slice(0, -1) : text);
        all.push({ kind: "removed", text: cut(removed) }, { kind: "added", text: cut(added) });
        if (isBoth) all.push({ kind: "same", text: " " });
        [removed, added] = ["", ""];
    };
    for (const [at, { kind, text }] of segments.entries()) {
        const isGap =
            kind === "same" &&
            removed !== "" &&
            added !== "" &&
            /^[^\S\n]+$/u.test(text) &&
            at < segments.length - 1;
        if (kind === "removed" || isGap) removed += text;
        if (kind === "added" || isGap) added += text;
        if (kind !== "same" || isGap) continue;
        end();
        all.push({ kind, text });
    }
    end();
    return joined(all);
}

/** Merges adjacent segments of the same kind and drops empty ones. */
function joined(segments: readonly DiffSegment[]): DiffSegment[] {
    const all: DiffSegment[] = [];
    for (const { kind, text } of segments) {
        const last = all.at(-1);
        if (last?.kind === kind) all[all.length - 1] = { kind, text: last.text + text };
        else if (text !== "") all.push({ kind, text });
    }
    return all;
}

/** Reduces unchanged text to its first `head` and last `tail` UTF-16 units, which are next to changes. */
function shortened(text: string, head: number, tail: number): DiffSegment[] {
    if (text.length <= head + tail + 2 * omission.length) return [{ kind: "same", text }];
    const cut: readonly DiffSegment[] = [
        { kind: "same", text: beginning(text, head) },
        { kind: "omission", text: omission },
        { kind: "same", text: ending(text, tail) },
    ];
    return cut.filter((segment) => segment.text !== "");
}

/** The beginning of a text, cut at a space if possible, and never within a surrogate pair. */
function beginning(text: string, length: number): string {
    return text
        .slice(0, length)
        .replace(/(?<=\s)\S{0,30}$/u, "")
        .replace(/[\ud800-\udbff]$/u, "");
}

function ending(text: string, length: number): string {
    return text
        .slice(text.length - length)
        .replace(/^\S{0,30}(?=\s)/u, "")
        .replace(/^[\udc00-\udfff]/u, "");
}

/** As many of a segment's first words as there is room for; of a change of one long word, only its beginning. */
function beginningWords({ kind, text }: DiffSegment, room: number): string {
    const words = beginning(text, room);
    const isWordCut = kind !== "same" && /\S$/u.test(words) && /^\S/u.test(text.slice(words.length));
    return isWordCut && words.length < longestWord ? "" : words;
}

/** In UTF-16 units; longer ones, such as text without spaces, may be cut. */
const longestWord = 30;

/** The beginning of a comparison, with segments of at most this total length, in UTF-16 units. */
export function boundedDiff(segments: readonly DiffSegment[], longest: number): DiffSegment[] {
    const shown: DiffSegment[] = [];
    let left = longest;
    for (const [at, segment] of segments.entries()) {
        const others = segments.slice(at + 1).some(({ kind }) => kind !== segment.kind);
        // A long removal must leave room for what was added in its place.
        const room = segment.kind === "removed" && others ? Math.ceil(left / 2) : left;
        left -= Math.min(segment.text.length, room);
        const isCut = segment.text.length > room;
        const part = isCut ? beginningWords(segment, room) : segment.text;
        // What is the same is only shown next to a change.
        const isApart = isCut && segment.kind === "same" && shown.at(-1)?.kind === "omission";
        if (part !== "" && !isApart) shown.push(isCut ? { ...segment, text: part } : segment);
        const isEnd = isCut || (left <= 0 && at < segments.length - 1);
        if (isEnd && shown.at(-1)?.kind !== "omission") shown.push({ kind: "omission", text: omission });
        if (left <= 0) break;
    }
    return shown;
}
