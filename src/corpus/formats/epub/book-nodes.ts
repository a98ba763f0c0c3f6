import { attributeOf, type ContentNode, elementNode } from "../shown/content-node.ts";

/** The first element with this name, in capitals, among nodes and all below them, in their order. */
export function elementIn(nodes: Iterable<ContentNode>, name: string): ContentNode | undefined {
    for (const node of elementsIn(nodes)) if (node.nodeName.toUpperCase() === name) return node;
    return undefined;
}

/** All elements among nodes and below them, in their order. */
export function* elementsIn(nodes: Iterable<ContentNode>): Generator<ContentNode, undefined> {
    for (const node of nodes) {
        if (node.nodeType !== 1) continue;
        yield node;
        yield* elementsIn(node.childNodes);
    }
}

/** All elements with this name. */
export const elementsNamed = (nodes: Iterable<ContentNode>, name: string): ContentNode[] =>
    [...elementsIn(nodes)].filter(({ nodeName }) => nodeName.toUpperCase() === name);

export const childrenNamed = (node: ContentNode, name: string): ContentNode[] =>
    [...node.childNodes].filter(({ nodeName }) => nodeName.toUpperCase() === name);

/** The text of a node on one line. */
export const lineIn = (node: ContentNode | undefined): string =>
    (node?.textContent ?? "").replace(/\s+/gu, " ").trim();

/** Whether an element says that it is one of these, such as "footnote", by `epub:type` or its role. */
export function isOfType(node: ContentNode, types: ReadonlySet<string>): boolean {
    const given = `${attributeOf(node, "epub:type") ?? ""} ${attributeOf(node, "role") ?? ""}`;
    return given
        .toLowerCase()
        .split(/\s+/u)
        .some((one) => types.has(one.replace(/^doc-/u, "")));
}

/** The element with other children, and with another name if one is given. */
export function withChildren(
    node: ContentNode,
    children: readonly ContentNode[],
    name: string = node.nodeName,
): ContentNode {
    return Object.assign(elementNode(name, children), {
        getAttribute: (attribute: string) => node.getAttribute?.(attribute) ?? null,
    });
}
