import type { PhrasingContent, RootContent } from "mdast";
import { drop } from "../shown/dropped.ts";
import { htmlNodes } from "../shown/html-nodes.ts";
import { isHidden, isStruck } from "../shown/shown-text.ts";
import { wordsIn } from "../shown/visible-text.ts";
import { mayHide } from "./plain-markdown.ts";

/** An element that strikes out or hides its text, from its tag in one block to its end in a later one. */
interface OpenElement {
    readonly name: string;
    readonly rule: "struck-out" | "hidden";
    /** How many tags of this name are open. */
    readonly depth: number;
}

/**
 * Follows elements that strike out or hide text across blocks of a document, as browsers do. Markdown has no such element: it sees
 * the tags and the text between them as separate blocks.
 */
export function followOpenTags() {
    let open: OpenElement | undefined;
    /** Goes through the tags of a block. Returns where the element that was open above it ends; undefined if it goes on. */
    const follow = (tags: readonly HtmlTag[]): number | undefined => {
        let isOpenAbove = open !== undefined;
        let end: number | undefined;
        for (const tag of tags) {
            if (open === undefined) open = openedBy(tag);
            else if (open.name === tag.name) {
                const depth: number = open.depth + (tag.isClosing ? -1 : 1);
                open = depth === 0 ? undefined : { ...open, depth };
            }
            if (open !== undefined || !isOpenAbove) continue;
            end = tag.end;
            isOpenAbove = false;
        }
        return end;
    };
    const allShown = <Node extends RootContent>(nodes: readonly Node[]): Node[] =>
        nodes.map(shown).filter((node) => node !== undefined);
    /** What a reader sees of the next block; undefined for nothing. */
    function shown<Node extends RootContent>(node: Node): Node | undefined {
        if (node.type === "list") return { ...node, children: allShown(node.children) };
        if (node.type === "listItem" || node.type === "blockquote" || node.type === "footnoteDefinition")
            return { ...node, children: allShown(node.children) };
        const above = open;
        const end = follow(tagsOf(node));
        if (above === undefined) return node;
        if (end !== undefined && node.type === "html") {
            drop(above.rule, node.value.slice(0, end));
            return { ...node, value: node.value.slice(end) };
        }
        if (end !== undefined && (node.type === "paragraph" || node.type === "heading")) {
            const children = [...remainder(node.children.slice(0, end), above), ...node.children.slice(end)];
            return { ...node, children };
        }
        drop(above.rule, "value" in node ? node.value : wordsIn(node));
        return undefined;
    }
    return {
        shown,
        /** Whether an element is still open, so that its end is missing. */
        isOpen: () => open !== undefined,
    };
}

/** What shows that text was struck out; nothing for hidden text. */
function remainder(left: PhrasingContent[], { rule }: OpenElement): readonly PhrasingContent[] {
    if (rule === "struck-out") return [{ type: "delete", children: left }];
    drop("hidden", left.map(wordsIn).join(" "));
    return [];
}

interface HtmlTag {
    readonly source: string;
    /** In lower case. */
    readonly name: string;
    readonly isClosing: boolean;
    /** Where what follows it begins: an offset in HTML, or the place of a child. */
    readonly end: number;
}

function tagsOf(node: RootContent): readonly HtmlTag[] {
    if (node.type === "html") return tagsIn(node.value);
    if (node.type !== "paragraph" && node.type !== "heading") return [];
    return node.children.flatMap((child, at) => inlineTags(child).map((tag) => ({ ...tag, end: at + 1 })));
}

function inlineTags(node: PhrasingContent): readonly HtmlTag[] {
    if (node.type === "html") return tagsIn(node.value);
    return "children" in node ? node.children.flatMap(inlineTags) : [];
}

const tagsIn = (html: string): readonly HtmlTag[] =>
    [...html.matchAll(commentOrTag)].flatMap(({ index, 0: source, 1: slash, 2: name }) =>
        name === undefined
            ? []
            : [{ source, name: name.toLowerCase(), isClosing: slash === "/", end: index + source.length }],
    );

const commentOrTag = /<!--(?:[\s\S]*?-->|[\s\S]*)|<(\/?)([a-z][a-z\d]{0,20})(?:[\s/][^<>]{0,2000})?>/giu;

function openedBy({ name, source, isClosing }: HtmlTag): OpenElement | undefined {
    if (isClosing || !mayHide.test(source)) return undefined;
    const [element] = htmlNodes(source);
    if (element === undefined) return undefined;
    const rule = isHidden(element) ? "hidden" : isStruck(element) ? "struck-out" : undefined;
    return rule && { name, rule, depth: 1 };
}
