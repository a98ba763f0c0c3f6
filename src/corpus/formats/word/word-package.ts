import { posix } from "node:path";
import type { Problem } from "../../corpus.ts";
import { archiveProblem, unzipDocument } from "../documents/unzip-document.ts";
import { childrenOf, parseXml, type XmlElement } from "../documents/xml-tree.ts";

/** The parts of a Word file that reading it needs. */
export interface WordPackage {
    readonly document: XmlElement;
    readonly styles: XmlElement | undefined;
    readonly numbering: XmlElement | undefined;
    readonly footnotes: XmlElement | undefined;
    readonly endnotes: XmlElement | undefined;
    readonly comments: XmlElement | undefined;
    /** The data of diagrams (SmartArt), by the id of their relationship. */
    readonly diagrams: ReadonlyMap<string, XmlElement>;
    readonly headers: readonly XmlElement[];
    readonly footers: readonly XmlElement[];
    /** Properties that Word shows, some of which programs write. */
    readonly core: XmlElement | undefined;
    /** Says which program wrote the file. */
    readonly app: XmlElement | undefined;
    /** Properties that somebody added. */
    readonly custom: XmlElement | undefined;
    /** Parts with what somebody entered on a cover page, among others. */
    readonly data: readonly XmlElement[];
}

/** Opens a Word file. Pictures, fonts and macros are not unpacked. */
export function openWord(bytes: Uint8Array): WordPackage | Problem {
    const files = unzipDocument(bytes, (path) => /\.(?:xml|rels)$/iu.test(path));
    if ("problem" in files) return files;
    try {
        // Names of parts are the same in any case.
        const parts = new Map([...files].map(([path, file]) => [path.toLowerCase(), file]));
        const read = (path: string | undefined) => {
            const file = parts.get(path?.toLowerCase() ?? "");
            return file === undefined ? undefined : parseXml(file, prefixes);
        };
        const ofPackage = relationsOf(read("_rels/.rels"), "");
        const main = ofPackage("officeDocument")[0] ?? "word/document.xml";
        const document = read(main);
        if (document?.name !== "w:document") return archiveProblem("damaged");
        const folder = posix.dirname(main);
        const relations = read(`${folder}/_rels/${posix.basename(main)}.rels`);
        const related = relationsOf(relations, folder);
        const part = (type: string) => read(related(type)[0] ?? `${folder}/${type}.xml`);
        const all = (paths: readonly string[]) => paths.map(read).filter((one) => one !== undefined);
        return {
            document,
            styles: part("styles"),
            numbering: part("numbering"),
            footnotes: part("footnotes"),
            endnotes: part("endnotes"),
            comments: part("comments"),
            diagrams: new Map(
                childrenOf(relations, "Relationship").flatMap(({ attributes: { Id = "", Type = "" } }) => {
                    const data = Type.endsWith("/diagramData")
                        ? read(related("diagramData", Id)[0])
                        : undefined;
                    return data === undefined ? [] : [[Id, data]];
                }),
            ),
            headers: all(related("header")),
            footers: all(related("footer")),
            core: read(ofPackage("core-properties")[0] ?? "docProps/core.xml"),
            app: read(ofPackage("extended-properties")[0] ?? "docProps/app.xml"),
            custom: read(ofPackage("custom-properties")[0] ?? "docProps/custom.xml"),
            data: all(related("customXml")),
        };
    } catch {
        return archiveProblem("damaged");
    }
}

/** Finds the paths of the parts that have a relationship of some type, such as "styles", or only of the one with this id. */
function relationsOf(relationships: XmlElement | undefined, folder: string) {
    const all = childrenOf(relationships, "Relationship").map(({ attributes }) => attributes);
    return (type: string, id?: string) =>
        all
            .filter(({ Type = "", TargetMode }) => Type.endsWith(`/${type}`) && TargetMode !== "External")
            .filter(({ Id }) => id === undefined || Id === id)
            .map(({ Target = "" }) => posix.resolve("/", folder, Target).slice(1));
}

const office = "http://schemas.openxmlformats.org";
const strict = "http://purl.oclc.org/ooxml";

/** The usual prefixes, in both variants of the standard. */
const prefixes: ReadonlyMap<string, string> = new Map([
    [`${office}/wordprocessingml/2006/main`, "w"],
    [`${strict}/wordprocessingml/main`, "w"],
    [`${office}/officeDocument/2006/math`, "m"],
    [`${strict}/officeDocument/math`, "m"],
    [`${office}/officeDocument/2006/relationships`, "r"],
    [`${strict}/officeDocument/relationships`, "r"],
    [`${office}/drawingml/2006/wordprocessingDrawing`, "wp"],
    [`${strict}/drawingml/wordprocessingDrawing`, "wp"],
    [`${office}/drawingml/2006/main`, "a"],
    [`${strict}/drawingml/main`, "a"],
    [`${office}/drawingml/2006/picture`, "pic"],
    [`${strict}/drawingml/picture`, "pic"],
    [`${office}/drawingml/2006/diagram`, "dgm"],
    [`${strict}/drawingml/diagram`, "dgm"],
    [`${office}/markup-compatibility/2006`, "mc"],
    [`${office}/package/2006/relationships`, ""],
    [`${office}/package/2006/metadata/core-properties`, "cp"],
    [`${office}/officeDocument/2006/extended-properties`, ""],
    [`${strict}/officeDocument/extendedProperties`, ""],
    [`${office}/officeDocument/2006/custom-properties`, ""],
    [`${strict}/officeDocument/customProperties`, ""],
    ["http://schemas.microsoft.com/office/2006/coverPageProps", ""],
    ["http://schemas.microsoft.com/office/word/2010/wordml", "w14"],
    ["http://schemas.microsoft.com/office/word/2010/wordprocessingShape", "wps"],
    ["http://schemas.microsoft.com/office/word/2010/wordprocessingGroup", "wpg"],
    ["http://schemas.microsoft.com/office/word/2010/wordprocessingCanvas", "wpc"],
    ["http://schemas.microsoft.com/office/word/2015/wordml/symex", "w16se"],
    ["http://purl.org/dc/elements/1.1/", "dc"],
    ["urn:schemas-microsoft-com:vml", "v"],
    ["urn:schemas-microsoft-com:office:office", "o"],
]);
