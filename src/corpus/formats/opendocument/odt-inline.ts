import { inFont } from "../documents/symbol-fonts.ts";
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
import { pageGap } from "../shown/omissions.ts";
import type { OdtLook, OdtStyles } from "./odt-styles.ts";

/** What reading a paragraph needs to know, and what it finds besides its text. */
export interface OdtReading {
    readonly styles: OdtStyles;
    /** The formula at an address in the document as text; undefined for other objects. */
    readonly formulaAt: (address: string) => string | undefined;
    /** That of the text being read; undefined if nothing says one. */
    readonly font?: string | undefined;
    /** Text boxes of the paragraph, which come below it. */
    readonly boxes: ContentNode[];
    /** Notes of the part that is being read, and those of the end of the document. */
    readonly notes: ContentNode[];
    readonly endnotes: ContentNode[];
    readonly blocks: (nodes: readonly XmlNode[]) => readonly ContentNode[];
}

/** The content of a paragraph. */
export const odtInline = (nodes: readonly XmlNode[], reading: OdtReading): readonly ContentNode[] =>
    nodes.flatMap((node) =>
        typeof node === "string" ? [textNode(inFont(node, reading.font))] : inlineOf(node, reading),
    );

function inlineOf(element: XmlElement, reading: OdtReading): readonly ContentNode[] {
    const { attributes, children, name } = element;
    switch (name) {
        case "text:span":
            return spanOf(element, reading);
        case "text:s":
        case "text:tab":
            return [textNode(" ")];
        case "text:line-break":
            return [elementNode("BR", [])];
        case "text:note": {
            const body = childOf(element, "text:note-body");
            const isEndnote = attributes["text:note-class"] === "endnote";
            (isEndnote ? reading.endnotes : reading.notes).push(...reading.blocks(body?.children ?? []));
            const mark = textIn(childOf(element, "text:note-citation") ?? "");
            return [elementNode("SUP", [elementNode("A", [textNode(`[${mark}]`)])])];
        }
        case "office:annotation":
            drop("annotation", descendantsOf(element, "text:p").map(textIn).join(" "));
            return [];
        case "text:hidden-paragraph":
            return [];
        case "text:script":
            drop("hidden", textIn(element));
            return [];
        case "text:ruby": {
            const base = childOf(element, "text:ruby-base")?.children ?? [];
            return [
                ...odtInline(base, reading),
                textNode(`(${textIn(childOf(element, "text:ruby-text") ?? "")})`),
            ];
        }
        case "text:placeholder":
            drop("not-text", textIn(element));
            return [textNode(pageGap)];
        case "draw:a":
        case "draw:g":
            return odtInline(elementsIn(element), reading);
        default:
            if (name.startsWith("draw:")) return frameOf(element, reading);
            if (isOff(element)) {
                drop("hidden", textIn(element) || (attributes["text:string-value"] ?? ""));
                return [];
            }
            if (name.startsWith("office:event") || name === "svg:title" || name === "svg:desc") return [];
            return odtInline(children, reading);
    }
}

/** Whether a section or field is hidden, always or by its condition. */
export const isOff = ({ attributes }: XmlElement): boolean =>
    attributes["text:display"] === "none" || attributes["text:is-hidden"] === "true";

/** Text with its own look, and that in a font of symbols as characters. */
function spanOf({ attributes, children }: XmlElement, reading: OdtReading): readonly ContentNode[] {
    const look = reading.styles.lookOf("text", attributes["text:style-name"]);
    return looking(
        look,
        odtInline(children, look.font === undefined ? reading : { ...reading, font: look.font }),
    );
}

/** Nodes that look like this. */
export function looking(look: OdtLook, nodes: readonly ContentNode[]): readonly ContentNode[] {
    if (look.isHidden) {
        drop("hidden", nodes.map(({ textContent }) => textContent ?? "").join(""));
        return [];
    }
    if (look.isStruck) return [elementNode("DEL", nodes)];
    if (look.position !== undefined) return [elementNode(look.position, nodes)];
    return look.isBold ? [elementNode("STRONG", nodes)] : nodes;
}

/** A text box, a picture with its description, or a gap. */
function frameOf(frame: XmlElement, reading: OdtReading): readonly ContentNode[] {
    if (frame.name === "draw:control") {
        drop("not-text", `<${frame.name}>`);
        return [textNode(pageGap)];
    }
    const texts = frame.name === "draw:frame" ? descendantsOf(frame, "draw:text-box") : [frame];
    const boxes = texts.flatMap((box) => reading.blocks(box.children));
    reading.boxes.push(...boxes);
    if (texts.length > 0) return [];
    const given = ["svg:desc", "svg:title"].map((name) => textIn(childOf(frame, name) ?? "").trim());
    const description = given.find((text) => text !== "");
    // An object has a picture of itself for other programs.
    const [first] = elementsIn(frame).filter(({ name }) => /^draw:(?:image|object|object-ole)$/u.test(name));
    if (first?.name === "draw:image")
        return [elementNode("IMG", [], description === undefined ? {} : { alt: description })];
    const formula = reading.formulaAt(first?.attributes["xlink:href"] ?? "");
    if (formula !== undefined) return [textNode(formula)];
    if (description === undefined) drop("not-text", first?.attributes["xlink:href"] ?? frame.name);
    return [textNode(description ?? pageGap)];
}
