import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { getDocument, type PDFDocumentProxy } from "pdfjs-dist/legacy/build/pdf.mjs";
import { message } from "../../../../locales/message.ts";
import type { Problem } from "../../corpus.ts";
import { isPageNumber } from "../shown/page-marks.ts";
import type { PdfPage } from "./layout/pdf-page.ts";
import { type DrawnText, runsOf } from "./page-runs.ts";

/** A PDF's pages, and what its properties say. */
export interface OpenedPdf {
    readonly pages: readonly PdfPage[];
    readonly properties: Readonly<Record<string, unknown>>;
    /** The share of letters that are written from top to bottom. */
    readonly vertical: number;
}

/** Reads the text layer of a PDF. Runs none of its scripts, and loads nothing that it refers to. */
export async function openPdf(bytes: Uint8Array): Promise<OpenedPdf | Problem> {
    return withPdf(bytes, {}, async (document) => {
        const { numPages } = document;
        if (numPages > mostPages) return pdfProblem("too-many-pages", { pages: numPages, most: mostPages });
        const labels = await document.getPageLabels();
        const { info } = await document.getMetadata();
        const pages: PdfPage[] = [];
        const letters = { all: 0, vertical: 0 };
        for (let number = 1; number <= numPages; number++) {
            const page = await document.getPage(number);
            const { items, styles } = await page.getTextContent({ disableNormalization: true });
            const drawn = items.flatMap((item): readonly DrawnText[] => ("str" in item ? [item] : []));
            for (const { str, fontName } of drawn) {
                letters.all += str.length;
                if (styles[fontName]?.vertical === true) letters.vertical += str.length;
            }
            const { width, height, transform } = page.getViewport({ scale: 1 });
            const label = labels?.[number - 1] ?? "";
            pages.push({
                label: isPageNumber(label) ? label : String(number),
                width,
                height,
                runs: runsOf(drawn, { transform, width, height }),
            });
            page.cleanup();
        }
        return { pages, properties: { ...info }, vertical: letters.vertical / Math.max(letters.all, 1) };
    });
}

/** Which of these pages, counted from 0, have pictures. They are not decoded. */
export async function pagesWithPictures(
    bytes: Uint8Array,
    pages: readonly number[],
): Promise<readonly number[]> {
    // Any picture is too large, which ends the list of what a page draws only if errors do.
    const whole = await drawingsOn(bytes, pages, false);
    const ended = await drawingsOn(bytes, pages, true);
    return pages.filter((_, at) => whole[at] !== ended[at]);
}

/** How much each page draws. */
async function drawingsOn(bytes: Uint8Array, pages: readonly number[], stopAtErrors: boolean) {
    const found = await withPdf(bytes, { maxImageSize: 0, stopAtErrors }, async (document) => {
        const counts: number[] = [];
        for (const at of pages) {
            const page = await document.getPage(at + 1);
            counts.push((await page.getOperatorList()).fnArray.length);
            page.cleanup();
        }
        return { counts };
    });
    return "counts" in found ? found.counts : [];
}

async function withPdf<Result>(
    bytes: Uint8Array,
    options: { readonly maxImageSize?: number; readonly stopAtErrors?: boolean },
    read: (document: PDFDocumentProxy) => Promise<Result | Problem>,
): Promise<Result | Problem> {
    const task = getDocument({
        // A copy, since it is detached.
        data: new Uint8Array(bytes),
        disableFontFace: true,
        useSystemFonts: false,
        useWasm: false,
        cMapUrl: `${join(packageFolder, "cmaps")}/`,
        cMapPacked: true,
        standardFontDataUrl: `${join(packageFolder, "standard_fonts")}/`,
        verbosity: 0,
        ...options,
    });
    try {
        return await read(await task.promise);
    } catch (cause) {
        const name = cause instanceof Error ? cause.name : "";
        return name === "PasswordException" ? pdfProblem("protected") : pdfProblem("broken");
    } finally {
        await task.destroy();
    }
}

/** Its maps of Chinese, Japanese and Korean letters, and the widths of the fonts that every reader of PDFs has. */
const packageFolder = dirname(createRequire(import.meta.url).resolve("pdfjs-dist/package.json"));

/** More would take minutes. */
const mostPages = 3000;

export const pdfProblem = (
    what: "broken" | "direction" | "no-text" | "protected" | "too-many-pages" | "unmapped",
    facts: { readonly pages?: number; readonly most?: number } = {},
): Problem => ({
    problem: message(`pdf.${what}.problem`, { pages: facts.pages ?? 0 }),
    remedy: message(`pdf.${what}.remedy`, { most: facts.most ?? 0 }),
    severity: "error",
});
