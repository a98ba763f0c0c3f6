import type { BlockContent, Paragraph, Strong } from "mdast";
import { isAsked } from "../asked-text.ts";
import { plainContent } from "../markdown/write-article.ts";
import { type ContentNode, textNode } from "./content-node.ts";
import { drop, tentatively } from "./dropped.ts";
import { blockElements } from "./html-elements.ts";
import { pageList } from "./list-text.ts";
import { gap, pageGap, withoutGaps } from "./omissions.ts";
import { tableOf } from "./page-table.ts";
import { describes, isPicture } from "./pictures.ts";
import { isHidden, isStruck, shownText } from "./shown-text.ts";

/** The visible content of web page nodes as Markdown blocks. Emphasis and links become plain text, images are left out. */
export function pageContent(nodes: Iterable<ContentNode>): BlockContent[] {
    const blocks: BlockContent[] = [];
    let line: ContentNode[] = [];
    const flush = () => {
        const asked = askedIn(line);
        if (asked !== undefined) {
            blocks.push(asked);
            line = [];
            return;
        }
        const shown = inlineText(line).replace(/ {2,}/gu, " ");
        const isDecoration = isPicture(line) && !describes(shown);
        if (isDecoration) drop("picture", withoutGaps(shown));
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
            if (isHidden(node)) {
                drop("hidden", node.textContent ?? "");
                continue;
            }
            if (isStruck(node)) {
                drop("struck-out", node.textContent ?? "");
                line.push(textNode(pageGap));
                continue;
            }
            flush();
            blocks.push(...blockOf(node));
        } else line.push(node);
    }
    flush();
    return blocks;
}

/** A paragraph that begins with a question in bold, which it keeps; undefined for other lines. */
function askedIn(line: readonly ContentNode[]): Paragraph | undefined {
    const at = line.findIndex(({ textContent }) => (textContent ?? "").trim() !== "");
    const first = line[at];
    if (first === undefined || !/^(?:STRONG|B)$/u.test(first.nodeName)) return undefined;
    const asked = boldOf(inlineText([first]));
    if (asked === undefined) return undefined;
    const answer = inlineText(line.slice(at + 1)).replace(/ {2,}/gu, " ");
    const children = plainContent(answer);
    const space = /^\s*\n/u.test(answer) ? { type: "break" as const } : { type: "text" as const, value: " " };
    return { type: "paragraph", children: children.length === 0 ? [asked] : [asked, space, ...children] };
}

/** A question in bold on one line; undefined for other texts. */
function boldOf(text: string): Strong | undefined {
    const children = plainContent(onOneLine(text));
    return isAsked(text) && text.length <= longestHeading ? { type: "strong", children } : undefined;
}

/** Includes inline elements that contain a block, such as a link around a heading. */
function isBlock(node: ContentNode): boolean {
    if (node.nodeType !== 1) return false;
    return blockElements.has(node.nodeName) || [...node.childNodes].some(isBlock);
}

const inlineText = (nodes: Iterable<ContentNode>) =>
    shownText(nodes, ({ textContent }) =>
        (textContent ?? "")
            .replace(/[ \t\n\v\f\r\x85]+/gu, " ")
            .replace(/\p{Cc}/gu, "")
            .replaceAll(pageGap, gap),
    );

function blockOf(node: ContentNode): BlockContent[] {
    const heading = node.nodeName.match(/^H([1-6])$/u)?.[1];
    if (heading !== undefined) return headingOf(node, Number(heading));
    switch (node.nodeName) {
        case "PRE":
            return codeOf(node);
        case "UL":
        case "OL":
            return [...pageList(node, pageContent)];
        case "DL":
            return definitionsOf(node);
        case "DETAILS":
            return detailsOf(node);
        case "HR":
            return [{ type: "thematicBreak" }];
        case "FIGURE":
            return figureOf(node);
        case "TABLE":
            return tentatively(() => tableOf(node, pageContent)) ?? pageContent(node.childNodes);
        default:
            return pageContent(node.childNodes);
    }
}

/** Text with its line breaks and spaces. A gap in it makes it a paragraph, since code cannot have one. */
function codeOf(node: ContentNode): BlockContent[] {
    const text = shownText(node.childNodes, ({ textContent }) =>
        (textContent ?? "")
            .replace(/\r\n?/gu, "\n")
            .replace(/[^\P{Cc}\n\t]/gu, "")
            .replaceAll(pageGap, gap),
    );
    const value = text.replace(/^\n/u, "").trimEnd();
    if (value.replaceAll(gap, "").trim() === "") return [];
    return value.includes(gap)
        ? [{ type: "paragraph", children: plainContent(value) }]
        : [{ type: "code", value }];
}

/**
 * A term and its definitions as one paragraph with a line for each, unless they are longer. A term that asks is a question in bold,
 * with its definitions below.
 */
function definitionsOf(list: ContentNode): BlockContent[] {
    const blocks: BlockContent[] = [];
    let open: Paragraph | undefined;
    let isAnswer = false;
    for (const node of list.childNodes) {
        if (node.nodeName === "DIV") {
            blocks.push(...definitionsOf(node));
            continue;
        }
        const isTerm = node.nodeName === "DT";
        const asked = isTerm ? boldOf(inlineText(node.childNodes).trim()) : undefined;
        if (isTerm && isAnswer && asked === undefined) blocks.push({ type: "thematicBreak" });
        if (isTerm) isAnswer = asked !== undefined;
        const [first, ...others] = asked === undefined ? pageContent([node]) : [ownParagraph(asked)];
        const goesOn = node.nodeName === "DD" && first?.type === "paragraph" && open !== undefined;
        if (goesOn) open?.children.push({ type: "break" }, ...first.children);
        else if (first !== undefined) blocks.push(first);
        blocks.push(...others);
        if (isTerm) open = first?.type === "paragraph" && !isAnswer ? first : undefined;
        else if (node.nodeName !== "#text") open = others.length > 0 ? undefined : open;
    }
    if (isAnswer) blocks.push({ type: "thematicBreak" });
    return blocks;
}

const ownParagraph = (child: Strong): Paragraph => ({ type: "paragraph", children: [child] });

/** What opens below a question, with the question in bold. */
function detailsOf(node: ContentNode): BlockContent[] {
    const parts = [...node.childNodes];
    const summary = parts.find(({ nodeName }) => nodeName === "SUMMARY");
    const asked = summary && boldOf(inlineText(summary.childNodes).trim());
    if (asked === undefined) return pageContent(parts);
    const content = pageContent(parts.filter((part) => part !== summary));
    return [ownParagraph(asked), ...content, { type: "thematicBreak" }];
}

/** The caption of a figure says what its image shows. */
function figureOf(figure: ContentNode): BlockContent[] {
    const parts = [...figure.childNodes];
    const isCaption = ({ nodeName }: ContentNode) => nodeName === "FIGCAPTION";
    const hasCaption = parts.some((part) => isCaption(part) && (part.textContent ?? "").trim() !== "");
    if (!hasCaption) return pageContent(parts);
    const pictures = parts.filter((part) => !isCaption(part) && isPicture([part]));
    for (const picture of pictures) drop("picture", inlineText([picture]).trim());
    return pageContent(parts.filter((part) => !pictures.includes(part)));
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
