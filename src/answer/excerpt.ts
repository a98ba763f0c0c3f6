import { type Paragraph, type Range, shortParagraph } from "../corpus/article.ts";
import { isAsked } from "../corpus/formats/asked-text.ts";
import { speakerOf } from "../corpus/formats/speakers.ts";
import type { Excerpt } from "./answer.ts";

/** Replaces each part of a paragraph that a quote leaves out. */
export const omission = "[…]";

/** A part of a quote: the author's words, the KeySentence, or an omission with the white space around it. */
export interface QuotePiece {
    readonly kind: "words" | "key" | "omission";
    readonly text: string;
}

/** The excerpt's runs in order, as slices of the paragraph, with "[…]" for everything left out. */
export function quotePieces({ paragraph, runs, key }: Excerpt): readonly QuotePiece[] {
    const { text, omissions = [], kind } = paragraph;
    const pieces: QuotePiece[] = [];
    const leaveOut = (spaces: Pick<Spaces, "after" | "isGap">) => {
        if (pieces.at(-1)?.kind === "omission") return;
        const before = pieces.at(-1)?.text ?? "";
        const ownLine = kind === "code" || (kind !== undefined && spaces.isGap);
        pieces.push({
            kind: "omission",
            text: spaced({ ...spaces, before, space: ownLine ? "\n" : " " }),
        });
    };
    const add = (as: "words" | "key", start: number, end: number) => {
        let from = start;
        const push = (to: number) => {
            if (to > from) pieces.push({ kind: as, text: text.slice(from, to) });
            from = to;
        };
        for (const at of omissions) {
            if (at < start || at >= end) continue;
            push(at);
            leaveOut({ after: text.slice(at, end), isGap: false });
        }
        push(end);
    };
    let reached = 0;
    for (const run of kind === "code" ? runs.map((one) => wholeLines(text, one)) : runs) {
        const { start, end } = run;
        if (text.slice(reached, start).trim() !== "")
            leaveOut({ after: text.slice(start, end), isGap: true });
        else if (reached > 0) add("words", reached, start);
        const containsKey = start <= key.start && key.end <= end;
        add("words", start, containsKey ? key.start : end);
        if (containsKey) {
            add("key", key.start, key.end);
            add("words", key.end, end);
        }
        if (omissions.includes(end)) leaveOut({ after: "", isGap: false });
        reached = end;
    }
    if (text.slice(reached).trim() !== "") leaveOut({ after: "", isGap: true });
    return pieces;
}

interface Spaces {
    /** The words on both sides; empty at the quote's edges. */
    readonly before: string;
    readonly after: string;
    /** Whether whole sentences are left out. */
    readonly isGap: boolean;
    readonly space: string;
}

/** The mark with what separates it from the words around it, unless white space or punctuation does. */
function spaced({ before, after, isGap, space }: Spaces): string {
    const isOpen = before === "" || (isGap ? /\s$/u : /[\s([{“„«‘]$/u).test(before);
    const isSeparate = after === "" || (!isGap && /^[\s.,;:!?)\]}”»’]/u.test(after));
    return `${isOpen ? "" : space}${omission}${isSeparate ? "" : space}`;
}

/** The range, extended to the beginning of its first line and the end of its last. */
function wholeLines(text: string, { start, end }: Range): Range {
    const feed = text.indexOf("\n", end);
    return { start: text.lastIndexOf("\n", start - 1) + 1, end: feed < 0 ? text.length : feed };
}

/** The quote as one string. */
export function quoteOf(excerpt: Excerpt): string {
    return quotePieces(excerpt)
        .map(({ text }) => text)
        .join("");
}

/**
 * The runs to quote around a KeySentence: all of a short paragraph, else the sentence and, if it refers back, the one before. Of
 * long code, the lines around it; of a long table or list, the lines above that say what it is about; of a long answer in an
 * interview, the sentence that names the speaker.
 */
export function runsAround(paragraph: Paragraph, key: Range): readonly Range[] {
    const { text, sentences, kind } = paragraph;
    const first = sentences.at(0);
    const last = sentences.at(-1);
    if (first === undefined || last === undefined) return [key];
    if (last.end - first.start <= shortParagraph) return [{ start: first.start, end: last.end }];
    if (kind === "code" || (kind === "table" && key.start === first.start))
        return [linesAround(sentences, key)];
    if (kind !== undefined) return withHeads(paragraph, key);
    const before = sentences[sentences.findIndex(({ start }) => start === key.start) - 1];
    const leans = leaning.test(text.slice(key.start, key.end));
    const fits = before !== undefined && key.end - before.start <= shortParagraph;
    const around = leans && fits ? { start: before.start, end: key.end } : key;
    const isFar = namesSpeaker(paragraph) && around.start > first.start && first.end <= shortParagraph;
    return isFar ? joinedRuns(text, [first, around]) : [around];
}

/** Whether a paragraph answers the question of another speaker, and begins with the one who answers. */
const namesSpeaker = ({ text, path, asked = 0 }: Paragraph) =>
    (asked > 0 || isAsked(path.at(-1) ?? "")) && speakerOf(text) !== undefined;

/** A row with the header and the title of the rows around it, or an item with what leads in. Whatever is next to it is one run. */
function withHeads({ text, sentences, kind }: Paragraph, key: Range): readonly Range[] {
    const above = sentences.filter(({ start }) => start < key.start);
    const lineOf = ({ start, end }: Range) => text.slice(start, end);
    const leadIn = above.find((line) => /[:：]$/u.test(lineOf(line)));
    const head = kind === "table" ? above[0] : kind === "list" ? leadIn : undefined;
    const title = kind === "list" ? undefined : above.findLast((line) => !lineOf(line).includes(" |"));
    const heads = [head, title === head ? undefined : title].filter(
        (head) => head !== undefined && head.end - head.start <= shortParagraph,
    );
    return joinedRuns(text, [...heads, key]);
}

function joinedRuns(text: string, ranges: readonly (Range | undefined)[]): readonly Range[] {
    const runs: Range[] = [];
    for (const range of ranges) {
        if (range === undefined) continue;
        const last = runs.at(-1);
        const isNext = last !== undefined && text.slice(last.end, range.start).trim() === "";
        if (isNext) runs[runs.length - 1] = { start: last.start, end: range.end };
        else runs.push({ start: range.start, end: range.end });
    }
    return runs;
}

/** As many lines on both sides as fit in a short paragraph. */
function linesAround(lines: readonly Range[], key: Range): Range {
    const at = lines.findIndex(({ start }) => start === key.start);
    let kept = key;
    for (let distance = 1; distance < lines.length; distance++) {
        const start = lines[at - distance]?.start ?? kept.start;
        const end = lines[at + distance]?.end ?? kept.end;
        if (end - start > shortParagraph) break;
        kept = { start, end };
    }
    return kept;
}

/** Openings that refer to the sentence before. */
const leaning =
    /^["“'‘(]?(?:he|she|it|they|this|that|these|those|his|her|its|their|such|but|and|however|therefore|moreover|also|thus|then|instead|so|yet)\b/iu;
