import { mostParagraphs, tooMany } from "../../article-limits.ts";
import type { Problem } from "../../corpus.ts";
import { type Block, type Draft, trimAscii } from "../../draft.ts";
import { longestHeading as longestTitle } from "../../front-matter/front-matter.ts";
import { dropBetween } from "../shown/dropped.ts";
import { decodeArticle } from "./decode-article.ts";
import { mailHeader } from "./mail-header.ts";
import { hasItems, itemsAbove, itemsIn } from "./nested-items.ts";
import { withoutRules } from "./ruled-lines.ts";
import { type BeginsTurn, turnsIn } from "./transcript.ts";
import {
    isBrokenToFit,
    paragraphsIn,
    splitBefore,
    type TextPiece,
    unwrapped,
    wrappingOf,
} from "./wrapped-lines.ts";

/**
 * Reads a .txt file: the first line, or the subject of a mail, is the title, blank lines separate paragraphs, and short single lines
 * are headings.
 */
export function readText(bytes: Uint8Array): Draft | Problem {
    const decoded = decodeArticle(bytes);
    if ("problem" in decoded) return decoded;
    const draft = parseText(decoded.text);
    return "problem" in draft ? draft : { ...draft, problems: [...decoded.problems, ...draft.problems] };
}

function parseText(text: string): Draft | Problem {
    const mail = mailHeader(text);
    const pieces = piecesOf(text)
        .filter(({ line }) => line > (mail?.lines ?? 0))
        .flatMap(withoutRules);
    const beginsTurn = turnsIn(pieces);
    const { title, rest } = mail === undefined ? titleIn(pieces, beginsTurn) : { ...mail, rest: pieces };
    const wrapping = wrappingOf(text, rest);
    const turns = rest
        .flatMap((piece) => splitBefore(piece, beginsTurn))
        .flatMap((piece) => itemsIn(piece) ?? paragraphsIn(piece));
    if (turns.length >= mostParagraphs) return tooMany("paragraphs", mostParagraphs);
    const itemsOver = itemsAbove();
    const blocks = turns.map((piece, at): Block => {
        const written = trimAscii(unwrapped(piece, wrapping));
        const next = turns[at + 1];
        const isText = next === undefined || beginsTurn(piece.lines[0] ?? "") || hasItems(piece, next);
        const kind = !isText && isHeading(written) ? "heading" : "paragraph";
        const under = itemsOver(piece, kind === "heading" ? "" : written);
        const text = kind === "heading" ? withoutQuoteMark(written, piece.line) : written;
        return { kind, text, line: piece.line, ...(under.length > 0 && { under }) };
    });
    return { title, declared: mail?.declared ?? {}, blocks, problems: [] };
}

/** The title, which is the first line, and the pieces below it. A line of the text itself is no title. */
function titleIn(pieces: readonly TextPiece[], beginsTurn: BeginsTurn) {
    const [first, ...others] = pieces;
    if (first === undefined) return { title: undefined, rest: pieces };
    const [line = "", ...lines] = first.lines;
    const title = trimAscii(line);
    const isText =
        title.length > longestTitle ||
        (title.length > longestHeading && /[.!?…。！？]["”’»)\]]*$/u.test(title)) ||
        pieces.length + lines.length === 1 ||
        beginsTurn(line) ||
        isBrokenToFit(first.lines);
    if (isText) return { title: undefined, rest: pieces };
    return { title, rest: lines.length === 0 ? others : [{ lines, line: first.line + 1 }, ...others] };
}

/** Splits a text at blank lines and page breaks. Stops at one piece more than an article may have. */
function piecesOf(text: string): readonly TextPiece[] {
    const pieces: { lines: string[]; line: number }[] = [];
    let isOpen = false;
    let isNewPage = false;
    for (const { line, number, isBelowBreak } of linesOf(text)) {
        isNewPage ||= isBelowBreak;
        if (isBelowBreak || line.trim() === "") isOpen = false;
        if (line.trim() === "") continue;
        const last = pieces.at(-1)?.lines;
        if (last !== undefined && (isOpen || (isNewPage && goesOn(last.at(-1) ?? "", line)))) last.push(line);
        else if (pieces.push({ lines: [line], line: number }) > mostParagraphs) break;
        isOpen = true;
        isNewPage = false;
    }
    return pieces;
}

/** Whether a sentence goes on over the end of a page. */
const goesOn = (above: string, below: string) =>
    /[\p{L}\p{M},-]\s*$/u.test(above) && /^\s*\p{Ll}/u.test(below);

/** Lines also end at form feeds and vertical tabs, which number no line. */
function* linesOf(text: string) {
    let start = 0;
    let number = 1;
    let isBelowBreak = false;
    for (const { index, 0: end } of text.matchAll(/\r\n|[\r\n\v\f]/gu)) {
        yield { line: text.slice(start, index), number, isBelowBreak };
        start = index + end.length;
        isBelowBreak = end === "\f";
        if (end !== "\f" && end !== "\v") number++;
    }
    yield { line: text.slice(start), number, isBelowBreak };
}

/** Whether a paragraph with text below it is a heading. */
function isHeading(text: string): boolean {
    if (text.includes("\n") || text.length > longestHeading) return false;
    // In scripts without full stops, only the length distinguishes a heading from a sentence.
    if (unpunctuated.test(text) && text.length > longestUnpunctuated) return false;
    // A heading may be a question ("Kurdish militias or ISIS ?"), but a closing quote or full stop ends a sentence.
    return (
        !/[.!…:;,。！：；，”"’'»)\]]$/u.test(text) &&
        !/^[“"«‘•*-]/u.test(text) &&
        (!text.startsWith(">") || text.endsWith("?")) &&
        !(text.endsWith("?") && text.length > 60)
    );
}

/** A question that a mail quotes above its answer, without the mark of the quote. */
function withoutQuoteMark(heading: string, line: number): string {
    const text = heading.replace(/^(?:>[ \t]{0,3}){1,9}/u, "");
    dropBetween("mark", heading, text, line);
    return text;
}

const longestHeading = 100;
const unpunctuated = /[\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]$/u;
const longestUnpunctuated = 50;
