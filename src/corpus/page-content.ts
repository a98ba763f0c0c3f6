import type { BlockContent, ListItem, Paragraph, TableRow } from "mdast";
import type { ContentNode } from "./formats/content-node.ts";
import { drop, tentatively } from "./formats/dropped.ts";
import { gap, pageGap, withoutGaps } from "./formats/omissions.ts";
import { describes, isPicture } from "./formats/pictures.ts";
import { isHidden, shownText } from "./formats/shown-text.ts";
import { plainContent } from "./write-article.ts";

/** The visible content of web page nodes as Markdown blocks. Emphasis and links become plain text, images are left out. */
export function pageContent(nodes: Iterable<ContentNode>): BlockContent[] {
    const blocks: BlockContent[] = [];
    let line: ContentNode[] = [];
    const flush = () => {
        const shown = inlineText(line).replace(/ {2,}/gu, " ");
        const isDecoration = isPicture(line) && !describes(shown);
        if (isDecoration) drop("picture", shown);
        const text = isDecoration ? "" : shown;
        // Two consecutive line breaks separate paragraphs.
        for (const part of text.split(/\n(?: *\n)+/u)) {
            const children = plainContent(part);
            if (children.length > 0) blocks.push({ type: "paragraph", children });
        }
        line = [];
    };
    for (const node of nodes) {
        if (isBlock(node)) {
            if (isHidden(node) || struck.has(node.nodeName)) {
                drop(isHidden(node) ? "hidden" : "struck-out", node.textContent ?? "");
                continue;
            }
            flush();
            blocks.push(...blockOf(node));
        } else line.push(node);
    }
    flush();
    return blocks;
}

const blockNames = new Set(
    "ADDRESS ARTICLE ASIDE BLOCKQUOTE CAPTION CENTER DD DETAILS DIV DL DT FIGCAPTION FIGURE FOOTER H1 H2 H3 H4 H5 H6 HEADER HR LI MAIN OL P PRE SECTION SUMMARY TABLE TBODY TD TFOOT TH THEAD TR UL".split(
        " ",
    ),
);

const struck = new Set(["DEL", "S", "STRIKE"]);

/** Includes inline elements that contain a block, such as a link around a heading. */
function isBlock(node: ContentNode): boolean {
    if (node.nodeType !== 1) return false;
    return blockNames.has(node.nodeName) || [...node.childNodes].some(isBlock);
}

const inlineText = (nodes: Iterable<ContentNode>) =>
    shownText(nodes, ({ textContent }) =>
        (textContent ?? "")
            .replace(/[ \t\n\f\r]+/gu, " ")
            .replace(/\p{Cc}/gu, "")
            .replaceAll(pageGap, gap),
    );

function blockOf(node: ContentNode): BlockContent[] {
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
        case "DL":
            return definitionsOf(node);
        case "FIGURE":
            return figureOf(node);
        case "TABLE":
            return tentatively(() => tableOf(node)) ?? pageContent(node.childNodes);
        default:
            return pageContent(node.childNodes);
    }
}

/** A term and its definitions as one paragraph with a line for each, unless they are longer. */
function definitionsOf(list: ContentNode): BlockContent[] {
    const blocks: BlockContent[] = [];
    let open: Paragraph | undefined;
    for (const node of list.childNodes) {
        const content = pageContent(node.nodeName === "DIV" ? [] : [node]);
        if (node.nodeName === "DIV") blocks.push(...definitionsOf(node));
        const [first, ...others] = content;
        const goesOn = node.nodeName === "DD" && first?.type === "paragraph" && open !== undefined;
        if (goesOn) open?.children.push({ type: "break" }, ...first.children);
        else if (first !== undefined) blocks.push(first);
        blocks.push(...others);
        if (node.nodeName === "DT") open = first?.type === "paragraph" ? first : undefined;
        else if (node.nodeName !== "#text") open = others.length > 0 ? undefined : open;
    }
    return blocks;
}

/** The caption of a figure says what its image shows. */
function figureOf(figure: ContentNode): BlockContent[] {
    const parts = [...figure.childNodes];
    const isCaption = ({ nodeName }: ContentNode) => nodeName === "FIGCAPTION";
    const hasCaption = parts.some((part) => isCaption(part) && (part.textContent ?? "").trim() !== "");
    return pageContent(hasCaption ? parts.filter((part) => isCaption(part) || !isPicture([part])) : parts);
}

function headingOf(node: ContentNode, level: number): BlockContent[] {
    const text = onOneLine(withoutGaps(inlineText(node.childNodes)));
    const children = plainContent(text);
    if (children.length === 0) return [];
    if (text.length > longestHeading) return [{ type: "paragraph", children }];
    const depth = level === 1 ? 1 : level === 2 ? 2 : level === 3 ? 3 : 4;
    return [{ type: "heading", depth, children }];
}

/** Replaces each line break, and the white space around it, with one space. */
const onOneLine = (text: string) => text.replace(/\s+/gu, (space) => (space.includes("\n") ? " " : space));

const longestHeading = 300;

function listOf(list: ContentNode): BlockContent[] {
    const children = [...list.childNodes]
        .map((item) => pageContent(item.nodeName === "LI" ? item.childNodes : [item]))
        .filter((content) => content.length > 0)
        .map((content): ListItem => ({ type: "listItem", spread: false, children: content }));
    if (children.length === 0) return [];
    return [{ type: "list", ordered: list.nodeName === "OL", spread: false, children }];
}

/** A table whose cells are single lines of text; undefined for tables with other cells or with rows of different lengths. */
function tableOf(table: ContentNode): BlockContent[] | undefined {
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
function cellsOf(row: ContentNode): BlockContent[][] {
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
