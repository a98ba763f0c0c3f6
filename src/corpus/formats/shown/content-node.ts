/**
 * A node of a text: the members of a DOM node that reading it needs. Web pages, HTML in Markdown and Markdown itself are all
 * read as such nodes, so that the same rules hold for them.
 */
export interface ContentNode {
    /** 1 for an element, 3 for text. */
    readonly nodeType: number;
    /** In capitals for elements of HTML. */
    readonly nodeName: string;
    readonly textContent: string | null;
    readonly childNodes: Iterable<ContentNode>;
    /** Only elements have attributes. */
    getAttribute?(name: string): string | null;
}

export function textNode(text: string): ContentNode {
    return { nodeType: 3, nodeName: "#text", textContent: text, childNodes: [] };
}

export function elementNode(
    name: string,
    childNodes: readonly ContentNode[],
    attributes: Readonly<Record<string, string>> = {},
): ContentNode {
    return {
        nodeType: 1,
        nodeName: name,
        get textContent() {
            return childNodes.map(({ textContent }) => textContent ?? "").join("");
        },
        childNodes,
        getAttribute: (attribute) => attributes[attribute] ?? null,
    };
}

/** Whether the node or one below it matches. */
export function containsNode(node: ContentNode, matches: (node: ContentNode) => boolean): boolean {
    return matches(node) || [...node.childNodes].some((child) => containsNode(child, matches));
}

export const attributeOf = (node: ContentNode, name: string): string | undefined =>
    node.getAttribute?.(name) ?? undefined;
