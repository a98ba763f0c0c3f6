import { say } from "../../../locales/say.ts";
import { quotedPages } from "../../answer/excerpts/pages.ts";
import type { ArticlePart } from "../../answer/excerpts/reading.ts";
import { joinedPath } from "../../answer/joined-path.ts";
import type { ArticleFacts, Paragraph, Range } from "../../corpus/article.ts";
import type { SentencePlace } from "../command/custom-id.ts";
import { escapeMarkdown, named } from "../markdown.ts";
import { quoteOfRange } from "../message/quote.ts";

/** Where a page starts: a paragraph's number, and the number of a piece of it. */
export type PageStart = Pick<SentencePlace, "from" | "piece">;

export interface ReaderPage {
    /** Discord Markdown. */
    readonly text: string;
    /** Undefined at the beginning and at the end of the article. */
    readonly previous: PageStart | undefined;
    readonly next: PageStart | undefined;
}

/** How many paragraphs before and after the first one a page needs to know. */
export const around = 3;

/**
 * The page of a reading that starts there: three paragraphs, or fewer if they are long. One that is longer than a page is divided
 * between sentences. `longest` is in UTF-16 units; a single piece may be longer. `quoted` is the sentence that is marked, if it is still
 * the same.
 */
export function readerPage(
    { article, paragraphs }: ArticlePart,
    { from, piece, longest = longestPage }: PageStart & { readonly longest?: number },
    quoted: QuotedSentence,
): ReaderPage {
    const pieces = paragraphs.flatMap((paragraph) => piecesOf(paragraph));
    const found = pieces.findIndex((one) => one.paragraph.number === from && one.piece === piece);
    const first = Math.max(0, found < 0 ? pieces.findIndex((one) => one.paragraph.number >= from) : found);
    const shown = (one: PagePiece) => blockOf(one, article, quoted);
    const fits = (some: readonly PagePiece[]) =>
        some.length <= most && some.reduce((sum, one) => sum + shown(one).length + 2, 0) <= longest;
    let end = first + 1;
    while (end < pieces.length && fits(pieces.slice(first, end + 1))) end++;
    let before = first - 1;
    while (before > 0 && fits(pieces.slice(before - 1, first))) before--;
    const page = pieces.slice(first, end);
    return {
        text: page.map(shown).join("\n\n"),
        previous: startOf(pieces[before]),
        next: startOf(pieces[end]),
    };
}

const most = 3;

/** In UTF-16 units; the rest is for the title and the notes. */
export const longestPage = 1550;

/** A paragraph, or some sentences of a long one. */
interface PagePiece {
    readonly paragraph: Paragraph;
    readonly piece: number;
    readonly range: Range;
}

const startOf = (one: PagePiece | undefined): PageStart | undefined =>
    one && { from: one.paragraph.number, piece: one.piece };

/** In UTF-16 units before they are rendered. */
const longestPiece = 700;
/** In UTF-16 units as rendered: with escapes, and with the marks of each line of a block quote, in bold. */
const longestShown = 1400;

const lineMarks = "> ****".length;

function fitsPiece(text: string, { start, end }: Range): boolean {
    if (end - start > longestPiece) return false;
    const lines = escapeMarkdown(text.slice(start, end)).split("\n");
    return lines.reduce((sum, line) => sum + line.length + lineMarks + 1, 0) <= longestShown;
}

function piecesOf(paragraph: Paragraph): readonly PagePiece[] {
    const { text, sentences } = paragraph;
    const ranges: Range[] = [];
    for (const sentence of sentences.flatMap((one) => divided(text, one))) {
        const last = ranges.at(-1);
        const both = { start: last?.start ?? 0, end: sentence.end };
        if (last !== undefined && fitsPiece(text, both)) ranges[ranges.length - 1] = both;
        else ranges.push(sentence);
    }
    const whole = ranges.length === 0 ? [{ start: 0, end: text.length }] : ranges;
    return whole.map((range, piece) => ({ paragraph, piece, range }));
}

/** A sentence that is longer than a piece, divided between words where it has any. */
function divided(text: string, { start, end }: Range): readonly Range[] {
    const parts: Range[] = [];
    let from = start;
    while (!fitsPiece(text, { start: from, end })) {
        let to = Math.min(end, from + longestPiece);
        // Escapes and marks make few characters so long.
        while (to - from > 2 && !fitsPiece(text, { start: from, end: to }))
            to = from + Math.floor((to - from) / 2);
        const space = text.lastIndexOf(" ", to);
        if (space > from) to = space + 1;
        else if (isHalf(text, to)) to--;
        parts.push({ start: from, end: to });
        from = to;
    }
    return [...parts, { start: from, end }];
}

/** Whether a cut here would divide a surrogate pair. */
const isHalf = (text: string, at: number) => (text.codePointAt(at - 1) ?? 0) > 0xffff;

type QuotedSentence = Pick<SentencePlace, "paragraph" | "sentence"> | undefined;

function blockOf(
    { paragraph, piece, range }: PagePiece,
    article: ArticleFacts,
    quoted: QuotedSentence,
): string {
    const { number, sentences, path } = paragraph;
    const pages = quotedPages(paragraph, [range]);
    const place = [
        ...(pages === undefined ? [] : [named(pages, 60)]),
        say("attribution.place", { paragraph: number, paragraphs: article.paragraphCount }),
        ...(path.length === 0 ? [] : [named(joinedPath(path, 60), 60)]),
    ].join(" · ");
    const key = quoted?.paragraph === number ? sentences[quoted.sentence] : undefined;
    const isQuoted = key !== undefined && key.start < range.end && range.start < key.end;
    const label = labelOf(place, { isQuoted, isContinued: piece > 0 });
    return `${say("reader.place", { label })}\n${quoteOfRange({ article, paragraph }, range, key)}`;
}

function labelOf(
    place: string,
    { isQuoted, isContinued }: { isQuoted: boolean; isContinued: boolean },
): string {
    if (isContinued)
        return isQuoted ? say("reader.continued-quoted", { place }) : say("reader.continued", { place });
    return isQuoted ? say("reader.quoted", { place }) : place;
}
