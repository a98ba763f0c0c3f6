import type { PhrasingContent, RootContent } from "mdast";
import { drop } from "./dropped.ts";
import { markdownNodes } from "./markdown-nodes.ts";
import { describes, isPicture } from "./pictures.ts";
import { shownText } from "./shown-text.ts";

/** The text of inline Markdown as a reader sees it, with a gap for what is left out. */
export function visibleText(nodes: readonly PhrasingContent[]): string {
    const [first] = nodes;
    if (nodes.length === 1 && first?.type === "text" && !/[\r\n]/u.test(first.value)) return first.value;
    return shownText(markdownNodes(nodes));
}

/** The words of a node, without any rule about what is shown. */
export const wordsIn = (node: RootContent): string => {
    if ("children" in node) return node.children.map(wordsIn).join(" ");
    return "value" in node && node.type !== "html" ? node.value : "";
};

/** The text of a paragraph; empty for images that nothing describes, such as badges. */
export function paragraphText(inline: readonly PhrasingContent[]): string {
    if (!inline.some(containsImage)) return visibleText(inline);
    const nodes = markdownNodes(inline);
    const text = shownText(nodes);
    if (!isPicture(nodes) || describes(text)) return text;
    drop("picture", text);
    return "";
}

const containsImage = (node: PhrasingContent): boolean =>
    node.type === "image" ||
    node.type === "imageReference" ||
    node.type === "html" ||
    ("children" in node && node.children.some(containsImage));
