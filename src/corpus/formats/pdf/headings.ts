import type { PdfBlock } from "./paragraphs.ts";

/** The blocks with only those headings that are above text, and a chapter's number with its title. `author` is the document's. */
export function withHeadings(blocks: readonly PdfBlock[], author: string | undefined): readonly PdfBlock[] {
    const found: PdfBlock[] = [];
    for (let at = 0; at < blocks.length; at++) {
        const block = blocks[at];
        if (block === undefined) continue;
        if (block.kind !== "heading") {
            found.push(block);
            continue;
        }
        const end = blocks.findIndex(({ kind }, next) => next > at && kind !== "heading");
        const run = blocks.slice(at, end < 0 ? blocks.length : end);
        found.push(...headingsOf(run, author));
        at += run.length - 1;
    }
    return found;
}

/**
 * Of headings without text between them: one above a larger one is none, such as the author's name below the title. Neither is that
 * name above text, nor what is below it in such letters, such as the date.
 */
function headingsOf(run: readonly PdfBlock[], author: string | undefined): readonly PdfBlock[] {
    const kept: PdfBlock[] = [];
    const name = run.findIndex((block) => author !== undefined && textOfHeading(block) === author);
    const isBelowName = (at: number, { size }: PdfBlock) =>
        name > 0 && at >= name && size <= (run[name]?.size ?? 0) * 1.03;
    for (const [at, block] of run.entries()) {
        const above = kept.at(-1);
        if (above?.kind === "heading" && isChapterNumber(above) && above.size <= block.size * 1.03) {
            kept[kept.length - 1] = { ...block, lines: [...above.lines, ...block.lines] };
            continue;
        }
        const isAboveLarger = run.slice(at + 1).some(({ size }) => size > block.size * 1.03);
        const isHeading = !isBelowName(at, block) && (isChapterNumber(block) || !isAboveLarger);
        kept.push(isHeading ? block : { ...block, kind: "paragraph" });
    }
    return kept;
}

const isChapterNumber = (block: PdfBlock) =>
    /^(?:\p{L}{2,15} )?(?:\d{1,3}|[IVXLC]{1,7})\.?$/u.test(textOfHeading(block));

const textOfHeading = ({ lines }: PdfBlock) =>
    lines.flatMap((parts) => parts.map(({ text }) => text)).join("\n");

type Depth = 1 | 2 | 3 | 4 | 5 | 6;

/** The levels of headings by their size: the largest is the first. Sizes that differ by less than an eye sees are one. */
export function levelsOf(blocks: readonly PdfBlock[]): (size: number) => Depth {
    const sizes = blocks.filter(({ kind }) => kind === "heading").map(({ size }) => size);
    const levels: number[] = [];
    for (const size of sizes.toSorted((one, other) => other - one))
        if (size < (levels.at(-1) ?? Number.POSITIVE_INFINITY) * 0.97) levels.push(size);
    const depths = [1, 2, 3, 4, 5, 6] as const;
    return (size) => depths[levels.findLastIndex((level) => size <= level)] ?? 6;
}
