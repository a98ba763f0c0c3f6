import type { BlockContent, List, ListItem, RootContent } from "mdast";
import { trimAscii } from "../../draft.ts";
import { attributeOf, type ContentNode } from "./content-node.ts";
import { gap } from "./omissions.ts";
import { withoutPageMarks } from "./page-marks.ts";
import { checkbox } from "./shown-text.ts";
import { visibleText } from "./visible-text.ts";

/**
 * A list as one text, with one line per item and its bullet, box or number; undefined if an item has more than a paragraph and a
 * list, or a paragraph that `fits` refuses.
 */
export function listText(list: List, fits: (text: string) => boolean, depth = 0): string | undefined {
    if (depth > deepest) return undefined;
    const lines: string[] = [];
    for (const [at, item] of list.children.entries()) {
        const mark = markOf(list, at);
        for (const [place, child] of contentOf(item).entries()) {
            const text = child.type === "list" ? listText(child, fits, depth + 1) : lineOf(child);
            const isWhole =
                child.type === "list" || (place === 0 && text !== undefined && fits(shownOf(text)));
            if (text === undefined || !isWhole) return undefined;
            if (child.type === "list") lines.push(text);
            // An item that shows nothing is no line.
            else if (shownOf(text).trim() !== "") lines.push(`${"  ".repeat(depth)}${mark}${text}`);
        }
    }
    return lines.filter((line) => line !== "").join("\n");
}

/** People do not write deeper lists. */
const deepest = 20;

/** How many of the items that it is nested in are part of a paragraph's path, from the innermost on. */
export const mostItemsAbove = 10;

/** Whether the text of an item is neither long nor a whole sentence. */
export const isShortItem = (shown: string): boolean =>
    shown.length <= 80 && !/[.!?…。！？][”"’)]*$/u.test(shown);

/** The bullet or number of an item, with a space. A box takes the place of a bullet. */
export const markOf = ({ ordered, start, children }: List, at: number): string => {
    if (ordered) return `${(start ?? 1) + at}. `;
    return typeof children[at]?.checked === "boolean" ? "" : "• ";
};

/** The content of an item, with the box of a task. */
export function contentOf({ checked, children }: ListItem): ListItem["children"] {
    const [first, ...others] = children;
    if (typeof checked !== "boolean" || first?.type !== "paragraph") return children;
    const box = { type: "text" as const, value: `${checkbox(checked)} ` };
    return [{ ...first, children: [box, ...first.children] }, ...others];
}

const shownOf = (text: string) => withoutPageMarks(text).replaceAll(gap, "").trimEnd();

function lineOf(node: RootContent): string | undefined {
    return node.type === "paragraph" ? trimAscii(visibleText(node.children)) : undefined;
}

/** The list of a web page. A list right in it belongs to the item above, and a box at the start of an item makes it a task. */
export function pageList(
    list: ContentNode,
    read: (nodes: Iterable<ContentNode>) => BlockContent[],
): readonly List[] {
    const children: ListItem[] = [];
    for (const node of list.childNodes) {
        const content = read(node.nodeName === "LI" ? node.childNodes : [node]);
        const above = /^[UO]L$/u.test(node.nodeName) ? children.at(-1) : undefined;
        if (above !== undefined) above.children.push(...content);
        else if (content.length > 0) children.push(itemOf(content));
    }
    if (children.length === 0) return [];
    const start =
        list.nodeName === "OL" ? /^\d{1,9}$/u.exec(attributeOf(list, "start") ?? "")?.[0] : undefined;
    const numbered = start === undefined ? {} : { start: Number(start) };
    return [{ type: "list", ordered: list.nodeName === "OL", ...numbered, spread: false, children }];
}

function itemOf([first, ...others]: readonly BlockContent[]): ListItem {
    const item = { type: "listItem" as const, spread: false };
    if (first?.type !== "paragraph")
        return { ...item, children: first === undefined ? [] : [first, ...others] };
    const [text, ...rest] = first.children;
    // A box may have a line of its own above the text.
    const isAlone = rest.length === 0 && others[0]?.type === "paragraph" && text?.type === "text";
    if (isAlone && /^[☑☐]$/u.test(text.value))
        return { ...item, checked: text.value === checkbox(true), children: others };
    const [, box, value] = text?.type === "text" ? (text.value.match(/^([☑☐])\s+(\S.*)$/su) ?? []) : [];
    if (box === undefined || value === undefined) return { ...item, children: [first, ...others] };
    const children = [{ ...first, children: [{ type: "text" as const, value }, ...rest] }, ...others];
    return { ...item, checked: box === checkbox(true), children };
}
