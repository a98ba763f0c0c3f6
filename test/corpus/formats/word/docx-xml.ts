import { readArticle } from "../../../../src/corpus/read-article.ts";
import { aDocx, wordNamespaces } from "../documents/a-docx.ts";

/** A run of text, with the elements that say how it looks. */
export const t = (text: string, look = "") =>
    `<w:r>${look === "" ? "" : `<w:rPr>${look}</w:rPr>`}<w:t xml:space="preserve">${text}</w:t></w:r>`;

/** A paragraph with the elements of its properties. */
export const p = (inner: string, properties = "") =>
    `<w:p>${properties === "" ? "" : `<w:pPr>${properties}</w:pPr>`}${inner}</w:p>`;

export const part = (name: string, inner: string) =>
    `<?xml version="1.0"?><w:${name} ${wordNamespaces}>${inner}</w:${name}>`;

export const field = (instruction: string, result: string) =>
    `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>${instruction}</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${result}<w:r><w:fldChar w:fldCharType="end"/></w:r>`;

const types = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/** The file with the relationships of the document, by id: the type and the path from its folder. */
export const relations = (all: Readonly<Record<string, readonly [type: string, path: string]>>) =>
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${Object.entries(all)
        .map(([id, [type, path]]) => `<Relationship Id="${id}" Type="${types}/${type}" Target="${path}"/>`)
        .join("")}</Relationships>`;

/** What is read of a Word file with this body. `text` is the Markdown below its front matter. */
export async function readWord(body: string, others: Readonly<Record<string, string>> = {}) {
    return readWordFile(aDocx([{ xml: body }], others));
}

export async function readWordFile(bytes: Uint8Array) {
    const read = await readArticle({ name: "a.docx", bytes, recordsDropped: true });
    const { markdown = "", problems, dropped = [], article } = read;
    return {
        problems,
        article,
        text: markdown.slice(markdown.indexOf("\n---\n") + 5).trim(),
        dropped: dropped.map(({ rule, excerpt }) => `${rule}: ${excerpt}`),
    };
}
