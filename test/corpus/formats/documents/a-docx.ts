import { strToU8, zipSync } from "fflate";

const types = `<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`;
const relationships = `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`;

export const wordNamespaces = `xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml" xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" xmlns:v="urn:schemas-microsoft-com:vml"`;

/** A paragraph of a Word file, with the name of its style, such as "Heading1", or as XML. */
export type WordParagraph =
    | string
    | { readonly text: string; readonly style: string }
    | { readonly xml: string };

/** The bytes of a Word file with these paragraphs, and other files in its archive. */
export function aDocx(
    paragraphs: readonly WordParagraph[],
    others: Readonly<Record<string, string>> = {},
): Uint8Array {
    const body = paragraphs.map((one) => {
        if (typeof one === "object" && "xml" in one) return one.xml;
        const { text, style } = typeof one === "string" ? { text: one, style: undefined } : one;
        const properties = style === undefined ? "" : `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>`;
        return `<w:p>${properties}<w:r><w:t xml:space="preserve">${escaped(text)}</w:t></w:r></w:p>`;
    });
    const document = `<?xml version="1.0"?><w:document ${wordNamespaces}><w:body>${body.join("")}</w:body></w:document>`;
    const files = {
        "[Content_Types].xml": types,
        "_rels/.rels": relationships,
        "word/document.xml": document,
        ...others,
    };
    const entries = Object.entries(files).map(([name, text]) => [name, strToU8(text)] as const);
    // Without a date, so that the same text has the same bytes.
    return zipSync(Object.fromEntries(entries), { mtime: "1980-01-02" });
}

const escaped = (text: string) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
