import type { Range } from "../article.ts";

/**
 * Removes the ends inside and right after brackets within a sentence: "He asked (was it late? Nobody knew) and left." What East
 * Asian quotation marks enclose is never split. Takes offsets in order.
 */
export function withoutEnclosed(text: string, cuts: readonly number[]): readonly number[] {
    if (cuts.length === 0 || !bracket.test(text)) return cuts;
    const ranges = enclosed(text);
    const ends = new Set(ranges.map(({ end }) => end));
    const outer = outermost(ranges.filter(({ end }) => text[end - 1] !== "”"));
    let at = 0;
    return cuts.filter((cut) => {
        while ((outer[at]?.end ?? Infinity) < cut) at++;
        if ((outer[at]?.start ?? Infinity) < cut && cut < (outer[at]?.end ?? 0)) return false;
        const from = Math.max(0, cut - 20);
        const reached = from + text.slice(from, cut).trimEnd().length;
        return !(ends.has(reached) && goesOn(text, reached, cut));
    });
}

/** Whether a sentence goes on after a bracket on the same line: in lower case, in a script without capitals, or after the name of a work. */
function goesOn(text: string, end: number, cut: number): boolean {
    const mark = text[end - 1] ?? "";
    if (/[\n\u2028\u2029]/u.test(text.slice(end, cut))) return false;
    if (mark === "》") return /^\p{L}/u.test(text.slice(cut, cut + 2));
    return !quoting.has(mark) && /^[\p{Ll}\p{Lo}]/u.test(text.slice(cut, cut + 2));
}

/** The ranges that are in no other one, in order. */
function outermost(ranges: readonly Range[]): readonly Range[] {
    let start = Infinity;
    return ranges
        .toReversed()
        .filter((range) => {
            const isOuter = range.end <= start;
            if (isOuter) start = range.start;
            return isOuter;
        })
        .reverse();
}

/**
 * The ranges between matching brackets that belong to the sentence around them. Both brackets are inside the range. They are in
 * order of their ends, so an inner range comes before the outer one.
 */
function enclosed(text: string): readonly Range[] {
    const open: OpenBracket[] = [];
    const found: Range[] = [];
    for (const { 0: mark, index } of text.matchAll(brackets)) {
        const closing = pairs.get(mark);
        if (mark === "\n") open.length = 0;
        else if (closing !== undefined) open.push({ closing, start: index });
        else {
            const at = open.findLastIndex((one) => one.closing === mark);
            const start = open[at]?.start;
            if (start === undefined) continue;
            open.length = at;
            if (
                quoting.has(mark)
                    ? index - start <= longestQuote
                    : index - start <= longest && isWithin(text, start)
            )
                found.push({ start, end: index + 1 });
        }
        // A bracket that is not closed soon is a smiley or a mistake.
        while (open.length > mostOpen) open.shift();
    }
    return found;
}

interface OpenBracket {
    readonly closing: string;
    readonly start: number;
}

const pairs = new Map([
    ["(", ")"],
    ["[", "]"],
    ["（", "）"],
    ["「", "」"],
    ["『", "』"],
    ["《", "》"],
    ["“", "”"],
]);
/** Closing marks of quotes and titles. */
const quoting = new Set(["」", "』", "》"]);
const bracket = /[[(（「『《“]/u;
const brackets = /[\n[\](（「『《“)）」』》”]/gu;
/** In UTF-16 units. */
const longest = 300;
/** A longer speech is several sentences. */
const longestQuote = 100;
const mostOpen = 8;

/** Whether a sentence has begun before the bracket and goes on there. */
function isWithin(text: string, start: number): boolean {
    const before = text.slice(Math.max(0, start - 20), start).trimEnd();
    return before !== "" && !/[.!?…。！？؟।:：\n]["”»’')\]」』）]*$/u.test(before);
}
