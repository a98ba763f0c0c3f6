import { type Block, type Draft, trimAscii } from "./draft.ts";

/** Reads plain text: the first line is the title, blank lines part paragraphs, a short line that stands alone is a heading. */
export function parseText(text: string): Draft {
    const [first, ...others] = piecesOf(text);
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

function piecesOf(text: string): { readonly text: string; readonly line: number }[] {
    const lines = text.split(/\r\n|\r|\n/u);
    const pieces: { text: string; line: number }[] = [];
    let open = false;
    for (const [at, line] of lines.entries()) {
        const blank = line.trim() === "";
        const last = pieces.at(-1);
        if (blank) open = false;
        else if (open && last !== undefined) last.text += `\n${line}`;
        else {
            pieces.push({ text: line, line: at + 1 });
            open = true;
        }
    }
    return pieces.map(({ text: piece, line }) => ({ text: trimAscii(piece), line }));
}

/** A heading needs a text below it; the last line of an article is never one. */
function isHeading(text: string, next: string | undefined): boolean {
    if (next === undefined || text.includes("\n") || text.length > longestHeading) return false;
    // Without a full stop in the script, only the length tells a heading from a sentence.
    if (unpunctuated.test(text) && text.length > longestUnpunctuated) return false;
    // A heading may ask ("Kurdish militias or ISIS ?"), but a closing quote or full stop ends a sentence.
    return (
        !/[.!…:;,。！：；，”"’'»)\]]$/u.test(text) &&
        !/^[“"«‘•*-]/u.test(text) &&
        !(text.endsWith("?") && text.length > 60)
    );
}

const longestHeading = 100;
const unpunctuated = /[\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]$/u;
const longestUnpunctuated = 50;
