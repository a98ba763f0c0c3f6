import {
    childOf,
    elementsIn,
    textIn,
    type XmlElement,
    type XmlNode,
    xmlElement,
} from "../documents/xml-tree.ts";
import { drop } from "../shown/dropped.ts";
import { paragraphWith, runWith, wordText } from "./rewriting.ts";
import { controlText } from "./word-controls.ts";
import { flag, numberOf, wordValue } from "./word-styles.ts";

/** Rewrites the rows and cells of a table. `blocks` rewrites what is in a cell. */
export function wordTable(
    table: XmlElement,
    blocks: (nodes: readonly XmlNode[]) => readonly XmlNode[],
): XmlElement {
    return xmlElement(
        "w:tbl",
        within(table, "w:tr").flatMap((row) => {
            const properties = childOf(row, "w:trPr");
            const isDeleted = childOf(properties, "w:del") !== undefined;
            const isHidden = flag(properties, "w:hidden") === true;
            if (isDeleted || isHidden) {
                drop(isDeleted ? "deleted" : "hidden", textIn(row));
                return [];
            }
            const isHeader = flag(properties, "w:tblHeader") === true;
            return [
                xmlElement("w:tr", [
                    ...(isHeader ? [xmlElement("w:trPr", [xmlElement("w:tblHeader")])] : []),
                    ...emptyCell(wordValue(properties, "w:gridBefore")),
                    ...mergedAcross(within(row, "w:tc")).map((cell) => cellOf(cell, blocks)),
                    ...emptyCell(wordValue(properties, "w:gridAfter")),
                ]),
            ];
        }),
    );
}

interface SpanningCell {
    readonly cell: XmlElement;
    /** How many columns it takes. */
    readonly span: number;
}

function cellOf({ cell, span }: SpanningCell, blocks: (nodes: readonly XmlNode[]) => readonly XmlNode[]) {
    const properties = childOf(cell, "w:tcPr");
    const merged = elementsIn(properties).filter(({ name }) => name === "w:vMerge");
    const isDeleted = childOf(properties, "w:cellDel") !== undefined;
    if (isDeleted) drop("deleted", textIn(cell));
    return xmlElement("w:tc", [
        xmlElement("w:tcPr", [...spanOf(span), ...merged]),
        ...(isDeleted ? [] : blocks(cell.children)),
    ]);
}

const spanOf = (columns: number) =>
    columns === 1 ? [] : [xmlElement("w:gridSpan", [], { "w:val": String(columns) })];

/** In place of columns that a row leaves out at its start or end. */
const emptyCell = (columns: string | undefined) => {
    const span = Math.min(mostColumns, numberOf(columns) ?? 0);
    return span === 0 ? [] : [xmlElement("w:tc", [xmlElement("w:tcPr", spanOf(span)), xmlElement("w:p")])];
};

/** As in Word. */
const mostColumns = 63;

/** The cells of a row, those that old files merge with the cell before as a part of that. */
function mergedAcross(cells: readonly XmlElement[]): readonly SpanningCell[] {
    const merged: SpanningCell[] = [];
    for (const cell of cells) {
        const properties = childOf(cell, "w:tcPr");
        const span = Math.min(mostColumns, Math.max(1, numberOf(wordValue(properties, "w:gridSpan")) ?? 1));
        const isMerged = childOf(properties, "w:hMerge") !== undefined;
        const last = merged.at(-1);
        if (last === undefined || !isMerged || wordValue(properties, "w:hMerge") === "restart")
            merged.push({ cell, span });
        else {
            drop("hidden", textIn(cell));
            merged[merged.length - 1] = { ...last, span: last.span + span };
        }
    }
    return merged;
}

/** The rows of a table or the cells of a row, also those in controls and insertions. */
const within = (element: XmlElement, name: "w:tr" | "w:tc"): readonly XmlElement[] =>
    elementsIn(element).flatMap((child) => {
        if (child.name === name) return [child];
        if (!wrappers.has(child.name)) return [];
        const found = within(child, name);
        const shown = child.name === "w:sdt" && name === "w:tc" ? controlText(child) : undefined;
        return shown === undefined ? found : found.map((cell) => withText(cell, shown));
    });

const wrappers: ReadonlySet<string> = new Set(["w:sdt", "w:sdtContent", "w:customXml", "w:ins", "w:moveTo"]);

const withText = (cell: XmlElement, text: string) =>
    xmlElement("w:tc", [
        ...elementsIn(cell).filter(({ name }) => name === "w:tcPr"),
        paragraphWith(undefined, [runWith([wordText(text)])]),
    ]);
