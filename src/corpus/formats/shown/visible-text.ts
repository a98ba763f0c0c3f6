import type { List, PhrasingContent, RootContent, Table, TableCell } from "mdast";
import { trimAscii } from "../../draft.ts";
import { drop } from "./dropped.ts";
import { markdownNodes } from "./markdown-nodes.ts";
import { gap } from "./omissions.ts";
import { describes, isPicture } from "./pictures.ts";
import { shownText } from "./shown-text.ts";

/** The text of inline Markdown as a reader sees it, with a gap for what is left out. */
export function visibleText(nodes: readonly PhrasingContent[]): string {
    const [first] = nodes;
    if (nodes.length === 1 && first?.type === "text" && !/[\r\n]/u.test(first.value)) return first.value;
    return shownText(markdownNodes(nodes));
}

/** The words of a node, without any rule about what is shown. */
export const wordsIn = (node: RootContent): string => {
    if ("children" in node) return node.children.map(wordsIn).join(" ");
    return "value" in node && node.type !== "html" ? node.value : "";
};

/** The text of a paragraph; empty for images that nothing describes, such as badges. */
export function paragraphText(inline: readonly PhrasingContent[]): string {
    if (!inline.some(containsImage)) return visibleText(inline);
    const nodes = markdownNodes(inline);
    const text = shownText(nodes);
    if (!isPicture(nodes) || describes(text)) return text;
    drop("picture", text);
    return "";
}

const containsImage = (node: PhrasingContent): boolean =>
    node.type === "image" ||
    node.type === "imageReference" ||
    node.type === "html" ||
    ("children" in node && node.children.some(containsImage));

/** The text of a table: one line per row, cells separated by " | ". An empty header is no line. */
export function tableText({ children }: Table): { readonly text: string; readonly hasHeader: boolean } {
    const row = (cells: Table["children"][number]["children"]) => {
        const texts = cells.map((cell) => cellText(cell));
        return isGroup(cells) ? (texts[0] ?? "") : texts.join(" | ");
    };
    const [header, ...others] = children;
    const hasHeader = header?.children.some((cell) => visibleText(cell.children).trim() !== "") ?? false;
    const rows = hasHeader ? children : others;
    return { text: rows.map(({ children: cells }) => row(cells)).join("\n"), hasHeader };
}

/** The text of a cell on one line. */
function cellText({ children }: TableCell): string {
    const text = trimAscii(visibleText(children));
    if (!text.includes("\n")) return text;
    const lines = text.split("\n").map(trimAscii);
    return lines
        .filter((line) => line !== "")
        .reduce((above, line) => (above === "" ? line : `${above}${dividerBelow(above)}${line}`), "");
}
/** What divides the lines of a cell. */
const dividerBelow = (line: string) => (/[.,;:!?/]$/u.test(line) ? " " : " / ");

/** Whether one bold cell is all of a row, and names the rows below. */
const isGroup = ([first, ...others]: readonly TableCell[]) =>
    others.length > 0 &&
    first?.children.length === 1 &&
    first.children[0]?.type === "strong" &&
    others.every(({ children }) => children.length === 0);

/** A list as one text, with one line per item and its bullet or number; undefined if an item is long or a whole sentence. */
export function shortListText(list: List, depth = 0): string | undefined {
    const lines: string[] = [];
    for (const [at, { children }] of list.children.entries()) {
        const mark = markOf(list, at);
        for (const [place, child] of children.entries()) {
            const text = child.type === "list" ? shortListText(child, depth + 1) : shortItem(child);
            if (text === undefined || (child.type !== "list" && place > 0)) return undefined;
            if (child.type === "list") lines.push(text);
            // An item that shows nothing is no line.
            else if (text.replaceAll(gap, "").trim() !== "")
                lines.push(`${"  ".repeat(depth)}${mark}${text}`);
        }
    }
    return lines.join("\n");
}

/** The bullet or number of an item, with a space. */
export const markOf = ({ ordered, start }: List, at: number) => (ordered ? `${(start ?? 1) + at}. ` : "• ");

function shortItem(node: RootContent): string | undefined {
    if (node.type !== "paragraph") return undefined;
    const text = trimAscii(visibleText(node.children));
    const shown = text.replaceAll(gap, "").trimEnd();
    return shown.length > 80 || /[.!?…。！？][”"’)]*$/u.test(shown) ? undefined : text;
}
