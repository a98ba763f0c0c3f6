import type { Excerpt } from "../answer/answer.ts";
import { omission, quotePieces } from "../answer/quote.ts";
import type { Range } from "../corpus/article.ts";
import { escapeMarkdown } from "./escape.ts";

/**
 * The excerpt as a Discord block quote with the KeySentence in bold, in at most `limit` UTF-16 units: sentences around the
 * KeySentence are left out first, visibly; only a KeySentence that is too long alone is cut, at a word.
 */
export function fitQuote(excerpt: Excerpt, limit: number): string | undefined {
    const whole = renderQuote(excerpt);
    if (whole.length <= limit) return whole;
    const kept = renderQuote({ ...excerpt, runs: grown(excerpt, limit) });
    return kept.length <= limit ? kept : cutKey(excerpt, limit);
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

/** Every line is bold on its own, since a block quote is read line by line. */
function bold(text: string): string {
    return escapeMarkdown(text).replace(/[^\n]+/gu, (line) => (line.trim() === "" ? line : `**${line}**`));
}

const blockQuote = (text: string) => `> ${text.replaceAll("\n", "\n> ")}`;

/** The KeySentence with as many of the quoted sentences next to it as fit, those after it first. */
function grown(excerpt: Excerpt, limit: number): readonly Range[] {
    const { paragraph, runs, key } = excerpt;
    const quoted = paragraph.sentences.filter(({ start, end }) =>
        runs.some((run) => run.start <= start && end <= run.end),
    );
    let first = quoted.findIndex(({ start }) => start === key.start);
    let last = first;
    const spanning = (from: number, to: number): Range => ({
        start: quoted[from]?.start ?? key.start,
        end: quoted[to]?.end ?? key.end,
    });
    const fits = (run: Range) => renderQuote({ ...excerpt, runs: [run] }).length <= limit;
    for (let grew = true; grew; ) {
        grew = false;
        if (last + 1 < quoted.length && fits(spanning(first, last + 1))) {
            last++;
            grew = true;
        }
        if (first > 0 && fits(spanning(first - 1, last))) {
            first--;
            grew = true;
        }
    }
    return [spanning(first, last)];
}

/** The KeySentence up to the last word that fits; undefined where not even a few words do. */
function cutKey({ paragraph, key }: Excerpt, limit: number): string | undefined {
    const sentence = paragraph.text.slice(key.start, key.end);
    const opening = paragraph.text.slice(0, key.start).trim() === "" ? "" : `${omission} `;
    const shown = (end: number) =>
        blockQuote(`${opening}${bold(sentence.slice(0, end).trimEnd())} ${omission}`);
    const ends = [...new Intl.Segmenter(undefined, { granularity: "word" }).segment(sentence)].map(
        ({ index }) => index,
    );
    // Lengths grow with the end, so the last word that fits is found by halving.
    let low = 0;
    let high = ends.length - 1;
    while (low < high) {
        const middle = Math.ceil((low + high) / 2);
        if (shown(ends[middle] ?? 0).length <= limit) low = middle;
        else high = middle - 1;
    }
    const end = ends[low] ?? 0;
    return end > 0 && shown(end).length <= limit ? shown(end) : undefined;
}
