import { attributeOf, type ContentNode, elementNode, textNode } from "../shown/content-node.ts";
import { blockElements } from "../shown/html-elements.ts";
import type { ContentsEntry } from "./book-contents.ts";
import { elementsIn, lineIn, withChildren } from "./book-nodes.ts";

/** A document of a book whose chapters have headings. */
export interface TitledDocument {
    readonly nodes: readonly ContentNode[];
    /** How many levels its headings are to be moved down; undefined if the table of contents does not say it. */
    readonly shift: number | undefined;
    /** The headings from the table of contents, which are at their level already. */
    readonly added: ReadonlySet<ContentNode>;
}

/**
 * Gives the chapters of a document headings from the table of contents where they have none of their own. `entries` are those that
 * lead to the document, by id.
 */
export function withTitles(
    nodes: readonly ContentNode[],
    entries: ReadonlyMap<string, ContentsEntry>,
): TitledDocument {
    const headings = [...elementsIn(nodes)].filter(isHeading);
    const texts = headings.map((one) => comparable(lineIn(one)));
    const places = placesOf(nodes, entries);
    const titles = new Map<ContentNode, ContentsEntry[]>();
    const renamed = new Map<ContentNode, ContentsEntry>();
    let shift: number | undefined;
    for (const { entry, block, heading } of places) {
        const label = comparable(entry.label);
        const own = heading ?? headings[texts.findIndex((text) => isSame(text, label))];
        if (own !== undefined) shift ??= entry.depth - levelOf(own);
        else if (block !== undefined && comparable(lineIn(block)) === label) renamed.set(block, entry);
        else if (block !== undefined) titles.set(block, [...(titles.get(block) ?? []), entry]);
    }
    const added = new Set<ContentNode>();
    const titleOf = (
        { label, depth }: ContentsEntry,
        children: readonly ContentNode[] = [textNode(label)],
    ) => {
        const title = elementNode(`H${Math.min(depth, 6)}`, children);
        added.add(title);
        return title;
    };
    const read = (children: Iterable<ContentNode>): ContentNode[] =>
        [...children].flatMap((node) => {
            const above = (titles.get(node) ?? []).map((entry) => titleOf(entry));
            const entry = renamed.get(node);
            if (entry !== undefined) return [...above, titleOf(entry, [...node.childNodes])];
            if (node.nodeType !== 1) return [...above, node];
            return [...above, withChildren(node, read(node.childNodes))];
        });
    if (titles.size + renamed.size === 0) return { nodes, shift, added };
    const depths = [...titles.values()].flat().concat(...renamed.values());
    const highest = Math.min(...depths.map(({ depth }) => depth));
    const own = Math.min(...headings.map(levelOf), 6);
    return { nodes: read(nodes), shift: shift ?? highest + 1 - own, added };
}

/** The nodes with their headings moved down by `shift` levels, but for those in `fixed`. */
export function withLevels(
    nodes: Iterable<ContentNode>,
    shift: number,
    fixed: ReadonlySet<ContentNode>,
): ContentNode[] {
    return [...nodes].map((node) => {
        if (node.nodeType !== 1 || fixed.has(node)) return node;
        if (!isHeading(node)) return withChildren(node, withLevels(node.childNodes, shift, fixed));
        const level = Math.min(6, Math.max(1, levelOf(node) + shift));
        return withChildren(node, [...node.childNodes], `H${level}`);
    });
}

export const isHeading = ({ nodeName }: ContentNode): boolean => /^H[1-6]$/u.test(nodeName);
const levelOf = ({ nodeName }: ContentNode) => Number(nodeName[1]);

/** A title without what books write in different ways on the page and in the table of contents. */
const comparable = (title: string) =>
    title
        .normalize("NFKC")
        .toLowerCase()
        .replace(/[^\p{L}\p{N}]+/gu, "");

/** Whether a heading is what the table of contents calls a chapter, such as "The Road" in "2. The Road". */
const isSame = (heading: string, label: string) =>
    heading === label || (heading.length >= shortest && label.endsWith(heading));

/** In UTF-16 units. */
const shortest = 4;

interface TitledPlace {
    readonly entry: ContentsEntry;
    /** What its text begins in; undefined if none follows. */
    readonly block: ContentNode | undefined;
    readonly heading: ContentNode | undefined;
}

/** Where each entry leads: the first text at or after its element. */
function placesOf(
    nodes: readonly ContentNode[],
    entries: ReadonlyMap<string, ContentsEntry>,
): readonly TitledPlace[] {
    const places: TitledPlace[] = [];
    let pending: ContentsEntry[] = [];
    const enter = (id: string) => {
        const entry = entries.get(id);
        if (entry !== undefined) pending.push(entry);
    };
    const settle = (block: ContentNode | undefined, heading: ContentNode | undefined) => {
        for (const entry of pending) places.push({ entry, block, heading });
        pending = [];
    };
    const read = (
        children: Iterable<ContentNode>,
        block: ContentNode | undefined,
        heading: ContentNode | undefined,
    ): void => {
        for (const node of children) {
            if (node.nodeType === 3) {
                if ((node.textContent ?? "").trim() !== "") settle(block ?? node, heading);
                continue;
            }
            const inside = heading ?? (isHeading(node) ? node : undefined);
            const id =
                attributeOf(node, "id") ?? (node.nodeName === "A" ? attributeOf(node, "name") : undefined);
            if (id) enter(id);
            if (inside !== undefined) settle(block, inside);
            read(node.childNodes, keeps(block) ? block : innermost(node, block), inside);
        }
    };
    enter("");
    read(nodes, undefined, undefined);
    settle(undefined, undefined);
    return places;
}

/** Whether a heading cannot be put into a block. */
const keeps = (block: ContentNode | undefined) =>
    block !== undefined && /^(?:P|[UOD]L|TABLE|PRE|BLOCKQUOTE|FIGURE)$/u.test(block.nodeName);

const innermost = (node: ContentNode, block: ContentNode | undefined) =>
    blockElements.has(node.nodeName) || block === undefined ? node : block;
