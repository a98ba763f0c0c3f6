import { strToU8, zipSync } from "fflate";
import mammoth from "mammoth";
import { withNotesInSections } from "../documents/section-notes.ts";
import { writeXml, type XmlNode, xmlElement } from "../documents/xml-tree.ts";
import { attributeOf, type ContentNode, elementNode } from "../shown/content-node.ts";
import { htmlNodes } from "../shown/html-nodes.ts";
import { numberName } from "./word-blocks.ts";
import { pictureId } from "./word-pictures.ts";

/** The rewritten parts of a Word file. */
export interface RewrittenWord {
    readonly body: readonly XmlNode[];
    readonly footnotes: readonly XmlNode[];
    readonly endnotes: readonly XmlNode[];
}

/** Converts a rewritten Word file to the nodes of a page: footnotes are paragraphs at the end of their section, endnotes at the end. */
export async function wordNodes(word: RewrittenWord): Promise<readonly ContentNode[]> {
    const part = (name: string, children: readonly XmlNode[]) =>
        strToU8(writeXml(xmlElement(name, children, namespaces)));
    const files = {
        "[Content_Types].xml": part("Types", []),
        "word/document.xml": part("w:document", [xmlElement("w:body", word.body)]),
        "word/footnotes.xml": part("w:footnotes", word.footnotes),
        "word/endnotes.xml": part("w:endnotes", word.endnotes),
        "word/_rels/document.xml.rels": strToU8(pictureRelation),
        "word/_rels/footnotes.xml.rels": strToU8(pictureRelation),
        "word/_rels/endnotes.xml.rels": strToU8(pictureRelation),
    };
    const { value } = await mammoth.convertToHtml(
        { buffer: Buffer.from(zipSync(files, { level: 0 })) },
        {
            includeDefaultStyleMap: false,
            includeEmbeddedStyleMap: false,
            styleMap: [...styleMap],
            convertImage: mammoth.images.imgElement(() => Promise.resolve({ src: "" })),
            externalFileAccess: false,
        },
    );
    return withFootnotes(htmlNodes(value)).flatMap(rewritten);
}

function withFootnotes(nodes: readonly ContentNode[]): readonly ContentNode[] {
    const list = nodes.at(-1);
    const notes = list?.nodeName === "OL" ? [...list.childNodes] : [];
    if (list === undefined || notes.length === 0 || !notes.every(isNote)) return nodes;
    const idOf = (note: ContentNode) => attributeOf(note, "id") ?? "";
    // A note that is referred to twice is in the list twice.
    const others = new Map(notes.map((note) => [idOf(note), note] as const));
    const parts = nodes.slice(0, -1).map((node) => {
        const own = referencesIn(node).flatMap((id) => others.get(id) ?? []);
        for (const note of own) others.delete(idOf(note));
        return { nodes: [node], notes: [...new Set(own)] };
    });
    return [...withNotesInSections(parts), ...others.values()];
}

/** The notes that a text refers to. */
function referencesIn(node: ContentNode): readonly string[] {
    if (node.nodeType !== 1) return [];
    const href = node.nodeName === "A" ? attributeOf(node, "href") : undefined;
    return [
        ...(href?.startsWith("#footnote-") ? [href.slice(1)] : []),
        ...[...node.childNodes].flatMap(referencesIn),
    ];
}

const namespaces = {
    "xmlns:w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    "xmlns:r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    "xmlns:wp": "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
    "xmlns:a": "http://schemas.openxmlformats.org/drawingml/2006/main",
    "xmlns:pic": "http://schemas.openxmlformats.org/drawingml/2006/picture",
};
const ofPackage = "http://schemas.openxmlformats.org/package/2006/relationships";
const pictureRelation = writeXml(
    xmlElement(
        "Relationships",
        [
            xmlElement("Relationship", [], {
                Id: pictureId,
                Type: `${namespaces["xmlns:r"]}/image`,
                Target: "media/picture.png",
            }),
        ],
        { xmlns: ofPackage },
    ),
);

/** How many levels lists have in Word. */
const levels = Array.from({ length: 9 }, (_, at) => at + 1);

/** The roles of paragraphs, which they have as their style. */
const styleMap: readonly string[] = [
    "p.Title => h1.title:fresh",
    ...levels.slice(0, 6).map((level) => `p.Heading${level} => h${level}:fresh`),
    ...levels.flatMap((level) => {
        const above = "ul|ol > li > ".repeat(level - 1);
        return [
            `p.Bullet${level} => ${above}ul > li:fresh > p:fresh`,
            `p.Number${level} => ${above}ol > li:fresh > p:fresh`,
            `p.Below${level} => ${above}ul|ol > li > p:fresh`,
        ];
    }),
];

/** Lists with the numbers that they have in Word, and notes as paragraphs, without links back to their marks. */
function rewritten(node: ContentNode): readonly ContentNode[] {
    if (node.nodeType !== 1) return [node];
    const children = [...node.childNodes];
    if (isNote(node)) return children.map(withoutBackLink).flatMap(rewritten);
    if (node.nodeName === "OL" && children.every(isNote)) return children.flatMap(rewritten);
    const inner = children.flatMap(rewritten);
    if (node.nodeName !== "OL") return [withChildren(node, inner)];
    const lists: { readonly start: number; readonly items: ContentNode[] }[] = [];
    for (const item of inner) {
        const number = numberOf(item);
        const last = lists.at(-1);
        if (last !== undefined && (number === undefined || number === last.start + last.items.length))
            last.items.push(item);
        else lists.push({ start: number ?? 1, items: [item] });
    }
    return lists.map(({ start, items }) => elementNode("OL", items, { start: String(start) }));
}

const isNote = (node: ContentNode) =>
    node.nodeName === "LI" && /^(?:foot|end)note-/u.test(attributeOf(node, "id") ?? "");

const withoutBackLink = (node: ContentNode): ContentNode =>
    withChildren(
        node,
        [...node.childNodes].filter(
            (child) =>
                !(
                    child.nodeName === "A" &&
                    /^#(?:foot|end)note-ref-/u.test(attributeOf(child, "href") ?? "")
                ),
        ),
    );

/** The number of an item, which the name of a bookmark in it says. */
function numberOf(item: ContentNode): number | undefined {
    for (let node: ContentNode | undefined = item; node !== undefined; [node] = node.childNodes) {
        const id = attributeOf(node, "id") ?? "";
        if (node.nodeName === "A" && id.startsWith(numberName)) return Number(id.slice(numberName.length));
    }
    return undefined;
}

function withChildren(node: ContentNode, children: readonly ContentNode[]): ContentNode {
    const attributes = ["alt", "class", "id", "colspan", "rowspan", "type", "checked"].flatMap((name) => {
        const value = attributeOf(node, name);
        return value === undefined ? [] : [[name, value] as const];
    });
    return elementNode(node.nodeName, children, Object.fromEntries(attributes));
}
