import { attributeOf, type ContentNode } from "../shown/content-node.ts";
import { drop, tentatively } from "../shown/dropped.ts";
import { describes } from "../shown/pictures.ts";
import { alternative } from "../shown/shown-text.ts";
import type { BookFacts } from "./book-facts.ts";
import { elementsIn, isOfType, lineIn, withChildren } from "./book-nodes.ts";
import { isHeading } from "./chapter-titles.ts";

/** What a document is as a whole, by its navigation or its own elements. */
function kindOf(nodes: readonly ContentNode[], kinds: ReadonlySet<string>): "title" | "contents" | undefined {
    const own = (types: ReadonlySet<string>) =>
        [...kinds].some((kind) => types.has(kind)) || outermost(nodes).some((node) => isOfType(node, types));
    if (own(titlePages)) return "title";
    return own(contentsPages) ? "contents" : undefined;
}

const titlePages = new Set(["cover", "title-page", "titlepage", "halftitlepage", "fulltitle"]);
const contentsPages = new Set(["toc", "loi", "lot", "loa", "lov", "landmarks", "page-list"]);

/** The elements that contain all of a document. */
function outermost(nodes: readonly ContentNode[]): readonly ContentNode[] {
    const found: ContentNode[] = [];
    let at = nodes;
    for (;;) {
        const shown = at.filter(
            ({ nodeType, textContent }) => nodeType === 1 || (textContent ?? "").trim() !== "",
        );
        const [only, ...others] = shown;
        if (only === undefined || others.length > 0 || only.nodeType !== 1) return found;
        found.push(only);
        at = [...only.childNodes];
    }
}

/** Drops lists that lead to the book's own parts, and what only repeats what the book declares on the pages for that. */
export function withoutRepetition(
    nodes: readonly ContentNode[],
    kinds: ReadonlySet<string>,
    facts: BookFacts,
): readonly ContentNode[] {
    const kind = kindOf(nodes, kinds);
    const lists = kind === "contents" && isOfLinks(nodes) ? [] : withoutLists(nodes);
    // Headings of what was dropped are not left alone.
    const isRepetition = isText(nodes) && !isText(lists);
    if (isRepetition) drop("contents", lineIn(withChildren(noNode, nodes)));
    const shown = isRepetition ? [] : lists;
    if (kind === "title") return withoutDeclared(shown, facts);
    // Books of EPUB 2 do not say which document is the title page.
    const others = tentatively(() => {
        const left = isText(shown) ? withoutDeclared(shown, facts) : shown;
        return left.some(({ textContent }) => (textContent ?? "").trim() !== "") || isText(left)
            ? undefined
            : left;
    });
    return others ?? shown;
}

const noNode: ContentNode = { nodeType: 1, nodeName: "DIV", textContent: "", childNodes: [] };

/** Whether most of the text is links, as in a table of contents. */
function isOfLinks(nodes: readonly ContentNode[]): boolean {
    const links = [...elementsIn(nodes)].filter(
        (one) => one.nodeName === "A" && attributeOf(one, "href") !== undefined,
    );
    const linked = links.reduce((sum, one) => sum + lineIn(one).length, 0);
    return links.length > 1 && linked * 2 > lineIn(withChildren(noNode, nodes)).length;
}

function withoutLists(nodes: Iterable<ContentNode>): readonly ContentNode[] {
    return [...nodes].flatMap((node) => {
        if (node.nodeName !== "NAV" || !isOfType(node, contentsPages))
            return node.nodeType === 1 ? [withChildren(node, withoutLists(node.childNodes))] : [node];
        drop("contents", lineIn(node));
        return [];
    });
}

/** Whether nodes show more than headings, which alone belong to the list below them. */
const isText = (nodes: Iterable<ContentNode>): boolean =>
    [...nodes].some(
        (node) =>
            (node.nodeType === 3 && (node.textContent ?? "").trim() !== "") ||
            /^(?:IMG|SVG|CANVAS|MATH)$/u.test(node.nodeName) ||
            (!isHeading(node) && isText(node.childNodes)),
    );

function withoutDeclared(nodes: Iterable<ContentNode>, facts: BookFacts): readonly ContentNode[] {
    const authors = facts.author?.split(", ") ?? [];
    const declared = new Set([
        facts.title,
        facts.author,
        ...authors,
        facts.publisher,
        facts.licence,
        facts.published,
    ]);
    const read = (children: Iterable<ContentNode>): ContentNode[] =>
        [...children].flatMap((node) => {
            if (/^(?:SVG|CANVAS)$/u.test(node.nodeName) && !describes(alternative(node) ?? "")) {
                drop("picture", alternative(node) ?? "<svg>");
                return [];
            }
            if (node.nodeType === 1) {
                const text = lineIn(node);
                if (text === "" || !declared.has(text)) return [withChildren(node, read(node.childNodes))];
                drop("title-page", text);
                return [];
            }
            return [node];
        });
    return read(nodes);
}
