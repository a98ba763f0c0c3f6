import { say } from "../../../locales/say.ts";
import type { Excerpt } from "../../answer/answer.ts";
import { pagesText } from "../../answer/excerpts/pages.ts";
import { pagesOfPlace } from "../../answer/quotation/pages-of-place.ts";
import type { FoundPlace, NearPiece, QuoteCheck } from "../../answer/quotation/quote-check.ts";
import { cut, named } from "../markdown.ts";
import { longestContent } from "../message/answer-message.ts";
import { attribution } from "../message/attribution.ts";
import { comparedText, type MarkedRange } from "./compared-texts.ts";
import { namedDifference } from "./named-differences.ts";

/**
 * Renders what checks of quotes found out as Discord Markdown, in at most 2,000 UTF-16 units: the verdict on each quote in words,
 * then the passage with its source, and both texts with their differences if it is not exact. `notes` follow in small print.
 */
export function quoteChecksMessage(checks: readonly QuoteCheck[], notes: readonly string[] = []): string {
    const below = notes.map((note) => `\n-# ${note}`).join("");
    const isOne = checks.length === 1;
    const blocks: string[] = [];
    let left = longestContent - below.length;
    for (const [at, check] of checks.entries()) {
        const share = Math.floor(left / (checks.length - at));
        const block = fitted(check, isOne ? undefined : at + 1, share - separator.length);
        blocks.push(block);
        left -= block.length + separator.length;
    }
    return `${blocks.join(separator)}${below}`;
}

const separator = "\n\n";

/** How much is shown: text around what differs, the number of differences and of further places, and the lengths of names. */
interface CheckSpace {
    readonly around: number;
    readonly differences: number;
    readonly places: number;
    readonly names: Parameters<typeof attribution>[1];
}

const roomyNames = { title: 160, section: 120, source: 100, leadsToSentence: true };
const tightNames = { title: 60, section: 30, source: 30, leadsToSentence: false };

const spaces: readonly CheckSpace[] = [
    { around: 1000, differences: 12, places: 3, names: roomyNames },
    { around: 150, differences: 12, places: 3, names: { ...roomyNames, leadsToSentence: false } },
    { around: 60, differences: 8, places: 2, names: tightNames },
    { around: 30, differences: 4, places: 1, names: tightNames },
    { around: 15, differences: 2, places: 1, names: tightNames },
    {
        around: 0,
        differences: 1,
        places: 1,
        names: { title: 30, section: 0, source: 0, leadsToSentence: false },
    },
];

function fitted(check: QuoteCheck, number: number | undefined, limit: number): string {
    const blocks = spaces.map((space) => block(check, number, space));
    // What is too long even so has its verdict at the beginning.
    return blocks.find((text) => text.length <= limit) ?? cut(blocks.at(-1) ?? "", limit);
}

function block(check: QuoteCheck, number: number | undefined, space: CheckSpace): string {
    const lines = linesOf(check, space);
    if (number === undefined && check.found === "nearly") return lines.join("\n");
    const quote = named(
        check.quote.replace(/\s+/gu, " "),
        number === undefined ? 300 : Math.max(40, space.around),
    );
    const restated =
        number === undefined
            ? say("quote.restated", { quote })
            : say("quote.numbered", { number: String(number), quote });
    return [restated, ...lines].join("\n");
}

function linesOf(check: QuoteCheck, space: CheckSpace): readonly string[] {
    switch (check.found) {
        case "nowhere":
            return [say("quote.nowhere")];
        case "exactly": {
            const [first, ...others] = check.places;
            const shown = others.slice(0, space.places - 1);
            const more = check.more + others.length - shown.length;
            return [
                say("quote.exactly"),
                passage(first, space),
                sourceOf(first, space),
                ...goesOn(first),
                ...(shown.length === 0
                    ? []
                    : [say("quote.also-in"), ...shown.map((one) => sourceOf(one, space))]),
                ...(more === 0 ? [] : [say("quote.more-places", { count: more })]),
            ];
        }
        case "nearly": {
            const { pieces, quote } = check;
            const differences = pieces.reduce((sum, piece) => sum + piece.differences.length, 0);
            if (pieces.length === 1)
                return [say("quote.nearly", { differences }), ...pieceLines(pieces[0], quote, space)];
            return [
                say("quote.in-pieces", { pieces: pieces.length }),
                ...pieces.flatMap((piece, at) => [
                    say("quote.piece", { number: String(at + 1), differences: piece.differences.length }),
                    ...pieceLines(piece, quote, space),
                ]),
            ];
        }
    }
}

/** The sentences around a quote that is exact, with the quote in bold. */
function passage({ text, found, sentences }: FoundPlace, { around }: CheckSpace): string {
    const isAll = found.start - sentences.start < 2 && sentences.end - found.end < 2;
    const marks: readonly MarkedRange[] = isAll ? [] : [found];
    return comparedText({ text, range: sentences, marks, around });
}

/** A note if the article's sentence has more than the quote, which may change what it means. */
function goesOn({ text, found, sentences }: FoundPlace): readonly string[] {
    const hasWords = (start: number, end: number) => /[\p{L}\p{N}]/u.test(text.slice(start, end));
    const before = hasWords(sentences.start, found.start);
    const after = hasWords(found.end, sentences.end);
    if (!before && !after) return [];
    if (before && after) return [say("quote.part-of-both")];
    return [before ? say("quote.part-of-before") : say("quote.part-of-after")];
}

function pieceLines(piece: NearPiece, whole: string, space: CheckSpace): readonly string[] {
    const { place, quote, differences } = piece;
    const shown = differences.slice(0, space.differences);
    const marksIn = (side: "quote" | "text") =>
        shown.map((one, at): MarkedRange => ({ ...one[side], number: at + 1 }));
    const more = differences.length - shown.length;
    const { around } = space;
    const start = Math.min(place.found.start, ...shown.map(({ text }) => text.start));
    const end = closed(place.text, Math.max(place.found.end, ...shown.map(({ text }) => text.end)));
    const quoted = { start: quote.start, end: closed(whole, quote.end) };
    const both = [
        say("quote.quoted"),
        comparedText({ text: whole, range: quoted, marks: marksIn("quote"), around }),
        say("quote.in-article"),
    ];
    return [
        ...(differences.length === 0 ? [] : both),
        comparedText({ text: place.text, range: { start, end }, marks: marksIn("text"), around }),
        sourceOf(place, space),
        ...shown.map((one, at) => namedDifference(at + 1, one, { quote: whole, text: place.text })),
        ...(more === 0 ? [] : [say("quote.more-differences", { count: more })]),
    ];
}

/** The end of the punctuation that closes what ends there: a full stop, also with a quotation mark or bracket after it. */
function closed(text: string, end: number): number {
    closing.lastIndex = end;
    return end + (closing.exec(text)?.[0].length ?? 0);
}

const closing = /[.,;:!?…。！？؟।]{0,3}(?:["”’»)\]](?![\p{L}\p{N}])){0,2}/uy;

function sourceOf(place: FoundPlace, { names }: CheckSpace): string {
    const { article, paragraphs, found } = place;
    const [paragraph, ...others] = paragraphs;
    const key = { start: found.start, end: Math.min(found.end, paragraph.text.length) };
    const excerpt: Excerpt = { article, paragraph, runs: [key], key, confidence: "high" };
    const source = attribution(excerpt, names, pagesText(pagesOfPlace(place)));
    return others.length === 0
        ? source
        : `${source}\n${say("quote.next-paragraphs", { paragraph: String(others.at(-1)?.number ?? 0) })}`;
}
