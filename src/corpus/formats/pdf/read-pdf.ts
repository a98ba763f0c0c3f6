import type { Problem } from "../../corpus.ts";
import { type DocumentText, documentReader } from "../documents/document-reader.ts";
import { withoutLineNumbers } from "./line-numbers.ts";
import { openPdf, pdfProblem } from "./open-pdf.ts";
import { linesOf, sizeOf } from "./page-lines.ts";
import { paragraphsOf } from "./paragraphs.ts";
import { pdfContent } from "./pdf-content.ts";
import { withoutRunningLines } from "./running-lines.ts";

/** Reads a PDF. */
export const readPdf = documentReader(pdfText);

async function pdfText(bytes: Uint8Array): Promise<DocumentText | Problem> {
    const opened = await openPdf(bytes);
    if ("problem" in opened) return opened;
    const pages = opened.pages.map(withoutLineNumbers);
    const lines = withoutRunningLines(pages, pages.map(linesOf));
    if (lines.length === 0) return pdfProblem("no-text");
    const bodySize = sizeOf(lines.flatMap(({ runs }) => runs));
    const content = pdfContent(
        paragraphsOf(lines, bodySize),
        pages.map(({ label }) => label),
    );
    return { ...declaredBy(opened.properties), content };
}

function declaredBy(properties: Readonly<Record<string, unknown>>) {
    const given = (key: string) => {
        const value = properties[key];
        return typeof value === "string" && value.trim() !== "" ? value.trim() : undefined;
    };
    return { title: given("Title"), author: given("Author") };
}
