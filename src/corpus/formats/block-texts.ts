import type { PageBreak } from "../article.ts";
import { type SourceBlock, trimAscii } from "../draft.ts";

/** A part of a block, without white space around it, with the omissions that are in it. */
export function sliceOf(block: SourceBlock, start: number, end: number): SourceBlock {
    const text = trimAscii(block.text.slice(start, end));
    const from = start + block.text.slice(start, end).indexOf(text);
    const omissions = (block.omissions ?? [])
        .filter((at) => at >= start && (at < end || end === block.text.length))
        .map((at) => Math.min(Math.max(at - from, 0), text.length));
    const pages = pagesFrom(block.pages ?? [], from, text.length);
    const { omissions: _, pages: __, ...others } = block;
    return {
        ...others,
        text,
        ...(omissions.length > 0 && { omissions }),
        ...(pages.length > 0 && { pages }),
    };
}

/** The pages of a part of a text, of which the first may have begun before it. */
function pagesFrom(pages: readonly PageBreak[], from: number, length: number): readonly PageBreak[] {
    const first = pages.findLastIndex(({ at }) => at <= from);
    return pages
        .slice(Math.max(first, 0))
        .map(({ at, page }) => ({ at: Math.max(at - from, 0), page }))
        .filter(({ at }) => at < length);
}

type OwnText = Pick<SourceBlock, "text" | "omissions" | "pages">;

/** A text with another one in the lines below it, and the omissions and pages of both. */
export function textWithBelow(above: OwnText, below: OwnText): OwnText {
    const text = `${above.text}\n${below.text}`;
    const from = above.text.length + 1;
    const omissions = [...(above.omissions ?? []), ...(below.omissions ?? []).map((at) => from + at)];
    const pages = joinedPages(above.pages, below.pages, from);
    return { text, ...(omissions.length > 0 && { omissions }), ...(pages.length > 0 && { pages }) };
}

/** The pages of a text and of another one that begins at `from` in both together. */
export function joinedPages(
    above: readonly PageBreak[] = [],
    below: readonly PageBreak[] = [],
    from: number,
): readonly PageBreak[] {
    const last = above.at(-1)?.page;
    const moved = below.map(({ at, page }) => ({ at: from + at, page }));
    return [...above, ...(moved[0]?.page === last ? moved.slice(1) : moved)];
}
