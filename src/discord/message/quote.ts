import type { Excerpt } from "../../answer/answer.ts";
import { answeringKind, omission, quotePieces } from "../../answer/excerpts/excerpt.ts";
import type { Range } from "../../corpus/article.ts";
import { escapeMarkdown } from "../markdown.ts";

/** How a quote is shown. */
interface QuoteLook {
    /** The longest that it may be, in UTF-16 units. */
    readonly limit: number;
    /** Whether the words that answer are in bold: the span, or else the KeySentence if other words are quoted too. */
    readonly answers: boolean;
}

/**
 * Renders the excerpt as a block quote. Sentences around the KeySentence are left out if they do not fit, the second best one last,
 * with a mark. Undefined if the KeySentence alone does not fit.
 */
export function fitQuote(excerpt: Excerpt, look: QuoteLook): string | undefined {
    const { limit, answers } = look;
    if (excerpt.key.end - excerpt.key.start > limit) return undefined;
    const whole = renderQuote(excerpt, answers);
    if (whole.length <= limit) return whole;
    const { key, second } = excerpt;
    const both = second && [key, second].toSorted((one, other) => one.start - other.start);
    const shortened = [both, [widened(excerpt, look)]].map(
        (runs) => runs && renderQuote({ ...excerpt, runs }, answers),
    );
    return shortened.find((quote) => quote !== undefined && quote.length <= limit);
}

/**
 * Renders the beginning of a KeySentence that is too long to fit, as a block quote in at most `limit` UTF-16 units. It is cut
 * between words or, failing that, graphemes.
 */
export function cutQuote(excerpt: Excerpt, limit: number): string {
    const { paragraph, key } = excerpt;
    // No more than the limit can be shown, so an endless sentence is not read further.
    const sentence = paragraph.text.slice(key.start, Math.min(key.end, key.start + limit));
    const shown = (length: number) => {
        const range = { start: key.start, end: key.start + sentence.slice(0, length).trimEnd().length };
        return renderQuote({ ...excerpt, runs: [range], key: range, span: undefined }, false);
    };
    for (const granularity of ["word", "grapheme"] as const) {
        const segments = new Intl.Segmenter(undefined, { granularity }).segment(sentence);
        const ends = [...segments].map(({ index }) => index).filter((end) => shown(end).length <= limit);
        const end = ends.at(-1) ?? 0;
        if (end > 0) return shown(end);
    }
    return blockQuote(omission);
}

/** Renders a range of a paragraph as a block quote, with marks for the rest, and with this sentence in bold if there is more. */
export function quoteOfRange(
    { article, paragraph }: Pick<Excerpt, "article" | "paragraph">,
    range: Range,
    bold: Range = { start: -1, end: -1 },
): string {
    return renderQuote({ article, paragraph, runs: [range], key: bold, confidence: "low" }, true);
}

function renderQuote(excerpt: Excerpt, answers: boolean): string {
    const pieces = quotePieces(excerpt);
    if (excerpt.paragraph.kind === "code") {
        const code = pieces.map(({ text }) => text).join("");
        // Nothing can be escaped in a code block.
        if (!code.includes("```")) return blockQuote(`\`\`\`\n${code}\n\`\`\``);
    }
    const answering = answers ? answeringKind(pieces) : undefined;
    const marked = pieces.map(({ kind, text }) => {
        if (kind === "omission") return text;
        return kind === answering ? bold(text) : escapeMarkdown(text);
    });
    return blockQuote(marked.join(""));
}

/** Discord reads block quotes line by line, so each line gets its own marks, inside its white space. */
function bold(text: string): string {
    return escapeMarkdown(text).replace(/[^\s](?:[^\n]*[^\s])?/gu, "**$&**");
}

const blockQuote = (text: string) => `> ${text.replaceAll("\n", "\n> ")}`;

/** The KeySentence with as many neighbouring sentences of its run as fit, shorter ones first. */
function widened(excerpt: Excerpt, { limit, answers }: QuoteLook): Range {
    const { paragraph, runs, key } = excerpt;
    const run = runs.find(({ start, end }) => start <= key.start && key.end <= end) ?? key;
    const inRun = paragraph.sentences.filter(({ start, end }) => run.start <= start && end <= run.end);
    const fits = (range: Range) => renderQuote({ ...excerpt, runs: [range] }, answers).length <= limit;
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
