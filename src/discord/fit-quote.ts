import type { Excerpt } from "../answer/answer.ts";
import { omission, quotePieces } from "../answer/quote.ts";
import type { Range } from "../corpus/article.ts";
import { escapeMarkdown } from "./escape.ts";

/**
 * The excerpt as a Discord block quote with the KeySentence in bold, in at most `limit` UTF-16 units: sentences around the
 * KeySentence are left out where they do not fit, visibly. Undefined where the KeySentence alone does not fit.
 */
export function fitQuote(excerpt: Excerpt, limit: number): string | undefined {
    if (excerpt.key.end - excerpt.key.start > limit) return undefined;
    const whole = renderQuote(excerpt);
    if (whole.length <= limit) return whole;
    const kept = renderQuote({ ...excerpt, runs: [grown(excerpt, limit)] });
    return kept.length <= limit ? kept : undefined;
}

/** The same for a KeySentence that is too long: its beginning, cut at a word, or in a word where none fits. */
export function cutQuote({ paragraph, key }: Excerpt, limit: number): string {
    const opening = paragraph.text.slice(0, key.start).trim() === "" ? "" : `${omission} `;
    // No more than the limit can be shown, so no more of an endless sentence is read.
    const sentence = paragraph.text.slice(key.start, Math.min(key.end, key.start + limit));
    const shown = (end: number) =>
        blockQuote(`${opening}${bold(sentence.slice(0, end).trimEnd())} ${omission}`);
    for (const granularity of ["word", "grapheme"] as const) {
        const segments = new Intl.Segmenter(undefined, { granularity }).segment(sentence);
        const ends = [...segments].map(({ index }) => index).filter((end) => shown(end).length <= limit);
        const end = ends.at(-1) ?? 0;
        if (end > 0) return shown(end);
    }
    return blockQuote(omission);
}

function renderQuote(excerpt: Excerpt): string {
    const marked = quotePieces(excerpt).map(({ kind, text }) => {
        if (kind === "omission") return { kind, text };
        return { kind, text: kind === "key" ? bold(text) : escapeMarkdown(text) };
    });
    const joined = marked
        .map(({ kind, text }, at) => {
            const before = kind === "omission" && at > 0 ? " " : "";
            return `${before}${text}${kind === "omission" && at < marked.length - 1 ? " " : ""}`;
        })
        .join("");
    return blockQuote(joined);
}

/** Every line is bold on its own, since a block quote is read line by line, and without the white space at its ends. */
function bold(text: string): string {
    return escapeMarkdown(text).replace(/[^\s](?:[^\n]*[^\s])?/gu, "**$&**");
}

const blockQuote = (text: string) => `> ${text.replaceAll("\n", "\n> ")}`;

/** The KeySentence with as many of the sentences next to it in its run as fit, the shorter neighbour first. */
function grown(excerpt: Excerpt, limit: number): Range {
    const { paragraph, runs, key } = excerpt;
    const run = runs.find(({ start, end }) => start <= key.start && key.end <= end) ?? key;
    const inRun = paragraph.sentences.filter(({ start, end }) => run.start <= start && end <= run.end);
    const fits = (range: Range) => renderQuote({ ...excerpt, runs: [range] }).length <= limit;
    const grow = (kept: Range): Range => {
        const earlier = inRun.findLast(({ end }) => end <= kept.start);
        const later = inRun.find(({ start }) => start >= kept.end);
        const [wider] = [
            { start: earlier?.start ?? kept.start, end: kept.end },
            { start: kept.start, end: later?.end ?? kept.end },
        ]
            .filter((range) => lengthOf(range) > lengthOf(kept) && fits(range))
            .sort((one, other) => lengthOf(one) - lengthOf(other));
        return wider === undefined ? kept : grow(wider);
    };
    return grow(key);
}

const lengthOf = ({ start, end }: Range) => end - start;
