import type { List, ListItem, PhrasingContent, RootContent } from "mdast";
import { bulletOf, numberOf } from "./line-breaks.ts";
import type { PdfBlock } from "./paragraphs.ts";

/** Where an item is in its list. */
interface ListPlace {
    /** How many lists it is in, less one. */
    readonly depth: number;
    /** Of a numbered list. */
    readonly number: number | undefined;
    /** Whether it follows another item. */
    readonly isOpen: boolean;
}

/**
 * The items of lists. A dash may also begin what somebody says, and a number a section, so that a dash or a single number stays
 * part of its paragraph; and so do numbers that Markdown would write in another way, such as "(a)".
 */
export function listsIn(blocks: readonly PdfBlock[]): ReadonlyMap<PdfBlock, ListPlace> {
    const places = new Map<PdfBlock, ListPlace>();
    const lefts: number[] = [];
    for (const [at, block] of blocks.entries()) {
        const number = countOf(block);
        const isItem = number === undefined ? isBullet(block) : isCounted(blocks, at, number);
        if (!isItem) {
            lefts.length = 0;
            continue;
        }
        const isOpen = lefts.length > 0;
        while (lefts.length > 1 && (lefts.at(-1) ?? 0) > block.left + 3) lefts.pop();
        // On the next page or in the next column, it is as deep as the last one.
        if (lefts.length === 0 || isDeeper(lefts.at(-1) ?? 0, block)) lefts.push(block.left);
        else if (lefts.length === 1) lefts[0] = block.left;
        places.set(block, { depth: lefts.length - 1, number, isOpen });
    }
    return places;
}

const isDeeper = (left: number, block: PdfBlock) => block.left > left + 6 && block.left < left + 60;

const startOf = (block: PdfBlock | undefined) =>
    block?.kind === "item" ? (block.lines[0]?.[0]?.text ?? "") : "";

const isBullet = (block: PdfBlock) => bulletOf(startOf(block))?.match(/^[-–]/u) === null;

function countOf(block: PdfBlock | undefined): number | undefined {
    const number = numberOf(startOf(block))?.match(/^(\d+)\./u)?.[1];
    return number === undefined ? undefined : Number(number);
}

/** Whether a number is one more than that of the last item, or one less than that of the next one. */
function isCounted(blocks: readonly PdfBlock[], at: number, number: number): boolean {
    const near = (step: 1 | -1) => {
        // Bullets within the items of a numbered list.
        let next = at + step;
        while (blocks[next] !== undefined && isBullet(blocks[next] as PdfBlock)) next += step;
        return countOf(blocks[next]);
    };
    return near(1) === number + 1 || near(-1) === number - 1;
}

/** Adds an item to the list that the content ends with, or to a new one. */
export function addItem(content: RootContent[], children: PhrasingContent[], place: ListPlace): void {
    const item: ListItem = { type: "listItem", spread: false, children: [{ type: "paragraph", children }] };
    let siblings: RootContent[] = content;
    for (let depth = 0; depth < place.depth; depth++) {
        const last = siblings.at(-1);
        const inside = last?.type === "list" ? last.children.at(-1)?.children : undefined;
        if (inside === undefined) break;
        siblings = inside;
    }
    const last = siblings.at(-1);
    const isOrdered = place.number !== undefined;
    if (place.isOpen && last?.type === "list" && last.ordered === isOrdered)
        return void last.children.push(item);
    const list: List = {
        type: "list",
        ordered: isOrdered,
        start: place.number ?? null,
        spread: false,
        children: [item],
    };
    siblings.push(list);
}
