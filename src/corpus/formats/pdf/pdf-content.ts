import type { PhrasingContent, RootContent } from "mdast";
import { plainContent } from "../markdown/write-article.ts";
import { pageComment } from "../shown/page-marks.ts";
import { levelsOf } from "./headings.ts";
import { bulletOf, numberOf } from "./line-breaks.ts";
import type { PagePart, PdfBlock } from "./paragraphs.ts";
import { addItem, listsIn } from "./pdf-lists.ts";
import { addRow, isSameTable, withWholeTables } from "./pdf-tables.ts";

/** The blocks of a PDF as Markdown, with a comment where each page begins. `labels` number the pages. */
export function pdfContent(found: readonly PdfBlock[], labels: readonly string[]): readonly RootContent[] {
    const blocks = withWholeTables(found);
    const content: RootContent[] = [];
    const levelOf = levelsOf(blocks);
    const listed = listsIn(blocks);
    let page: number | undefined;
    const comment = (at: number) => ({
        type: "html" as const,
        value: pageComment(labels[at] ?? String(at + 1)),
    });
    const inline = (lines: PdfBlock["lines"]) =>
        lines.flatMap((parts, at): PhrasingContent[] => [
            ...(at === 0 ? [] : [{ type: "break" as const }]),
            ...parts.flatMap((part): PhrasingContent[] => {
                const isTurn = part.page !== page;
                page = part.page;
                const text = textContent(part.text);
                return isTurn ? [comment(part.page), ...text] : text;
            }),
        ]);
    for (const [at, block] of blocks.entries()) {
        const first = block.lines[0]?.[0];
        if (first === undefined) continue;
        const list = listed.get(block);
        const isInside = list?.isOpen === true;
        const isSame = isSameTable(blocks[at - 1], block);
        const turn = first.page !== page && !isInside ? [comment(first.page)] : [];
        if (turn.length > 0) page = first.page;
        if (!isSame) content.push(...turn);
        if (block.cells !== undefined) addRow(content, block.cells, isSame ? turn : undefined);
        else if (list !== undefined) addItem(content, inline(withoutMark(block.lines)), list);
        else if (block.kind === "heading")
            content.push({
                type: "heading",
                depth: levelOf(block.size),
                children: onOneLine(inline(block.lines)),
            });
        else content.push({ type: "paragraph", children: inline(block.lines) });
    }
    return content;
}

/** Spaces between parts on two pages stay. */
const textContent = (text: string): PhrasingContent[] => {
    const space: readonly PhrasingContent[] = [{ type: "text", value: " " }];
    return [
        ...(/^\s/u.test(text) ? space : []),
        ...plainContent(text),
        ...(/\S\s+$/u.test(text) ? space : []),
    ];
};

const onOneLine = (children: readonly PhrasingContent[]): PhrasingContent[] =>
    children.map((child) => (child.type === "break" ? { type: "text", value: " " } : child));

/** The lines of an item without its bullet or number. */
function withoutMark([firstLine = [], ...lines]: PdfBlock["lines"]): readonly (readonly PagePart[])[] {
    const [first, ...parts] = firstLine;
    if (first === undefined) return lines;
    const mark = bulletOf(first.text) ?? numberOf(first.text) ?? "";
    return [[{ ...first, text: first.text.slice(mark.length) }, ...parts], ...lines];
}
