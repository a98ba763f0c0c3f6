import {
    childOf,
    elementsIn,
    textIn,
    type XmlElement,
    type XmlNode,
    xmlElement,
} from "../documents/xml-tree.ts";
import { drop } from "../shown/dropped.ts";
import { pageGap } from "../shown/omissions.ts";
import { openParagraph, paragraphWith, type Rewriting, runWith, wordText } from "./rewriting.ts";
import { alternativeIn, controlText } from "./word-controls.ts";
import { unclosedFields } from "./word-fields.ts";
import { addInline } from "./word-inline.ts";
import type { WordNumbering } from "./word-numbering.ts";
import { type WordStyles, wordValue } from "./word-styles.ts";
import { wordTable } from "./word-tables.ts";

/**
 * Rewrites paragraphs and tables for mammoth, which reads neither hidden text nor the numbers of lists nor what styles say: only
 * what a reader sees is left, and paragraphs have one of the `paragraphRoles` as their style.
 */
export function wordBlocks(
    nodes: readonly XmlNode[],
    known: {
        readonly styles: WordStyles;
        readonly numbering: WordNumbering;
        readonly notes: ReadonlySet<string>;
        readonly diagrams: Rewriting["diagrams"];
    },
): XmlNode[] {
    const rewriting: Rewriting = {
        ...known,
        fields: [],
        unclosed: unclosedFields(nodes),
        blocks: (inner) => blocksOf(inner, rewriting),
    };
    return blocksOf(nodes, rewriting);
}

function blocksOf(nodes: readonly XmlNode[], rewriting: Rewriting): XmlNode[] {
    const blocks: XmlNode[] = [];
    /** Of paragraphs that go on in the next one. */
    let unfinished: XmlNode[] = [];
    /** The levels of the lists that the last paragraph is in. */
    let open: number[] = [];
    const addBlocks = (children: readonly XmlNode[]) => {
        for (const element of children) if (typeof element !== "string") addBlock(element);
    };
    const addGap = (text: string) => {
        drop("not-text", text);
        blocks.push(paragraphWith(undefined, [runWith([wordText(pageGap)])]));
    };
    const addBlock = (element: XmlElement) => {
        switch (element.name) {
            case "w:p":
                if (goesOn(element)) for (const child of element.children) unfinished.push(child);
                else addParagraph(element);
                break;
            case "w:tbl":
                finish();
                open = [];
                blocks.push(wordTable(element, rewriting.blocks));
                break;
            case "w:del":
            case "w:moveFrom":
                drop("deleted", textIn(element));
                break;
            case "w:sdt": {
                const content = childOf(element, "w:sdtContent");
                const gallery = childOf(childOf(element, "w:sdtPr"), "w:docPartObj");
                if (/^table of contents$/iu.test(wordValue(gallery, "w:docPartGallery") ?? ""))
                    drop("contents", textIn(content ?? ""));
                else if (controlText(element) !== undefined)
                    blocks.push(paragraphWith(undefined, [runWith([wordText(pageGap)])]));
                else addBlocks(elementsIn(content));
                break;
            }
            case "mc:AlternateContent":
                addBlocks(alternativeIn(element));
                break;
            case "w:altChunk":
            case "w:subDoc":
                addGap(`<${element.name}>`);
                break;
            case "m:oMathPara":
            case "m:oMath":
                addParagraph(xmlElement("w:p", [element]));
                break;
            default:
                if (!notContent.has(element.name)) addBlocks(element.children);
        }
    };
    const addParagraph = (element: XmlElement) => {
        const { styles, numbering } = rewriting;
        const properties = childOf(element, "w:pPr");
        const { heading, numbering: listed, style } = styles.roleOf(properties);
        const paragraph = openParagraph(style);
        addInline([...unfinished, ...element.children], paragraph, rewriting);
        unfinished = [];
        const { runs } = paragraph;
        drop("contents", paragraph.contents);
        const level = listed && ((listed.isStyled && numbering.levelOf(listed.list, style)) || listed.level);
        const mark = listed && level !== undefined ? numbering.next(listed.list, level) : undefined;
        const isEmpty = runs.every((run) => textIn(run).trim() === "" && !shows(run));
        if (heading === "contents" && !isEmpty) drop("contents", textIn(xmlElement("", runs)));
        else if (!isEmpty) {
            const label =
                mark?.kind === "label" ? mark.label : mark?.kind === "number" ? `${mark.number}. ` : "";
            const labelled = label === "" ? runs : [runWith([wordText(label)]), ...runs];
            if (heading !== undefined) {
                open = [];
                blocks.push(
                    paragraphWith(
                        heading === "title" ? "Title" : `Heading${Math.min(6, Number(heading))}`,
                        labelled,
                    ),
                );
            } else if (mark === undefined || level === undefined) {
                open = [];
                blocks.push(paragraphWith(undefined, runs));
            } else if (mark.kind === "label") {
                open = open.filter((above) => above < level);
                blocks.push(paragraphWith(open.length === 0 ? undefined : `Below${open.length}`, labelled));
            } else {
                open = [...open.filter((above) => above < level), level];
                const number =
                    mark.kind === "number"
                        ? [xmlElement("w:bookmarkStart", [], { "w:name": `${numberName}${mark.number}` })]
                        : [];
                const kind = mark.kind === "number" ? "Number" : "Bullet";
                blocks.push(paragraphWith(`${kind}${open.length}`, [...number, ...runs]));
            }
        }
        if (paragraph.boxes.length > 0) open = [];
        blocks.push(...paragraph.boxes);
    };
    /** Adds what nothing follows that it could go on in. */
    const finish = () => {
        const left = unfinished;
        unfinished = [];
        if (left.length > 0) addParagraph(xmlElement("w:p", left));
    };
    addBlocks(nodes);
    finish();
    return blocks;
}

/** Begins the names of bookmarks that say which number an item has. */
export const numberName = "number-";

const notContent: ReadonlySet<string> = new Set(["w:sectPr", "w:tblPr", "w:tblGrid", "w:trPr", "w:tcPr"]);

/** Whether the next paragraph continues one, since the mark between them is deleted, or since it is the large letter that begins it. */
function goesOn(paragraph: XmlElement): boolean {
    const properties = childOf(paragraph, "w:pPr");
    const letter = childOf(properties, "w:framePr")?.attributes["w:dropCap"] ?? "none";
    if (letter !== "none") return true;
    const ofMark = childOf(properties, "w:rPr");
    return elementsIn(ofMark).some(({ name }) => name === "w:del" || name === "w:moveFrom");
}

/** Whether a run shows something other than text. */
const shows = (run: XmlElement) =>
    elementsIn(run).some(({ name }) =>
        /^w:(?:drawing|noBreakHyphen|footnoteReference|endnoteReference)$/u.test(name),
    );
