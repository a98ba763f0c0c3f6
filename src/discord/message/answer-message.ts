import { listed, say } from "../../../locales/say.ts";
import type { Answer, Excerpt } from "../../answer/answer.ts";
import { omission, quotePieces } from "../../answer/excerpt.ts";
import type { Range } from "../../corpus/article.ts";
import { escapeMarkdown, named } from "../markdown.ts";
import { attribution, type NameLengths } from "./attribution.ts";

/** Discord's limit for the content of a message, in UTF-16 units. */
export const longestContent = 2000;

/**
 * Renders an answer as Discord Markdown in at most 2,000 UTF-16 units: the question, then up to three quotes with their
 * attributions. To keep the first quote, the question and names are cut first. Further quotes are included only if their
 * KeySentence fits whole.
 */
export function answerMessage(answer: Answer): string {
    const [first, ...others] = answer.excerpts;
    if (first === undefined) return head(answer, roomy);
    let message = withFirst(answer, first);
    let shown = 1;
    for (const other of others) {
        if (shown === mostExcerpts) break;
        const isSecond = shown === 1 && answer.verdict === "answered" && !answer.differ;
        const lead = isSecond ? `${say("answer.also-relevant")}\n` : "";
        const next = quoteAndSource({ excerpt: other, before: `${message}\n\n${lead}`, space: roomy });
        if (next === undefined) continue;
        message = next;
        shown++;
    }
    return message;
}

const mostExcerpts = 3;

/**
 * How much of each text other than quotes is shown, in UTF-16 units before escaping. `words` is the number of missing words.
 */
interface Space extends NameLengths {
    readonly question: number;
    readonly words: number;
}

const roomy: Space = { question: 300, words: 8, title: 160, section: 120, source: 100 };

/** Leaves a quarter of the message for the quote even if every character must be escaped. */
const tight: Space = { question: 100, words: 3, title: 80, section: 40, source: 40 };

function withFirst(answer: Answer, excerpt: Excerpt): string {
    const whole = [roomy, tight].map((space) =>
        quoteAndSource({ excerpt, before: `${head(answer, space)}\n`, space }),
    );
    const fitting = whole.find((message) => message !== undefined);
    if (fitting !== undefined) return fitting;
    const before = `${head(answer, tight)}\n`;
    const source = attribution(excerpt, tight);
    return `${before}${cutQuote(excerpt, longestContent - before.length - source.length - 1)}\n${source}`;
}

interface QuoteSpace {
    readonly excerpt: Excerpt;
    /** The message up to the quote. */
    readonly before: string;
    readonly space: Space;
}

function quoteAndSource({ excerpt, before, space }: QuoteSpace): string | undefined {
    const source = attribution(excerpt, space);
    const quote = fitQuote(excerpt, longestContent - before.length - source.length - 1);
    return quote === undefined ? undefined : `${before}${quote}\n${source}`;
}

/** The channel does not see the question of a slash command, so every answer begins with it. */
function head(answer: Answer, space: Space): string {
    const question = named(answer.question.replace(/\s+/gu, " "), space.question);
    return [say("answer.question", { question }), ...opening(answer, space)].join("\n");
}

function opening(answer: Answer, space: Space): readonly string[] {
    const words = missingWords(answer.missing, space.words);
    switch (answer.verdict) {
        case "answered":
            return [
                ...(words === "" ? [] : [`-# ${say("answer.missing", { words })}`]),
                ...(answer.differ ? [say("answer.differ")] : []),
            ];
        case "near-miss":
            return [sentences(say("answer.near-miss"), words, say("answer.closest"))];
        case "not-found":
            return [sentences(say("answer.not-found"), words, say("answer.see-articles"))];
    }
}

const sentences = (first: string, words: string, last: string) =>
    [first, ...(words === "" ? [] : [say("answer.missing", { words })]), last].join(" ");

/** Returns “a”, “b” or “c”, at most `most` of them, and how many are left; "" if no word is missing. */
function missingWords(words: readonly string[], most: number): string {
    const shown = words.slice(0, most).map((word) => say("list.quoted", { name: named(word, 30) }));
    const more = words.length - shown.length;
    const rest = more === 0 ? [] : [say("answer.more-missing", { count: more })];
    return listed([...shown, ...rest], "or");
}

/**
 * Renders the excerpt as a block quote with the KeySentence in bold, in at most `limit` UTF-16 units. Sentences around the
 * KeySentence are left out if they do not fit, the second best one last, with a mark. Undefined if the KeySentence alone does not fit.
 */
export function fitQuote(excerpt: Excerpt, limit: number): string | undefined {
    if (excerpt.key.end - excerpt.key.start > limit) return undefined;
    const whole = renderQuote(excerpt);
    if (whole.length <= limit) return whole;
    const { key, second } = excerpt;
    const both = second && [key, second].toSorted((one, other) => one.start - other.start);
    const shortened = [both, [widened(excerpt, limit)]].map(
        (runs) => runs && renderQuote({ ...excerpt, runs }),
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
        return renderQuote({ ...excerpt, runs: [range], key: range });
    };
    for (const granularity of ["word", "grapheme"] as const) {
        const segments = new Intl.Segmenter(undefined, { granularity }).segment(sentence);
        const ends = [...segments].map(({ index }) => index).filter((end) => shown(end).length <= limit);
        const end = ends.at(-1) ?? 0;
        if (end > 0) return shown(end);
    }
    return blockQuote(omission);
}

function renderQuote(excerpt: Excerpt): string {
    const pieces = quotePieces(excerpt);
    if (excerpt.paragraph.kind === "code") {
        const code = pieces.map(({ text }) => text).join("");
        // Nothing can be escaped in a code block.
        if (!code.includes("```")) return blockQuote(`\`\`\`\n${code}\n\`\`\``);
    }
    const marked = pieces.map(({ kind, text }) => {
        if (kind === "omission") return text;
        return kind === "key" ? bold(text) : escapeMarkdown(text);
    });
    return blockQuote(marked.join(""));
}

/** Discord reads block quotes line by line, so each line gets its own marks, inside its white space. */
function bold(text: string): string {
    return escapeMarkdown(text).replace(/[^\s](?:[^\n]*[^\s])?/gu, "**$&**");
}

const blockQuote = (text: string) => `> ${text.replaceAll("\n", "\n> ")}`;

/** The KeySentence with as many neighbouring sentences of its run as fit, shorter ones first. */
function widened(excerpt: Excerpt, limit: number): Range {
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
