import { mostParagraphs, tooMany } from "./article-limits.ts";
import type { Problem } from "./corpus.ts";
import { decodeArticle } from "./decode-article.ts";
import { type Block, type Draft, trimAscii } from "./draft.ts";

/** Reads a .txt file: the first line is the title, blank lines separate paragraphs, and short single lines are headings. */
export function readText(bytes: Uint8Array): Draft | Problem {
    const text = decodeArticle(bytes);
    return typeof text === "string" ? parseText(text) : text;
}

function parseText(text: string): Draft | Problem {
    const pieces = piecesOf(text);
    if (pieces.length > mostParagraphs) return tooMany("paragraphs", mostParagraphs);
    const [first, ...others] = pieces;
    if (first === undefined) return { declared: {}, blocks: [], problems: [] };
    const [title = "", ...rest] = first.text.split("\n");
    const joined =
        rest.length === 0 ? others : [{ text: trimAscii(rest.join("\n")), line: first.line + 1 }, ...others];
    const blocks = joined.map(
        (piece, at): Block => ({
            kind: isHeading(piece.text, joined[at + 1]?.text) ? "heading" : "paragraph",
            ...piece,
        }),
    );
    return { title: trimAscii(title), declared: {}, blocks, problems: [] };
}

/** Splits a text at blank lines. Stops at one piece more than an article may have. */
function piecesOf(text: string): { readonly text: string; readonly line: number }[] {
    const pieces: { text: string; line: number }[] = [];
    let open = false;
    let number = 0;
    for (const line of linesOf(text)) {
        number++;
        const blank = line.trim() === "";
        const last = pieces.at(-1);
        if (blank) open = false;
        else if (open && last !== undefined) last.text += `\n${line}`;
        else if (pieces.push({ text: line, line: number }) > mostParagraphs) break;
        else open = true;
    }
    return pieces.map(({ text: piece, line }) => ({ text: trimAscii(piece), line }));
}

function* linesOf(text: string): Generator<string> {
    let start = 0;
    for (const { index, 0: end } of text.matchAll(/\r\n|\r|\n/gu)) {
        yield text.slice(start, index);
        start = index + end.length;
    }
    yield text.slice(start);
}

/** A heading needs text below it, so the last line is never one. */
function isHeading(text: string, next: string | undefined): boolean {
    if (next === undefined || text.includes("\n") || text.length > longestHeading) return false;
    // In scripts without full stops, only the length distinguishes a heading from a sentence.
    if (unpunctuated.test(text) && text.length > longestUnpunctuated) return false;
    // A heading may be a question ("Kurdish militias or ISIS ?"), but a closing quote or full stop ends a sentence.
    return (
        !/[.!…:;,。！：；，”"’'»)\]]$/u.test(text) &&
        !/^[“"«‘•*-]/u.test(text) &&
        !(text.endsWith("?") && text.length > 60)
    );
}

const longestHeading = 100;
const unpunctuated = /[\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]$/u;
const longestUnpunctuated = 50;
