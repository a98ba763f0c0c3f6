import { attributeOf, type ContentNode } from "../shown/content-node.ts";
import { pageContent } from "../shown/page-content.ts";

/** The first title in a document's text, which a heading of the class "title" shows, and what is left without it. */
export function withoutTitle(nodes: readonly ContentNode[]): {
    readonly title: string | undefined;
    readonly nodes: readonly ContentNode[];
} {
    const at = nodes.findIndex((node) => node.nodeName === "H1" && attributeOf(node, "class") === "title");
    const found = nodes[at];
    const [heading] = found === undefined ? [] : pageContent([found]);
    // One that is too long to be a title is a paragraph.
    if (heading?.type !== "heading") return { title: undefined, nodes };
    const title = heading.children.map((child) => (child.type === "text" ? child.value : "")).join("");
    return { title, nodes: nodes.toSpliced(at, 1) };
}
