import { elementsIn, textIn, type XmlElement } from "../documents/xml-tree.ts";
import { type ContentNode, elementNode } from "../shown/content-node.ts";
import { drop } from "../shown/dropped.ts";
import type { OdtReading } from "./odt-inline.ts";
import { countIn } from "./odt-styles.ts";

/** The rows of a table. */
export function odtRows(element: XmlElement, reading: OdtReading): readonly ContentNode[] {
    return elementsIn(element).flatMap((child) => {
        if (child.name === "table:table-header-rows") return [elementNode("THEAD", odtRows(child, reading))];
        if (
            child.name === "table:table-row" &&
            /^(?:collapse|filter)$/u.test(child.attributes["table:visibility"] ?? "")
        ) {
            drop("hidden", textIn(child));
            return [];
        }
        if (child.name === "table:table-row")
            return [
                elementNode(
                    "TR",
                    elementsIn(child).flatMap((cell) => cellOf(cell, reading)),
                ),
            ];
        return child.name === "table:table-rows" || child.name === "table:table-row-group"
            ? odtRows(child, reading)
            : [];
    });
}

/** Cells that another one covers are part of it. */
function cellOf(cell: XmlElement, reading: OdtReading): readonly ContentNode[] {
    if (cell.name !== "table:table-cell") {
        drop("hidden", textIn(cell));
        return [];
    }
    const { attributes } = cell;
    const spans = {
        colspan: attributes["table:number-columns-spanned"] ?? "1",
        rowspan: attributes["table:number-rows-spanned"] ?? "1",
    };
    const one = elementNode("TD", reading.blocks(cell.children), spans);
    const times = Math.min(100, countIn(attributes["table:number-columns-repeated"]) ?? 1);
    return Array.from({ length: times }, () => one);
}
