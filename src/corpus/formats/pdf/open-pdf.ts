import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { getDocument, type PDFDocumentProxy, type PDFPageProxy } from "pdfjs-dist/legacy/build/pdf.mjs";
import { say } from "../../../../locales/say.ts";
import type { Problem } from "../../corpus.ts";
import { pageIsRead } from "../documents/page-progress.ts";
import { isPageNumber } from "../shown/page-marks.ts";
import { glyphsOn } from "./drawn/drawn-glyphs.ts";
import { looksSpaced, withoutSpacing } from "./drawn/letter-spacing.ts";
import { type DrawnText, runsOf, type ShownPage } from "./drawn/page-runs.ts";
import { withPoints } from "./drawn/points.ts";
import { inReadingOrder, rightToLeftLetters } from "./drawn/right-to-left.ts";
import type { PdfPage } from "./layout/pdf-page.ts";

/** A PDF's pages, and what its properties say. */
export interface OpenedPdf {
    readonly pages: readonly PdfPage[];
    readonly properties: Readonly<Record<string, unknown>>;
}

/** Reads the text layer of a PDF. Runs none of its scripts, and loads nothing that it refers to. */
export async function openPdf(bytes: Uint8Array): Promise<OpenedPdf | Problem> {
    return withPdf(bytes, {}, async (document) => {
        const { numPages } = document;
        if (numPages > mostPages) return pdfProblem("too-many-pages", { pages: numPages, most: mostPages });
        const labels = await document.getPageLabels();
        const { info } = await document.getMetadata();
        const pages: PdfPage[] = [];
        const byLetter = new Set<PdfPage>();
        for (let number = 1; number <= numPages; number++) {
            const page = await document.getPage(number);
            const drawn = await drawnOn(page);
            const needsLetters = needsEachLetter(drawn);
            const { width, height, transform } = page.getViewport({ scale: 1 });
            const shown = { transform, width, height };
            const label = labels?.[number - 1] ?? "";
            const read: PdfPage = {
                label: isPageNumber(label) ? label : String(number),
                width,
                height,
                runs: needsLetters ? lettersOn(await glyphsOn(page), shown) : runsOf(drawn, shown),
            };
            pages.push(read);
            if (needsLetters) byLetter.add(read);
            page.cleanup();
            pageIsRead({ page: number, of: numPages });
        }
        const ordered = inReadingOrder([...byLetter]).values();
        return {
            pages: pages.map((page) => (byLetter.has(page) ? (ordered.next().value ?? page) : page)),
            properties: { ...info },
        };
    });
}

/** The text on a page, in pieces without wide gaps. */
async function drawnOn(page: PDFPageProxy): Promise<readonly DrawnText[]> {
    const { items, styles } = await page.getTextContent({ disableNormalization: true });
    return items.flatMap((item): readonly DrawnText[] => {
        if (!("str" in item)) return [];
        const isDown = styles[item.fontName]?.vertical === true;
        return [isDown ? { ...item, down: item.height } : item];
    });
}

/** Each letter on a page, with its points, as close to the others as in other text. */
const lettersOn = (glyphs: readonly DrawnText[], page: ShownPage) =>
    withoutSpacing(withPoints(runsOf(glyphs, page)));

/** Whether pieces of text are not enough: their letters may be in another order, or farther from each other than usual. */
function needsEachLetter(drawn: readonly DrawnText[]): boolean {
    if (drawn.some(({ down }) => down !== undefined)) return false;
    const text = drawn.map(({ str }) => str).join("");
    return rightToLeftLetters(text) > 0 || looksSpaced(text);
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
    problem: say(`pdf.${what}.problem`, { pages: facts.pages ?? 0 }),
    remedy: say(`pdf.${what}.remedy`, { most: facts.most ?? 0 }),
    severity: "error",
});
