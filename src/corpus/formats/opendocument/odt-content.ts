import { withNotesInSections } from "../documents/section-notes.ts";
import {
    childOf,
    descendantsOf,
    elementsIn,
    textIn,
    type XmlElement,
    type XmlNode,
} from "../documents/xml-tree.ts";
import { type ContentNode, elementNode, textNode } from "../shown/content-node.ts";
import { drop } from "../shown/dropped.ts";
import { isOff, looking, type OdtReading, odtInline } from "./odt-inline.ts";
import { type OdtMark, type OdtNumbering, odtNumbering } from "./odt-numbering.ts";
import { countIn } from "./odt-styles.ts";
import { odtRows } from "./odt-tables.ts";

/** The paragraphs, lists and tables of a text document. Footnotes are paragraphs at the end of their section, endnotes at the end. */
export function odtContent(
    nodes: readonly XmlNode[],
    { styles, formulaAt }: Pick<OdtReading, "styles" | "formulaAt">,
): readonly ContentNode[] {
    const [notes, endnotes]: [ContentNode[], ContentNode[]] = [[], []];
    const numbering = odtNumbering(styles);
    const blocks = (inner: readonly XmlNode[]): readonly ContentNode[] =>
        elementsIn({ name: "", attributes: {}, children: inner }).flatMap((element) =>
            blockOf(element, { styles, formulaAt, notes, endnotes, boxes: [], blocks }, numbering),
        );
    const parts = nodes.map((node) => ({ nodes: blocks([node]), notes: notes.splice(0) }));
    return [...withNotesInSections(parts), ...endnotes];
}

function blockOf(element: XmlElement, reading: OdtReading, numbering: OdtNumbering): readonly ContentNode[] {
    const { children, name } = element;
    switch (name) {
        case "text:p":
        case "text:h":
            return paragraphOf(element, reading, numbering);
        case "text:list":
            return listOf(element, undefined, 1, reading, numbering);
        case "table:table":
            return [elementNode("TABLE", odtRows(element, reading))];
        case "text:tracked-changes":
            for (const region of elementsIn(element)) drop("deleted", deletedIn(region));
            return [];
        case "text:table-of-content":
        case "text:illustration-index":
        case "text:table-index":
        case "text:object-index":
            drop("contents", textIn(childOf(element, "text:index-body") ?? ""));
            return [];
        case "text:section":
            if (isOff(element)) {
                drop("hidden", textIn(element));
                return [];
            }
            return reading.blocks(children);
        default:
            if (name.startsWith("draw:")) {
                const shown = odtInline([element], reading);
                return [elementNode("P", shown), ...reading.boxes];
            }
            return unseen.has(name) ? [] : reading.blocks(children);
    }
}

const unseen: ReadonlySet<string> = new Set([
    "office:forms",
    "text:sequence-decls",
    "text:variable-decls",
    "svg:title",
    "svg:desc",
]);

const deletedIn = (region: XmlElement) =>
    elementsIn(childOf(region, "text:deletion"))
        .filter(({ name }) => name !== "office:change-info")
        .map(textIn)
        .join(" ");

function paragraphOf(
    element: XmlElement,
    reading: OdtReading,
    numbering: OdtNumbering,
): readonly ContentNode[] {
    const { attributes, children, name } = element;
    const look = reading.styles.lookOf("paragraph", attributes["text:style-name"]);
    // A field in it can hide all of a paragraph.
    const isHidden = descendantsOf(element, "text:hidden-paragraph").some(isOff);
    const inline = looking(
        { ...look, isHidden: look.isHidden || isHidden },
        odtInline(children, { ...reading, font: look.font }),
    );
    const { boxes } = reading;
    if (inline.every(({ nodeName, textContent }) => nodeName === "#text" && !/\S/u.test(textContent ?? "")))
        return boxes;
    if (name === "text:p") {
        const isTitle = look.names.includes("Title");
        return [elementNode(isTitle ? "H1" : "P", inline, isTitle ? { class: "title" } : {}), ...boxes];
    }
    const level = Math.max(1, countIn(attributes["text:outline-level"]) ?? 1);
    const isCounted = attributes["text:is-list-header"] !== "true" && look.list !== "";
    const mark = isCounted ? numbering.next(undefined, level, undefined) : undefined;
    return [elementNode(`H${Math.min(6, level)}`, [...labelOf(mark), ...inline]), ...boxes];
}

function labelOf(mark: OdtMark): readonly ContentNode[] {
    if (mark === undefined || mark === "bullet") return [];
    return [textNode(typeof mark === "number" ? `${mark}. ` : mark.label)];
}

/** A list, with items that have other labels than Markdown as paragraphs. */
function listOf(
    list: XmlElement,
    above: string | undefined,
    level: number,
    reading: OdtReading,
    numbering: OdtNumbering,
): readonly ContentNode[] {
    const { attributes } = list;
    const style = attributes["text:style-name"] ?? above;
    const continues =
        attributes["text:continue-numbering"] === "true" || attributes["text:continue-list"] !== undefined;
    const isOwn = attributes["text:style-name"] !== undefined && attributes["text:style-name"] !== above;
    if ((level === 1 || isOwn) && !continues) numbering.begin(style ?? "");
    const blocks: ContentNode[] = [];
    let open:
        | { readonly kind: "UL" | "OL"; readonly start: number; readonly items: ContentNode[] }
        | undefined;
    const close = () => {
        if (open !== undefined)
            blocks.push(elementNode(open.kind, open.items, { start: String(open.start) }));
        open = undefined;
    };
    for (const item of elementsIn(list)) {
        const [first] = elementsIn(item);
        const isCounted = item.name === "text:list-item" && first !== undefined && first.name !== "text:list";
        const mark = isCounted
            ? numbering.next(style ?? "", level, countIn(item.attributes["text:start-value"]))
            : undefined;
        const content = elementsIn(item).flatMap((child) =>
            child.name === "text:list"
                ? listOf(child, style, level + 1, reading, numbering)
                : reading.blocks([withoutNumber(child)]),
        );
        if (first?.name === "text:h") {
            close();
            const [heading, ...others] = content;
            if (heading !== undefined)
                blocks.push(
                    elementNode(heading.nodeName, [...labelOf(mark), ...heading.childNodes]),
                    ...others,
                );
            continue;
        }
        if (mark === "bullet" || typeof mark === "number") {
            const kind = mark === "bullet" ? "UL" : "OL";
            const isNext =
                open?.kind === kind && (mark === "bullet" || mark === open.start + open.items.length);
            if (!isNext) close();
            open ??= { kind, start: mark === "bullet" ? 1 : mark, items: [] };
            open.items.push(elementNode("LI", content));
        } else if (open !== undefined && mark === undefined)
            open.items.push(elementNode("LI", [...(open.items.pop()?.childNodes ?? []), ...content]));
        else {
            close();
            const [text, ...others] = content;
            if (text !== undefined)
                blocks.push(elementNode(text.nodeName, [...labelOf(mark), ...text.childNodes]), ...others);
        }
    }
    close();
    return blocks;
}

/** A heading in a list has the number of that. */
const withoutNumber = (element: XmlElement): XmlElement =>
    element.name === "text:h"
        ? { ...element, attributes: { ...element.attributes, "text:is-list-header": "true" } }
        : element;
