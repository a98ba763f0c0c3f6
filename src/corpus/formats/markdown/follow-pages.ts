import type { RootContent } from "mdast";
import type { SourceBlock } from "../../draft.ts";
import { pageMark, pageOfComment, withoutReserved } from "../shown/page-marks.ts";

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

    /** Takes out a comment that begins a page. */
    const withoutComment = <Node extends RootContent>(node: Node, lineOf: (line: number) => number): Node => {
        const page = node.type === "html" ? pageOfComment(node.value) : undefined;
        if (page === undefined) return node;
        pending = page;
        begun.push({ line: lineOf(node.position?.start.line ?? 1), page });
        return { ...node, value: "" };
    };
    const marked = <Node extends RootContent>(node: Node, lineOf: (line: number) => number): Node => {
        if (node.type === "html") return withoutComment(node, lineOf);
        if (node.type === "text" || node.type === "inlineCode" || node.type === "code") {
            const value = withoutReserved(node.value);
            if (pending === undefined || value.trim() === "")
                return value === node.value ? node : { ...node, value };
            const mark = pageMark(pending);
            pending = undefined;
            return { ...node, value: `${mark}${value}` };
        }
        if (!("children" in node)) return node;
        // A heading is not quoted, so the text below it has the mark.
        const read = node.type === "heading" ? withoutComment : marked;
        const children = node.children
            .map((child) => read(child, lineOf))
            .filter((child) => child.type !== "html" || child.value !== "");
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
                ].filter(({ page }, at, all) => page !== all[at - 1]?.page);
                last = starts.at(-1)?.page ?? last;
                return block.kind === "heading" || pages.length === 0 ? block : { ...block, pages };
            });
        },
    };
}
