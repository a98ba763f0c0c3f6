import { readArticle } from "../../../../src/corpus/read-article.ts";
import { aPackage } from "../documents/a-package.ts";

const oasis = "urn:oasis:names:tc:opendocument:xmlns";
export const odtNamespaces = `xmlns:office="${oasis}:office:1.0" xmlns:style="${oasis}:style:1.0" xmlns:text="${oasis}:text:1.0" xmlns:table="${oasis}:table:1.0" xmlns:draw="${oasis}:drawing:1.0" xmlns:svg="${oasis}:svg-compatible:1.0" xmlns:fo="${oasis}:xsl-fo-compatible:1.0" xmlns:loext="urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0" xmlns:xlink="http://www.w3.org/1999/xlink" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:meta="${oasis}:meta:1.0" xmlns:math="http://www.w3.org/1998/Math/MathML"`;

/** What is read of a text document with these automatic styles and body. `text` is the Markdown below its front matter. */
export async function readOdtBody(
    styles: string,
    body: string,
    others: Readonly<Record<string, string>> = {},
) {
    const content = `<office:document-content ${odtNamespaces}><office:automatic-styles>${styles}</office:automatic-styles><office:body><office:text>${body}</office:text></office:body></office:document-content>`;
    const {
        markdown = "",
        dropped = [],
        article,
    } = await readArticle({
        name: "a.odt",
        bytes: aPackage({ "content.xml": content, ...others }),
        recordsDropped: true,
    });
    return {
        article,
        text: markdown.slice(markdown.indexOf("\n---\n") + 5).trim(),
        dropped: dropped.map(({ rule, excerpt }) => `${rule}: ${excerpt}`),
    };
}

export const odtParagraph = (inner: string) => `<text:p>${inner}</text:p>`;
