import type { RootContent } from "mdast";
import { type MarkdownLabels, markdownTree } from "./markdown-tree.ts";

/** Consecutive top-level nodes of a document. */
export interface MarkdownPiece {
    readonly nodes: readonly RootContent[];
    /** The number of lines in the document above the piece. The nodes' positions are relative to it. */
    readonly linesAbove: number;
}

/**
 * Parses a document piece by piece, with the same result as parsing it whole. The parser needs a hundred times the memory of its
 * text, so a whole book would take half a gigabyte. A document of up to `longest` UTF-16 units is one piece.
 */
export function* markdownPieces(text: string, longest = 64 * 1024): Generator<MarkdownPiece> {
    const labels: MarkdownLabels = { links: [], footnotes: [] };
    const ends = endsOfPieces(text, longest, labels);
    let linesAbove = 0;
    for (const [at, end] of ends.entries()) {
        const start = ends[at - 1] ?? 0;
        const piece = text.slice(start, end);
        const { children } = markdownTree(piece, ends.length > 1 ? labels : undefined);
        yield { nodes: children, linesAbove };
        linesAbove += piece.match(lineEnds)?.length ?? 0;
    }
}

/**
 * The offsets where the pieces end. Adds to `labels` what links and footnotes in any piece can refer to. Parses pieces that may
 * contain code or HTML, to see whether it continues after a blank line.
 */
function endsOfPieces(text: string, longest: number, labels: MarkdownLabels): readonly number[] {
    const ends: number[] = [];
    for (let start = 0; start < text.length; start = ends.at(-1) ?? text.length) {
        let end = nextCut(text, start + longest);
        if (ends.length === 0 && end === text.length) return [end];
        for (;;) {
            const piece = text.slice(start, end);
            const mayMatter = mayGoOn.test(piece) || piece.includes("]:");
            const tree = mayMatter ? markdownTree(piece, labels) : undefined;
            if (end === text.length || !goesOn(tree?.children.at(-1), piece)) break;
            // Double the length each time, so that all attempts together take at most twice as long as the last.
            end = nextCut(text, end + piece.length);
        }
        ends.push(end);
    }
    return ends;
}

/**
 * The start of the first line, at or after an offset, that cannot continue what is above: it follows a blank line, is not
 * indented, and is not an item of a list. All lists, quotes and footnotes end before such a line.
 */
function nextCut(text: string, from: number): number {
    if (from >= text.length) return text.length;
    newBeginning.lastIndex = from;
    return newBeginning.exec(text)?.index ?? text.length;
}

const newBeginning =
    /(?<=(?:\r\n|\n|\r(?!\n))[ \t]*(?:\r\n|\n|\r(?!\n)))(?![ \t\r\n\ufeff]|(?:[-+*]|\d{1,9}[.)])(?:[ \t\r\n]|$))/gu;
const lineEnds = /\r\n|\n|\r/gu;
const mayGoOn = /```|~~~|<[a-z!?]/iu;

/**
 * Whether the last node of a piece is, or ends with, unclosed code or HTML, which could continue in the next piece. Fenced
 * code in a list or quote always counts, since even unclosed it has fewer trailing blank lines there than at the end of a
 * document.
 */
function goesOn(node: RootContent | undefined, piece: string, isWithin = false): boolean {
    if (node === undefined) return false;
    if (node.type !== "code" && node.type !== "html")
        return "children" in node && goesOn(node.children.at(-1), piece, true);
    const source = piece.slice(node.position?.start.offset, node.position?.end.offset);
    if (node.type === "html") {
        const kind = htmlKinds.find(({ opening }) => opening.test(source.trimStart()));
        return kind !== undefined && !kind.closing.test(source.trimStart().slice(2));
    }
    const fence = /^(?:`{3,}|~{3,})/u.exec(source.trimStart())?.[0];
    if (fence === undefined || isWithin) return fence !== undefined;
    const last = Math.max(source.lastIndexOf("\n"), source.lastIndexOf("\r"));
    const closing = last < 0 ? undefined : /^ {0,3}(`+|~+)[ \t]*$/u.exec(source.slice(last + 1))?.[1];
    return closing?.startsWith(fence) !== true;
}

/** HTML blocks that only end at their closing mark (CommonMark, kinds 1 to 5). All others end at a blank line. */
const htmlKinds = [
    {
        opening: /^<(?:script|pre|style|textarea)(?![^\s>])/iu,
        closing: /<\/(?:script|pre|style|textarea)>/iu,
    },
    { opening: /^<!--/u, closing: /-->/u },
    { opening: /^<\?/u, closing: /\?>/u },
    { opening: /^<!\[CDATA\[/u, closing: /\]\]>/u },
    { opening: /^<![a-z]/iu, closing: />/u },
];
