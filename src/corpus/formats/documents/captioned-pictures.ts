import { attributeOf, type ContentNode } from "../shown/content-node.ts";
import { drop } from "../shown/dropped.ts";

/** The blocks of a document without pictures whose description is the caption next to them. */
export function withoutCaptioned(nodes: readonly ContentNode[]): readonly ContentNode[] {
    return nodes.filter((node, at) => {
        const description = descriptionOf(node);
        const isCaption = [nodes[at - 1], nodes[at + 1]].some(
            (beside) => description !== undefined && lineIn(beside?.textContent) === description,
        );
        if (isCaption) drop("picture", description ?? "");
        return !isCaption;
    });
}

/** The description of a picture that is alone in its paragraph. */
function descriptionOf(node: ContentNode): string | undefined {
    const [only, ...others] = [...node.childNodes].filter(
        ({ nodeType, textContent }) => nodeType === 1 || lineIn(textContent) !== "",
    );
    if (node.nodeName !== "P" || only?.nodeName !== "IMG" || others.length > 0) return undefined;
    const description = lineIn(attributeOf(only, "alt"));
    return description === "" ? undefined : description;
}

const lineIn = (text: string | null | undefined) => (text ?? "").replace(/\s+/gu, " ").trim();
