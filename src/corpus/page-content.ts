import type { BlockContent, ListItem, TableRow } from "mdast";
import type { PageNode } from "./open-page.ts";
import { plainContent } from "./write-article.ts";

/** The visible content of web page nodes as Markdown blocks. Emphasis and links become plain text, images are left out. */
export function pageContent(nodes: Iterable<PageNode>): BlockContent[] {
    const blocks: BlockContent[] = [];
    let line: string[] = [];
    const flush = () => {
        const text = line.join("").replace(/ {2,}/gu, " ");
        // Two consecutive line breaks separate paragraphs.
        for (const part of text.split(/\n(?: *\n)+/u)) {
            const children = plainContent(part);
            if (children.length > 0) blocks.push({ type: "paragraph", children });
        }
        line = [];
    };
    for (const node of nodes) {
        if (isBlock(node)) {
            flush();
            blocks.push(...blockOf(node));
        } else line.push(inlineText(node));
    }
    flush();
    return blocks;
}

const blockNames = new Set(
    "ADDRESS ARTICLE ASIDE BLOCKQUOTE CAPTION CENTER DD DETAILS DIV DL DT FIGCAPTION FIGURE FOOTER H1 H2 H3 H4 H5 H6 HEADER HR LI MAIN OL P PRE SECTION SUMMARY TABLE TBODY TD TFOOT TH THEAD TR UL".split(
        " ",
    ),
);

/** Includes inline elements that contain a block, such as a link around a heading. */
function isBlock(node: PageNode): boolean {
    if (node.nodeType !== 1) return false;
    return blockNames.has(node.nodeName) || [...node.childNodes].some(isBlock);
}

function inlineText(node: PageNode): string {
    if (node.nodeType === 3) {
        return (node.textContent ?? "").replace(/[ \t\n\f\r]+/gu, " ").replace(/\p{Cc}/gu, "");
    }
    if (node.nodeName === "BR") return "\n";
    return node.nodeType === 1 ? [...node.childNodes].map(inlineText).join("") : "";
}

function blockOf(node: PageNode): BlockContent[] {
    const heading = node.nodeName.match(/^H([1-6])$/u)?.[1];
    if (heading !== undefined) return headingOf(node, Number(heading));
    switch (node.nodeName) {
        case "PRE": {
            const text = (node.textContent ?? "").replace(/\r\n?/gu, "\n").replace(/[^\P{Cc}\n\t]/gu, "");
            const value = text.replace(/^\n/u, "").trimEnd();
            return value.trim() === "" ? [] : [{ type: "code", value }];
        }
        case "UL":
        case "OL":
            return listOf(node);
        case "TABLE":
            return tableOf(node) ?? pageContent(node.childNodes);
        default:
            return pageContent(node.childNodes);
    }
}

function headingOf(node: PageNode, level: number): BlockContent[] {
    const text = onOneLine(inlineText(node));
    const children = plainContent(text);
    if (children.length === 0) return [];
    if (text.length > longestHeading) return [{ type: "paragraph", children }];
    const depth = level === 1 ? 1 : level === 2 ? 2 : level === 3 ? 3 : 4;
    return [{ type: "heading", depth, children }];
}

/** Replaces each line break, and the white space around it, with one space. */
const onOneLine = (text: string) => text.replace(/\s+/gu, (space) => (space.includes("\n") ? " " : space));

const longestHeading = 300;

function listOf(list: PageNode): BlockContent[] {
    const children = [...list.childNodes]
        .map((item) => pageContent(item.nodeName === "LI" ? item.childNodes : [item]))
        .filter((content) => content.length > 0)
        .map((content): ListItem => ({ type: "listItem", spread: false, children: content }));
    if (children.length === 0) return [];
    return [{ type: "list", ordered: list.nodeName === "OL", spread: false, children }];
}

/** A table whose cells are single lines of text; undefined for tables with other cells or with rows of different lengths. */
function tableOf(table: PageNode): BlockContent[] | undefined {
    const parts = [...table.childNodes].flatMap((node) =>
        /^T(?:HEAD|BODY|FOOT)$/u.test(node.nodeName) ? [...node.childNodes] : [node],
    );
    const rows = parts.filter(({ nodeName }) => nodeName === "TR").map(cellsOf);
    const [first = []] = rows;
    const isPlain = rows.every((row) => row.length === first.length && row.every((cell) => cell.length < 2));
    if (!isPlain || rows.length < 2 || first.length < 2) return undefined;
    const children = rows.map(
        (row): TableRow => ({
            type: "tableRow",
            children: row.map(([content]) => ({
                type: "tableCell",
                children: content?.type === "paragraph" ? content.children : [],
            })),
        }),
    );
    const captions = parts.filter(({ nodeName }) => nodeName === "CAPTION");
    return [...captions.flatMap(({ childNodes }) => pageContent(childNodes)), { type: "table", children }];
}

/** The blocks of each cell in a row. Repeats the blocks of a cell that is not a single line, so that it counts as several. */
function cellsOf(row: PageNode): BlockContent[][] {
    return [...row.childNodes]
        .filter(({ nodeName }) => nodeName === "TD" || nodeName === "TH")
        .map((cell) => {
            const content = pageContent(cell.childNodes);
            const isLine = content.every(
                (block) => block.type === "paragraph" && block.children.length === 1,
            );
            return isLine ? content : [...content, ...content];
        });
}
