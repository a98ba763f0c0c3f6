import type { PhrasingContent, Table, TableCell } from "mdast";
import { trimAscii } from "../../draft.ts";
import { visibleText } from "./visible-text.ts";

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
    const text = trimAscii(visibleText(withPipes(children)));
    if (!text.includes("\n")) return text;
    const lines = text.split("\n").map(trimAscii);
    return lines
        .filter((line) => line !== "")
        .reduce((above, line) => (above === "" ? line : `${above}${dividerBelow(above)}${line}`), "");
}

/** What divides the lines of a cell. */
export const dividerBelow = (line: string) => (/[.,;:!?/]$/u.test(line) ? " " : " / ");

/** Whether one bold cell is all of a row, and names the rows below. */
const isGroup = ([first, ...others]: readonly TableCell[]) =>
    others.length > 0 &&
    first?.children.length === 1 &&
    first.children[0]?.type === "strong" &&
    others.every(({ children }) => children.length === 0);

/** The content of a cell with "|" for each "\\|" that the parser leaves as it is: in tags and in addresses that are links. */
const withPipes = (nodes: readonly PhrasingContent[], isRaw = false): PhrasingContent[] =>
    nodes.map((node) => {
        if ("children" in node) {
            const children = withPipes(node.children, isRaw || isAddress(node));
            return { ...node, children } as typeof node;
        }
        const isSource = node.type === "html" || (isRaw && node.type === "text");
        return isSource ? { ...node, value: node.value.replaceAll("\\|", "|") } : node;
    });

/** Whether a link has no text besides its address: "https://example.org" or "<https://example.org>". */
function isAddress(node: PhrasingContent): boolean {
    if (node.type !== "link") return false;
    const [end, textEnd] = [node, node.children.at(-1)].map((one) => one?.position?.end.offset);
    return end !== undefined && textEnd !== undefined && end - textEnd <= 1;
}
