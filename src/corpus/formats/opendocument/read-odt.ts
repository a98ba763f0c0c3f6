import { message } from "../../../../locales/message.ts";
import type { Problem } from "../../corpus.ts";
import { withoutCaptioned } from "../documents/captioned-pictures.ts";
import { type DocumentText, documentReader } from "../documents/document-reader.ts";
import { givenAuthor, givenTitle } from "../documents/given-by-a-person.ts";
import { withoutTitle } from "../documents/title-in-text.ts";
import { archiveProblem, unzipDocument } from "../documents/unzip-document.ts";
import { childOf, descendantsOf, parseXml, textIn, type XmlElement } from "../documents/xml-tree.ts";
import { type ContentNode, elementNode, textNode } from "../shown/content-node.ts";
import { drop } from "../shown/dropped.ts";
import { mathText } from "../shown/math-text.ts";
import { gap, pageGap } from "../shown/omissions.ts";
import { pageContent } from "../shown/page-content.ts";
import { odtContent } from "./odt-content.ts";
import { odtStyles } from "./odt-styles.ts";

/** Reads a text document in the OpenDocument format. */
export const readOdt = documentReader(odtText);

function odtText(bytes: Uint8Array): DocumentText | Problem {
    const files = unzipDocument(bytes, (path) => /\.xml$/u.test(path));
    if ("problem" in files) return files;
    try {
        const read = (path: string) => {
            const file = files.get(path);
            return file === undefined ? undefined : parseXml(file, prefixes);
        };
        const manifest = read("META-INF/manifest.xml");
        const isEncrypted =
            manifest !== undefined && descendantsOf(manifest, "manifest:encryption-data").length > 0;
        if (isEncrypted) return archiveProblem("protected");
        const content = read("content.xml");
        const text = childOf(childOf(content, "office:body"), "office:text");
        if (content === undefined || text === undefined) return archiveProblem("damaged");
        return articleIn(text, read, (address) => {
            const formula = read(`${address.replace(/^\.\/|\/$/gu, "")}/content.xml`);
            return formula?.name === "math:math" ? formulaText(formula) : undefined;
        });
    } catch {
        return archiveProblem("damaged");
    }
}

/** Lines at the top and bottom of pages. */
const lines = ["header", "footer"].flatMap((line) =>
    ["", "-left", "-first"].map((pages) => `style:${line}${pages}`),
);

function articleIn(
    text: XmlElement,
    read: (path: string) => XmlElement | undefined,
    formulaAt: (address: string) => string | undefined,
): DocumentText | Problem {
    const parts = ["styles.xml", "content.xml"].map(read).filter((one) => one !== undefined);
    for (const part of parts)
        for (const line of descendantsOf(part, ...lines)) drop("running-head", textIn(line));
    const { title, nodes } = withoutTitle(odtContent(text.children, { styles: odtStyles(parts), formulaAt }));
    const blocks = pageContent(withoutCaptioned(nodes));
    if (blocks.length === 0)
        return {
            problem: message("document.no-text.problem"),
            remedy: message("document.no-text.remedy"),
            severity: "error",
        };
    // The language and the dates are those of the program that saved it.
    const properties = childOf(read("meta.xml"), "office:meta");
    const given = (name: string) => textIn(childOf(properties, name) ?? "");
    return {
        title: title ?? givenTitle(given("dc:title")),
        author: givenAuthor(given("meta:initial-creator") || given("dc:creator")),
        content: blocks,
    };
}

/** A formula in MathML as text, with a gap for what needs two dimensions. */
const formulaText = (formula: XmlElement) => mathText(mathNode(formula)).replaceAll(gap, pageGap);

const mathNode = ({ name, children }: XmlElement): ContentNode =>
    elementNode(
        name.replace(/^math:/u, ""),
        children.map((child) => (typeof child === "string" ? textNode(child) : mathNode(child))),
    );

const oasis = "urn:oasis:names:tc:opendocument:xmlns";

const prefixes: ReadonlyMap<string, string> = new Map([
    ...["office", "style", "text", "table", "meta", "manifest"].map(
        (name) => [`${oasis}:${name}:1.0`, name] as const,
    ),
    [`${oasis}:drawing:1.0`, "draw"],
    [`${oasis}:svg-compatible:1.0`, "svg"],
    [`${oasis}:xsl-fo-compatible:1.0`, "fo"],
    ["urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0", "loext"],
    ["http://www.w3.org/1998/Math/MathML", "math"],
    ["http://purl.org/dc/elements/1.1/", "dc"],
    ["http://www.w3.org/1999/xlink", "xlink"],
]);
