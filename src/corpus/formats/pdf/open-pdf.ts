import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { getDocument, type PDFDocumentProxy } from "pdfjs-dist/legacy/build/pdf.mjs";
import { message } from "../../../../locales/message.ts";
import type { Problem } from "../../corpus.ts";
import { pageIsRead } from "../documents/page-progress.ts";
import { drop } from "../shown/dropped.ts";
import { isPageNumber } from "../shown/page-marks.ts";
import type { PdfPage } from "./layout/pdf-page.ts";
import { textOn } from "./page-text.ts";
import { inReadingOrder } from "./runs/right-to-left.ts";

/** A PDF's pages, and what its properties say. */
export interface OpenedPdf {
    readonly pages: readonly PdfPage[];
    readonly properties: Readonly<Record<string, unknown>>;
    /** The pages, counted from 0, that are pictures with text that a program recognized in them. */
    readonly recognized: readonly number[];
}

/** Reads the text layer of a PDF. Runs none of its scripts, and loads nothing that it refers to. */
export async function openPdf(bytes: Uint8Array): Promise<OpenedPdf | Problem> {
    return withPdf(bytes, {}, async (document) => {
        const { numPages } = document;
        if (numPages > mostPages) return pdfProblem("too-many-pages", { pages: numPages, most: mostPages });
        const labels = await document.getPageLabels();
        const { info } = await document.getMetadata();
        const layers = await document.getOptionalContentConfig();
        const found: Awaited<ReturnType<typeof textOn>>[] = [];
        for (let number = 1; number <= numPages; number++) {
            const page = await document.getPage(number);
            found.push(await textOn(page, (layer) => layers.isVisible(layer)));
            page.cleanup();
            pageIsRead({ page: number, of: numPages });
        }
        const inPictures = [...found.keys()].filter((at) => found[at]?.unconfirmed !== undefined);
        const recognized = await pagesWithPictures(bytes, inPictures);
        const pages = found.map(({ width, height, runs, unconfirmed }, at): PdfPage => {
            const label = labels?.[at] ?? "";
            const isRead = unconfirmed === undefined || recognized.includes(at);
            if (!isRead) drop("hidden", unconfirmed.dropped);
            return {
                label: isPageNumber(label) ? label : String(at + 1),
                width,
                height,
                runs: isRead ? runs : unconfirmed.runs,
            };
        });
        const ordered = inReadingOrder(pages.filter((_, at) => found[at]?.isByLetter)).values();
        return {
            pages: pages.map((page, at) => (found[at]?.isByLetter ? (ordered.next().value ?? page) : page)),
            properties: { ...info },
            recognized,
        };
    });
}

/** Which of these pages, counted from 0, have pictures. They are not decoded. */
export async function pagesWithPictures(
    bytes: Uint8Array,
    pages: readonly number[],
): Promise<readonly number[]> {
    if (pages.length === 0) return [];
    // Any picture is too large, which ends the list of what a page draws only if errors do.
    const whole = await drawingsOn(bytes, pages, false);
    const ended = await drawingsOn(bytes, pages, true);
    return pages.filter((_, at) => whole[at] !== ended[at]);
}

/** How much each page draws. */
async function drawingsOn(bytes: Uint8Array, pages: readonly number[], stopAtErrors: boolean) {
    const found = await withPdf(bytes, { stopAtErrors }, async (document) => {
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
    options: { readonly stopAtErrors?: boolean },
    read: (document: PDFDocumentProxy) => Promise<Result | Problem>,
): Promise<Result | Problem> {
    const task = getDocument({
        // A copy, since it is detached.
        data: new Uint8Array(bytes),
        disableFontFace: true,
        useSystemFonts: false,
        useWasm: false,
        // No picture is decoded.
        maxImageSize: 0,
        cMapUrl: `${join(packageFolder, "cmaps")}/`,
        cMapPacked: true,
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

/** It has maps of Chinese, Japanese and Korean letters. */
const packageFolder = dirname(createRequire(import.meta.url).resolve("pdfjs-dist/package.json"));

/** More would take minutes. */
const mostPages = 3000;

export const pdfProblem = (
    what: "broken" | "no-text" | "protected" | "too-many-pages" | "unmapped",
    facts: { readonly pages?: number; readonly most?: number } = {},
): Problem => ({
    problem: message(`pdf.${what}.problem`, { pages: facts.pages ?? 0 }),
    remedy: message(`pdf.${what}.remedy`, { most: facts.most ?? 0 }),
    severity: "error",
});
