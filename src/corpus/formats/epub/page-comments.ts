import type { Html, PhrasingContent, RootContent } from "mdast";
import { pageComment, pageOfComment, withoutPageMarks } from "../shown/page-marks.ts";

/** The blocks with comments in place of the marks of pages. */
export function withPageComments(blocks: readonly RootContent[]): readonly RootContent[] {
    return blocks.flatMap((block): readonly RootContent[] => {
        const above: Html[] = [];
        let end: RootContent[] = above;
        /** A comment that begins a line would make all of it HTML, so it goes to the end of the line above. */
        const commented = <Node extends RootContent>(node: Node): Node => {
            if (node.type === "code") {
                end.push(...[...node.value.matchAll(mark)].map(([, page = ""]) => comment(page)));
                return { ...node, value: withoutPageMarks(node.value) };
            }
            if (!("children" in node)) return node;
            const children: RootContent[] = [];
            if (node.type !== "paragraph") {
                for (const child of node.children)
                    children.push(...(child.type === "text" ? textParts(child.value) : [commented(child)]));
            } else {
                for (const part of node.children.flatMap(partsOf)) {
                    const isFirst = children.length === 0;
                    if (part.type !== "html" || pageOfComment(part.value) === undefined) children.push(part);
                    else if (isFirst) end.push(part);
                    else if (children.at(-1)?.type === "break") children.splice(-1, 0, part);
                    else children.push(part);
                }
                end = children;
            }
            // SAFETY: comments are inline content as well as blocks, so they can be where the text was.
            return { ...node, children } as Node;
        };
        const read = commented(block);
        return read.type === "paragraph" && read.children.length === 0 ? above : [...above, read];
    });
}

const mark = /\ufdd1([^\ufdd1\ufdd2]{1,20})\ufdd2/gu;

const comment = (page: string): Html => ({ type: "html", value: pageComment(page) });

const partsOf = (node: PhrasingContent): readonly PhrasingContent[] =>
    node.type === "text"
        ? textParts(node.value)
        : node.type === "strong"
          ? [{ ...node, children: node.children.flatMap(partsOf) }]
          : [node];

function textParts(value: string): readonly PhrasingContent[] {
    return value.split(mark).flatMap((part, at): readonly PhrasingContent[] => {
        if (at % 2 === 1) return [comment(part)];
        return part === "" ? [] : [{ type: "text", value: part }];
    });
}
