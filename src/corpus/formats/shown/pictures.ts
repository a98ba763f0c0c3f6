import type { ContentNode } from "./content-node.ts";

/** Whether nodes show only images, also as links. */
export function isPicture(nodes: readonly ContentNode[]): boolean {
    return nodes.some(({ nodeType }) => nodeType === 1) && nodes.every(isImage);
}

function isImage(node: ContentNode): boolean {
    if (node.nodeType === 3) return (node.textContent ?? "").trim() === "";
    const name = node.nodeName.toUpperCase();
    const children = [...node.childNodes];
    return name === "IMG" || name === "BR" || (children.length > 0 && children.every(isImage));
}

/** Whether the alternative text of images is more than a name, such as that of a badge. */
export const describes = (text: string): boolean => text.trim().split(/\s+/u).length > 2;
