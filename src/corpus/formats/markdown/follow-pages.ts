import type { RootContent } from "mdast";
import type { SourceBlock } from "../../draft.ts";
import { pageMark, pageOfComment } from "../shown/page-marks.ts";

/** Learns from the comments of a Markdown document where its pages begin. */
export interface PageFollower {
    /** Takes the comments out of a node, and marks the text below each. Call this for all nodes in order. `lineOf` gives a line of the file. */
    marked(node: RootContent, lineOf: (line: number) => number): RootContent;
    /** The blocks that were made from those nodes, with their pages. */
    withPages(blocks: readonly SourceBlock[]): readonly SourceBlock[];
}

/** Follows the pages of a document. */
export function followPages(): PageFollower {
    const begun: { readonly line: number; readonly page: string }[] = [];
    let pending: string | undefined;

    const begin = (page: string, line: number) => {
        pending = page;
        begun.push({ line, page });
    };
    const marked = <Node extends RootContent>(node: Node, lineOf: (line: number) => number): Node => {
        if (node.type === "html") {
            const page = pageOfComment(node.value);
            if (page === undefined) return node;
            begin(page, lineOf(node.position?.start.line ?? 1));
            return { ...node, value: "" };
        }
        // A heading is not quoted, so the text below it has the mark.
        if (node.type === "heading") return node;
        if (node.type === "text" || node.type === "inlineCode" || node.type === "code") {
            if (pending === undefined || node.value.trim() === "") return node;
            const mark = pageMark(pending);
            pending = undefined;
            return { ...node, value: `${mark}${node.value}` };
        }
        if (!("children" in node)) return node;
        const children = node.children.map((child) => marked(child, lineOf));
        // SAFETY: each child has the type that it had.
        return { ...node, children } as Node;
    };
    /** The page on which a line begins. */
    const pageAt = (line: number) => begun.findLast((one) => one.line < line)?.page;

    return {
        marked,
        withPages: (blocks) => {
            if (begun.length === 0) return blocks;
            let line = 0;
            let last: string | undefined;
            return blocks.map((block): SourceBlock => {
                if (block.line !== line) last = pageAt(block.line);
                line = block.line;
                const starts = block.pages ?? [];
                const pages = [
                    ...(last === undefined || starts[0]?.at === 0 ? [] : [{ at: 0, page: last }]),
                    ...starts.filter(({ at }) => at < block.text.length),
                ];
                last = starts.at(-1)?.page ?? last;
                return block.kind === "heading" || pages.length === 0 ? block : { ...block, pages };
            });
        },
    };
}
