import type { ListItem, PhrasingContent, RootContent } from "mdast";
import { plainContent } from "../markdown/write-article.ts";
import { pageComment } from "../shown/page-marks.ts";
import type { PagePart, PdfBlock } from "./paragraphs.ts";

/** The blocks of a PDF as Markdown, with a comment where each page begins. `labels` number the pages. */
export function pdfContent(blocks: readonly PdfBlock[], labels: readonly string[]): readonly RootContent[] {
    const content: RootContent[] = [];
    const levels = levelsOf(blocks);
    let page: number | undefined;
    const comment = (at: number) => ({
        type: "html" as const,
        value: pageComment(labels[at] ?? String(at + 1)),
    });
    const inline = (lines: readonly (readonly PagePart[])[]) =>
        lines.flatMap((parts, at): PhrasingContent[] => [
            ...(at === 0 ? [] : [{ type: "break" as const }]),
            ...parts.flatMap((part): PhrasingContent[] => {
                const isTurn = part.page !== page;
                page = part.page;
                const text = textContent(part.text);
                return isTurn ? [comment(part.page), ...text] : text;
            }),
        ]);
    for (const block of blocks) {
        const first = block.lines[0]?.[0];
        if (first === undefined) continue;
        if (first.page !== page) {
            page = first.page;
            content.push(comment(page));
        }
        const children = inline(block.lines);
        if (block.kind === "heading")
            content.push({
                type: "heading",
                depth: levels.get(block.size) ?? 4,
                children: onOneLine(children),
            });
        else if (block.kind === "item") addItem(content, withoutBullet(children));
        else content.push({ type: "paragraph", children });
    }
    return content;
}

/** Spaces between parts on two pages stay. */
const textContent = (text: string): PhrasingContent[] => {
    const [, before = "", , after = ""] = text.match(/^(\s*)([\s\S]*?)(\s*)$/u) ?? [];
    const shown = plainContent(text);
    return [
        ...(before === "" ? [] : [{ type: "text" as const, value: " " }]),
        ...shown,
        ...(after === "" ? [] : [{ type: "text" as const, value: " " }]),
    ];
};

const onOneLine = (children: readonly PhrasingContent[]): PhrasingContent[] =>
    children.map((child) => (child.type === "break" ? { type: "text", value: " " } : child));

function withoutBullet([first, ...others]: readonly PhrasingContent[]): PhrasingContent[] {
    if (first?.type !== "text") return first === undefined ? [] : [first, ...others];
    return [{ ...first, value: first.value.replace(/^\S\s*/u, "") }, ...others];
}

function addItem(content: RootContent[], children: PhrasingContent[]): void {
    const item: ListItem = { type: "listItem", spread: false, children: [{ type: "paragraph", children }] };
    const last = content.at(-1);
    if (last?.type === "list") last.children.push(item);
    else content.push({ type: "list", ordered: false, spread: false, children: [item] });
}

/** The levels of headings by their size: the largest is the first. */
function levelsOf(blocks: readonly PdfBlock[]): ReadonlyMap<number, 1 | 2 | 3 | 4> {
    const sizes = new Set(blocks.filter(({ kind }) => kind === "heading").map(({ size }) => size));
    const depths = [1, 2, 3, 4] as const;
    return new Map(
        [...sizes].sort((one, other) => other - one).map((size, at) => [size, depths[Math.min(at, 3)] ?? 4]),
    );
}
