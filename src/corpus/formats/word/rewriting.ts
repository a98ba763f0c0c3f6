import { type XmlElement, type XmlNode, xmlElement } from "../documents/xml-tree.ts";
import type { WordNumbering } from "./word-numbering.ts";
import type { RunLook, WordStyles } from "./word-styles.ts";

/** A field that is being read, such as a reference to a page. */
export interface OpenField {
    instruction: string;
    /** Whether what it shows has begun. */
    isResult: boolean;
    readonly data: XmlElement | undefined;
}

/** What rewriting a part of a Word file knows. */
export interface Rewriting {
    readonly styles: WordStyles;
    readonly numbering: WordNumbering;
    /** The names of the notes that the file has, such as "footnote 2". */
    readonly notes: ReadonlySet<string>;
    /** The texts in a diagram (SmartArt), by the relationship that it has in the document. */
    readonly diagrams: (relation: string) => readonly string[];
    /** The beginnings of fields that never end. */
    readonly unclosed: ReadonlySet<XmlElement>;
    /** From the outermost on. */
    readonly fields: OpenField[];
    /** Rewrites paragraphs and tables inside of a paragraph, such as those of a text box. */
    readonly blocks: (nodes: readonly XmlNode[]) => XmlNode[];
}

/** A paragraph that is being rewritten. */
export interface OpenParagraph {
    readonly style: string | undefined;
    readonly runs: XmlElement[];
    /** Text boxes, which come below the paragraph that they belong to. */
    readonly boxes: XmlNode[];
    /** What belongs to a table of contents. */
    contents: string;
    /** Whether the mark of a note follows as text. */
    hasOwnMark: boolean;
}

export const openParagraph = (style: string | undefined): OpenParagraph => ({
    style,
    runs: [],
    boxes: [],
    contents: "",
    hasOwnMark: false,
});

const plain: RunLook = {
    isBold: false,
    isStruck: false,
    isHidden: false,
    position: undefined,
    raised: undefined,
    font: undefined,
};

/** A run that says itself how it looks, instead of by its style. */
export function runWith(
    children: readonly XmlNode[],
    { isBold, isStruck, position }: RunLook = plain,
): XmlElement {
    const look = [
        ...(isBold ? [xmlElement("w:b")] : []),
        ...(isStruck ? [xmlElement("w:strike")] : []),
        ...(position === undefined ? [] : [xmlElement("w:vertAlign", [], { "w:val": position })]),
    ];
    return xmlElement("w:r", [...(look.length === 0 ? [] : [xmlElement("w:rPr", look)]), ...children]);
}

export const wordText = (text: string): XmlElement => xmlElement("w:t", [text], { "xml:space": "preserve" });

export const paragraphWith = (role: string | undefined, content: readonly XmlNode[]): XmlElement =>
    xmlElement("w:p", [
        ...(role === undefined ? [] : [xmlElement("w:pPr", [xmlElement("w:pStyle", [], { "w:val": role })])]),
        ...content,
    ]);

/** Whether a field's instruction makes a table of contents, of figures or of authorities. */
export const isContentsField = (instruction = ""): boolean => /^\s*TO[CA]\b/iu.test(instruction);
