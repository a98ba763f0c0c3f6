import type { Html, PhrasingContent, RootContent } from "mdast";
import { pageComment, withoutPageMarks } from "../shown/page-marks.ts";

/** The blocks with comments in place of the marks of pages. */
export function withPageComments(blocks: readonly RootContent[]): readonly RootContent[] {
    return blocks.flatMap((block): readonly RootContent[] => {
        if (block.type !== "code") return [commented(block)];
        const pages = [...block.value.matchAll(mark)].map(([, page = ""]) => comment(page));
        return [...pages, { ...block, value: withoutPageMarks(block.value) }];
    });
}

const mark = /\ufdd1([^\ufdd1\ufdd2]{1,20})\ufdd2/gu;

const comment = (page: string): Html => ({ type: "html", value: pageComment(page) });

function commented<Node extends RootContent>(node: Node): Node {
    if (!("children" in node)) return node;
    const children = node.children.flatMap((child): readonly RootContent[] => {
        if (child.type === "text") return textParts(child.value);
        return child.type === "code" ? withPageComments([child]) : [commented(child)];
    });
    // SAFETY: comments are inline content as well as blocks, so they can be where the text or code was.
    return { ...node, children } as Node;
}

function textParts(value: string): readonly PhrasingContent[] {
    return value
        .split(mark)
        .map((part, at): PhrasingContent => (at % 2 === 1 ? comment(part) : { type: "text", value: part }))
        .filter(({ type, ...part }) => type !== "text" || ("value" in part && part.value !== ""));
}
