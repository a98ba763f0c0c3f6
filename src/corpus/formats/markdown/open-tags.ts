import type { Html, PhrasingContent, RootContent } from "mdast";
import { drop } from "../shown/dropped.ts";
import { wordsIn } from "../shown/visible-text.ts";

/** An element whose text a reader does not see as valid, from its tag in one block to its end in a later one. */
interface OpenElement {
    readonly name: string;
    readonly kind: "struck-out" | "hidden";
    /** How many tags of this name are open. */
    depth: number;
}

/**
 * Follows elements that strike out or hide text across blocks of a document, as browsers do. Markdown has no such element: it sees
 * the tags and the text between them as separate blocks.
 */
export function followOpenTags() {
    let open: OpenElement | undefined;
    const openAfter = (html: string): OpenElement | undefined => {
        for (const { index, 0: tag, 1: name = "", 2: attributes = "" } of html.matchAll(openingTag)) {
            const kind = kindOf(name, attributes);
            if (kind === undefined || tag.endsWith("/>")) continue;
            const element = { name: name.toLowerCase(), kind, depth: 1 };
            if (endOf(html.slice(index + tag.length), element) === undefined) return element;
        }
        return undefined;
    };
    /** The children without what is hidden, and with what is struck out in a node that says so. */
    const inline = (children: readonly PhrasingContent[]): PhrasingContent[] => {
        const shown: PhrasingContent[] = [];
        let rest = children;
        while (rest.length > 0) {
            const from = open === undefined ? unclosedIn(rest) : 0;
            if (from < 0) break;
            shown.push(...rest.slice(0, from));
            const first = rest[from];
            const isStart = open === undefined;
            if (isStart && first?.type === "html") open = openAfter(first.value);
            const inside = rest.slice(isStart ? from + 1 : from);
            const end = open === undefined ? -1 : closingIn(inside, open);
            const left = end < 0 ? inside : inside.slice(0, end);
            if (open?.kind === "hidden") for (const node of left) drop("hidden", wordsIn(node));
            else if (left.length > 0) shown.push({ type: "delete", children: left });
            rest = end < 0 ? [] : inside.slice(end + 1);
            if (end >= 0) open = undefined;
        }
        return [...shown, ...rest];
    };
    return {
        /** What a reader sees of the next block; undefined for nothing. */
        shown: (node: RootContent): RootContent | undefined => {
            if (node.type === "paragraph" || node.type === "heading")
                return open === undefined && !node.children.some(isTag)
                    ? node
                    : { ...node, children: inline(node.children) };
            if (node.type === "html") return html(node);
            if (open === undefined) return node;
            drop(open.kind, wordsIn(node));
            return undefined;
        },
        /** Whether an element is still open, so that its end is missing. */
        isOpen: () => open !== undefined,
    };

    function html(node: Html): Html | undefined {
        let { value } = node;
        if (open !== undefined) {
            const end = endOf(value, open);
            drop(open.kind, value.slice(0, end ?? value.length));
            if (end === undefined) return undefined;
            value = value.slice(end);
            open = undefined;
        }
        open = openAfter(value);
        return { ...node, value };
    }
}

const openingTag = /<([a-z][a-z\d]{0,20})((?:[\s/][^<>]{0,2000})?)>/giu;
const isTag = (node: PhrasingContent) => node.type === "html";

function kindOf(name: string, attributes: string): OpenElement["kind"] | undefined {
    if (/^(?:s|del|strike)$/iu.test(name)) return "struck-out";
    const written = attributes.toLowerCase();
    if (written.includes("style") && written.includes("line-through")) return "struck-out";
    const isUnseen = written.includes("style") && written.replace(/\s+/gu, "").includes("display:none");
    return isUnseen || /\shidden(?=[\s=/]|$)/u.test(written) ? "hidden" : undefined;
}

/** The offset after the tag that ends the element; undefined if it stays open. Counts tags of its name. */
function endOf(html: string, element: OpenElement): number | undefined {
    for (const { index, 0: tag, 1: slash, 2: name = "" } of html.matchAll(anyTag)) {
        if (name.toLowerCase() !== element.name || tag.endsWith("/>")) continue;
        element.depth += slash === "/" ? -1 : 1;
        if (element.depth === 0) return index + tag.length;
    }
    return undefined;
}

const anyTag = /<(\/?)([a-z][a-z\d]{0,20})(?:[\s/][^<>]{0,2000})?>/giu;

/** The place of the tag that ends the element; -1 if it stays open. */
function closingIn(nodes: readonly PhrasingContent[], element: OpenElement): number {
    return nodes.findIndex((node) => node.type === "html" && endOf(node.value, element) !== undefined);
}

/** The place of the first tag that strikes out or hides text and is not closed among the nodes; -1 if there is none. */
function unclosedIn(nodes: readonly PhrasingContent[]): number {
    return nodes.findIndex((node, at) => {
        if (node.type !== "html") return false;
        const [tag = "", name = "", attributes = ""] = [...node.value.matchAll(openingTag)][0] ?? [];
        const kind = kindOf(name, attributes);
        if (kind === undefined || tag.endsWith("/>")) return false;
        return closingIn(nodes.slice(at + 1), { name: name.toLowerCase(), kind, depth: 1 }) < 0;
    });
}
