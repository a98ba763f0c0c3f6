import { message } from "../../../../locales/message.ts";
import type { Problem } from "../../corpus.ts";
import { type DocumentText, documentReader } from "../documents/document-reader.ts";
import { gap } from "../shown/omissions.ts";
import { withoutNotes } from "./foot-notes.ts";
import { withHeadings } from "./headings.ts";
import { withDropCaps } from "./layout/drop-caps.ts";
import { withoutLineNumbers } from "./layout/line-numbers.ts";
import { linesOf } from "./layout/page-lines.ts";
import { sizeOf } from "./layout/page-rows.ts";
import type { PdfLine, PdfPage } from "./layout/pdf-page.ts";
import { withoutRunningLines } from "./layout/running-lines.ts";
import { withLetters } from "./letters.ts";
import { openPdf, pagesWithPictures, pdfProblem } from "./open-pdf.ts";
import { paragraphsOf } from "./paragraphs.ts";
import { pdfContent } from "./pdf-content.ts";
import { declaredBy } from "./pdf-properties.ts";

/** Reads a PDF. */
export const readPdf = documentReader(pdfText);

async function pdfText(bytes: Uint8Array): Promise<DocumentText | Problem> {
    const opened = await openPdf(bytes);
    if ("problem" in opened) return opened;
    const { pages, unmapped } = withLetters(opened.pages);
    if (unmapped > 0.3) return pdfProblem("unmapped");
    const lines = linesOf(withDropCaps(withoutRunningLines(pages.map(withoutLineNumbers))));
    if (lines.length === 0) return pdfProblem("no-text");
    const bodySize = sizeOf(lines.flatMap(({ runs }) => runs));
    const scans = await scansIn(bytes, pages, lines);
    const { lines: text, notes } = withoutNotes(withGaps(lines, scans), bodySize);
    const labels = pages.map(({ label }) => label);
    const declared = declaredBy(opened.properties);
    const blocks = withHeadings(paragraphsOf(text, notes, bodySize), declared.author);
    return {
        ...declared,
        content: pdfContent(blocks, labels),
        problems: [
            ...pageProblems("scanned", scans, labels),
            ...pageProblems("recognized", opened.recognized, labels),
        ],
    };
}

/** The pages that have pictures and no text. */
async function scansIn(bytes: Uint8Array, pages: readonly PdfPage[], lines: readonly PdfLine[]) {
    const withText = new Set(lines.map(({ page }) => page));
    const without = [...pages.keys()].filter((page) => !withText.has(page));
    return without.length === 0 ? [] : await pagesWithPictures(bytes, without);
}

/** The lines with a gap where pages cannot be read. */
function withGaps(lines: readonly PdfLine[], scans: readonly number[]): readonly PdfLine[] {
    const last = new Set(scans.map((scan) => lines.findLast(({ page }) => page < scan)));
    const isAtStart = last.has(undefined);
    return lines.map((line, at) => ({
        ...line,
        text: `${isAtStart && at === 0 ? `${gap} ` : ""}${line.text}${last.has(line) ? ` ${gap}` : ""}`,
    }));
}

/** A warning that names pages, if there are any. */
const pageProblems = (
    what: "scanned" | "recognized",
    pages: readonly number[],
    labels: readonly string[],
): readonly Problem[] =>
    pages.length === 0
        ? []
        : [
              {
                  problem: message(`pdf.${what}.problem`, {
                      count: pages.length,
                      pages: { items: pages.map((page) => labels[page] ?? ""), most: 20 },
                  }),
                  remedy: message(`pdf.${what}.remedy`, { count: pages.length }),
                  severity: "warning",
              },
          ];
