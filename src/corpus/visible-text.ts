import type { List, PhrasingContent, Root, RootContent, Table } from "mdast";
import { trimAscii } from "./draft.ts";

/** The text of inline Markdown as a reader sees it, without markup, images, HTML tags and footnote marks. */
export function visibleText(nodes: readonly PhrasingContent[]): string {
    return nodes.map(inlineText).join("");
}

function inlineText(node: PhrasingContent): string {
    switch (node.type) {
        case "text":
            return node.value.replace(/(?:(?<![ \t])[ \t]+)?\r?\n[ \t]*/gu, " ");
        case "inlineCode":
            return node.value;
        case "break":
            return "\n";
        case "html":
            return /^<br\b/iu.test(node.value) ? "\n" : "";
        case "image":
        case "imageReference":
        case "footnoteReference":
            return "";
        default:
            return visibleText(node.children);
    }
}

/** The text of a table: one line per row, cells separated by " | ". */
export function tableText({ children }: Table): string {
    const row = (cells: Table["children"][number]["children"]) =>
        cells.map((cell) => trimAscii(visibleText(cell.children))).join(" | ");
    return children.map(({ children: cells }) => row(cells)).join("\n");
}

/** A list as one text, with one line per item and its bullet or number; undefined if an item is long or a whole sentence. */
export function shortListText(list: List, depth = 0): string | undefined {
    const lines: string[] = [];
    for (const [at, { children }] of list.children.entries()) {
        const mark = list.ordered ? `${(list.start ?? 1) + at}. ` : "• ";
        for (const [place, child] of children.entries()) {
            const text = child.type === "list" ? shortListText(child, depth + 1) : shortItem(child);
            if (text === undefined || (child.type !== "list" && place > 0)) return undefined;
            lines.push(child.type === "list" ? text : `${"  ".repeat(depth)}${mark}${text}`);
        }
    }
    return lines.join("\n");
}

function shortItem(node: RootContent | Root): string | undefined {
    if (node.type !== "paragraph") return undefined;
    const text = trimAscii(visibleText(node.children));
    return text.length > 80 || /[.!?…。！？][”"’)]*$/u.test(text) ? undefined : text;
}
