import type { PdfBlock } from "./paragraphs.ts";

/** The blocks with only those headings that are above text, and a chapter's number with its title. */
export function withHeadings(blocks: readonly PdfBlock[]): readonly PdfBlock[] {
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
        found.push(...headingsOf(run));
        at += run.length - 1;
    }
    return found;
}

/** Of headings without text between them: one above a larger one is none, such as the author's name below the title. */
function headingsOf(run: readonly PdfBlock[]): readonly PdfBlock[] {
    const kept: PdfBlock[] = [];
    for (const [at, block] of run.entries()) {
        const above = kept.at(-1);
        if (above?.kind === "heading" && isChapterNumber(above) && above.size <= block.size * 1.03) {
            kept[kept.length - 1] = { ...block, lines: [...above.lines, ...block.lines] };
            continue;
        }
        const isAboveLarger = run.slice(at + 1).some(({ size }) => size > block.size * 1.03);
        const isHeading = isChapterNumber(block) || !isAboveLarger;
        kept.push(isHeading ? block : { ...block, kind: "paragraph" });
    }
    return kept;
}

const isChapterNumber = ({ lines }: PdfBlock) =>
    lines.length === 1 &&
    /^(?:\p{L}{2,15} )?(?:\d{1,3}|[IVXLC]{1,7})\.?$/u.test(lines[0]?.map(({ text }) => text).join("") ?? "");

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
