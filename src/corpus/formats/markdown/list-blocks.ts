import type { List, ListItem, RootContent } from "mdast";
import { shortParagraph } from "../../article.ts";
import type { SourceBlock } from "../../draft.ts";
import { longestHeading } from "../../front-matter/front-matter.ts";
import { turnsOf } from "../asked-text.ts";
import { ended } from "../end-of-answer.ts";
import { led } from "../led-lists.ts";
import { tentatively, unrecorded } from "../shown/dropped.ts";
import { contentOf, isShortItem, listText, markOf, mostItemsAbove } from "../shown/list-text.ts";
import { withoutPageMarks } from "../shown/page-marks.ts";
import { written } from "./bold-questions.ts";

type ReadPart = (node: RootContent) => readonly SourceBlock[];

/**
 * The blocks of a list: one for short items, or for nested ones that are together short. Else a paragraph for each item, which
 * knows the items that it belongs to.
 */
export function listBlocks(list: List, read: ReadPart, line: number): readonly SourceBlock[] {
    const short = tentatively(() => listText(list, isShortItem));
    if (short !== undefined) return written("list", short, line);
    const items = list.children.map((item) => contentOf(item).map(read));
    if (!items.flat(2).some(asks)) {
        const whole = isNested(list) ? wholeText(list) : undefined;
        if (whole !== undefined) return written("list", whole, line);
    }
    const blocks = list.children.map((item, at) => itemBlocks(item, items[at] ?? []));
    // Those of a list of single paragraphs know that they are its items.
    const isPlain = blocks.every(([first, ...others]) => isSingle(first) && others.length === 0);
    if (!isPlain) return blocks.flat();
    return blocks
        .flat()
        .map((block, at) => ({ ...block, item: { mark: markOf(list, at), count: items.length } }));
}

const isSingle = (block: SourceBlock | undefined) => block?.kind === "paragraph" && block.under === undefined;

const asks = ({ kind, text }: SourceBlock) =>
    kind === "question" || (kind === "paragraph" && turnsOf(text).length > 0);

const isNested = ({ children }: List) =>
    children.some((item) => item.children.some(({ type }) => type === "list"));

/** A list as one text, unless that is long. What it drops is already recorded. */
function wholeText(list: List): string | undefined {
    const text = unrecorded(() => listText(list, () => true));
    return text === undefined || withoutPageMarks(text).length > shortParagraph ? undefined : text;
}

/**
 * What an item contains, from the blocks of each of its parts. A paragraph and a short list are one block. Else the item is part of
 * the path to what is below its title, and to its lists.
 */
function itemBlocks(
    { children }: ListItem,
    parts: readonly (readonly SourceBlock[])[],
): readonly SourceBlock[] {
    const [[lead, ...rest] = [], ...others] = parts;
    if (lead?.kind !== "paragraph" || rest.length > 0 || others.length === 0 || asks(lead))
        return parts.flat();
    const [, list, ...more] = children;
    const items =
        list?.type === "list" && more.length === 0 && !parts.flat().some(asks) ? wholeText(list) : "";
    const joined = items ? ledBy(lead, items) : undefined;
    if (joined !== undefined) return [joined];
    const title = lead.text.replace(/\s+/gu, " ");
    const isTitle = isShortItem(title) && lead.omissions === undefined;
    const below = others.flatMap((blocks, at) =>
        isTitle || children[at + 1]?.type === "list" ? blocks.map((block) => under(title, block)) : blocks,
    );
    return isTitle && below.some(isText) ? ended(below, lead.line) : [lead, ...below];
}

const isText = ({ kind }: SourceBlock) => kind !== "heading" && kind !== "question";

/** A paragraph and the list below it as one block, unless that is long. */
function ledBy(lead: SourceBlock, items: string): SourceBlock | undefined {
    const [list] = written("list", items, lead.line);
    const isShort = list !== undefined && lead.text.length + list.text.length < shortParagraph;
    return isShort ? led(lead, list) : undefined;
}

function under(title: string, block: SourceBlock): SourceBlock {
    const { under: above = [] } = block;
    const isPath = title.length <= longestHeading && above.length < mostItemsAbove;
    return isPath ? { ...block, under: [title, ...above] } : block;
}
