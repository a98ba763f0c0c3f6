import type { PageBreak } from "../article.ts";
import { shortParagraph } from "../article.ts";
import type { Block, SourceBlock } from "../draft.ts";
import { joinedPages, textWithBelow } from "./block-texts.ts";

/**
 * Joins lists with the paragraph above them if that ends in a colon, as long as they are short: without it, an item may say the
 * opposite of what it means.
 */
export function withLedLists(blocks: readonly Block[]): readonly Block[] {
    const shown: Block[] = [];
    for (let at = 0; at < blocks.length; at++) {
        const block = blocks[at];
        if (block === undefined) break;
        // What belongs to another item is no list of its own.
        const isTogether = block.under?.length === blocks[at + 1]?.under?.length;
        const list =
            isTogether && leadsIn(block)
                ? listAt(blocks, at + 1, shortParagraph - block.text.length)
                : undefined;
        if (list === undefined) shown.push(block);
        else {
            shown.push(led(block, list));
            at += list.count;
        }
    }
    return shown;
}

const leadsIn = ({ kind, text, item }: Block) =>
    kind === "paragraph" && item === undefined && text.length <= longestLeadIn && /[:：]$/u.test(text);

const longestLeadIn = 300;

interface LedList extends Pick<Block, "text" | "omissions" | "pages"> {
    /** The number of its blocks. */
    readonly count: number;
}

/** The list that starts at a block: one of short items, or paragraphs that are together no longer than `room`. */
function listAt(blocks: readonly Block[], at: number, room: number): LedList | undefined {
    const first = blocks[at];
    if (first?.kind === "list" && first.leadIn === undefined) return { ...ownText(first), count: 1 };
    const count = first?.item?.count ?? 0;
    const items = blocks.slice(at, at + count);
    if (count === 0 || items.some(({ item }) => item?.count !== count)) return undefined;
    let text = "";
    const omissions: number[] = [];
    let pages: readonly PageBreak[] = [];
    for (const { text: own, item, omissions: gaps = [], pages: begun } of items) {
        const start = `${text === "" ? "" : "\n"}${item?.mark ?? ""}`;
        const from = text.length + start.length;
        omissions.push(...gaps.map((gap) => from + gap));
        pages = joinedPages(pages, begun, from);
        text += start + own.replaceAll("\n", " ");
    }
    return text.length > room ? undefined : { text, omissions, pages, count };
}

const ownText = ({ text, omissions, pages }: Block) => ({
    text,
    ...(omissions !== undefined && { omissions }),
    ...(pages !== undefined && { pages }),
});

/** A paragraph and the list that it leads in as one block. */
export function led(leadIn: SourceBlock, list: Pick<Block, "text" | "omissions" | "pages">): Block {
    const { line, under, asked } = leadIn;
    return {
        kind: "list",
        ...textWithBelow(leadIn, list),
        line,
        leadIn: leadIn.text.length,
        ...(under !== undefined && { under }),
        ...(asked !== undefined && { asked }),
    };
}
