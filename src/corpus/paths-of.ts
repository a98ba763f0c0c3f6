import type { Block } from "./draft.ts";
import { isBlank, printable } from "./printable.ts";

/**
 * Returns a function that takes each block in turn, and returns the path to it. A heading or question in an item of a list is below
 * that item, and ends with it.
 */
export function pathsOf(): (block: Block) => readonly string[] {
    let open: readonly OpenHeading[] = [];
    let headings: readonly string[] = [];
    const itemsAbove = (at: number) => open[at]?.under.length ?? 0;
    return ({ kind, text, depth = 2, under = [] }) => {
        const isHeading = kind === "heading";
        const isEnd = isHeading && isBlank(text);
        const isIn = (one: OpenHeading) => isEnd || one.under.every((item, at) => item === under[at]);
        const above = open.filter((one) => isIn(one) && (!isHeading || one.depth < depth));
        if (isHeading || above.length < open.length) {
            open = isHeading && !isEnd ? [...above, { text, depth, under }] : above;
            headings = open.flatMap((one, at) =>
                shownNames([...one.under.slice(itemsAbove(at - 1)), one.text]),
            );
        }
        const items = under.slice(itemsAbove(open.length - 1));
        return items.length === 0 ? headings : [...headings, ...shownNames(items)];
    };
}

interface OpenHeading {
    readonly text: string;
    readonly depth: number;
    readonly under: readonly string[];
}

const shownNames = (names: readonly string[]) => names.filter((name) => !isBlank(name)).map(printable);
