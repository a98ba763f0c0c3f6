import type { RootContent } from "mdast";
import { frontMatterEnd } from "./front-matter.ts";
import { type MarkdownLabels, markdownTree } from "./markdown-tree.ts";

/** Top-level nodes of a document that stand below one another. */
export interface MarkdownPiece {
    readonly nodes: readonly RootContent[];
    /** How many lines of the document stand above; the nodes' positions count from there. */
    readonly linesAbove: number;
}

/**
 * The nodes of a document, as they are if it is parsed whole, but parsed a piece at a time: the parser needs a hundred
 * times the memory of a text, so a book at once would take half a gigabyte. A document up to `longest` is one piece.
 */
export function* markdownPieces(text: string, longest = 64 * 1024): Generator<MarkdownPiece> {
    const labels: MarkdownLabels = { links: [], footnotes: [] };
    const ends = endsOfPieces(text, longest, labels);
    let linesAbove = 0;
    for (const [at, end] of ends.entries()) {
        const start = ends[at - 1] ?? 0;
        const piece = text.slice(start, end);
        const { children } = markdownTree(piece, {
            isBeginning: start === 0,
            labels: ends.length > 1 ? labels : undefined,
        });
        yield { nodes: children, linesAbove };
        linesAbove += piece.match(lineEnds)?.length ?? 0;
    }
}

/**
 * Where the pieces end; the labels that links and footnotes may refer to from anywhere are noted in `labels`. To know
 * whether code or HTML goes on after a blank line, a piece that may hold some is parsed.
 */
function endsOfPieces(text: string, longest: number, labels: MarkdownLabels): readonly number[] {
    const ends: number[] = [];
    for (let start = 0; start < text.length; start = ends.at(-1) ?? text.length) {
        let end = nextCut(text, Math.max(start + longest, start === 0 ? frontMatterEnd(text) : 0));
        if (ends.length === 0 && end === text.length) return [end];
        for (;;) {
            const piece = text.slice(start, end);
            const mayMatter = mayGoOn.test(piece) || piece.includes("]:");
            const tree = mayMatter ? markdownTree(piece, { isBeginning: start === 0, labels }) : undefined;
            if (end === text.length || !goesOn(tree?.children.at(-1), piece)) break;
            // Twice as long each time, so that all tries together take no longer than twice the last.
            end = nextCut(text, end + piece.length);
        }
        ends.push(end);
    }
    return ends;
}

/**
 * The start of the first line at or after an offset that begins something new whatever stands above: after a blank line,
 * not indented, and no item that continues a list. All lists, quotes and footnotes end above such a line.
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
 * Whether the last node of a piece, or the last within it, could go on below its end: code or HTML that is not closed. That
 * in a list or quote ends with it, but has fewer of the blank lines at its end than at the end of a document; for code there
 * it is not worth telling the two apart.
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

/** HTML that only its end closes, by CommonMark; all other ends at a blank line. */
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
