import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";
import { say } from "../../../../locales/say.ts";
import type { Problem } from "../../corpus.ts";
import { isPageNumber } from "../shown/page-marks.ts";
import type { PdfPage, TextRun } from "./pdf-page.ts";

/** A PDF's pages, and what its properties say. */
export interface OpenedPdf {
    readonly pages: readonly PdfPage[];
    readonly properties: Readonly<Record<string, unknown>>;
}

/** Reads the text layer of a PDF. Runs none of its scripts, and loads nothing that it refers to. */
export async function openPdf(bytes: Uint8Array): Promise<OpenedPdf | Problem> {
    // A copy, since it is detached.
    const task = getDocument({
        data: new Uint8Array(bytes),
        disableFontFace: true,
        useSystemFonts: false,
        stopAtErrors: false,
        verbosity: 0,
    });
    try {
        const document = await task.promise;
        const { numPages } = document;
        if (numPages > mostPages) return pdfProblem("too-many-pages", { pages: numPages, most: mostPages });
        const labels = await document.getPageLabels();
        const { info } = await document.getMetadata();
        const pages: PdfPage[] = [];
        for (let number = 1; number <= numPages; number++) {
            const page = await document.getPage(number);
            const { items } = await page.getTextContent({ disableNormalization: true });
            const { width, height } = page.getViewport({ scale: 1 });
            const label = labels?.[number - 1] ?? "";
            pages.push({
                label: isPageNumber(label) ? label : String(number),
                width,
                height,
                runs: items.flatMap((item) => ("str" in item ? runOf(item) : [])),
            });
            page.cleanup();
        }
        return { pages, properties: { ...info } };
    } catch (cause) {
        const name = cause instanceof Error ? cause.name : "";
        return name === "PasswordException" ? pdfProblem("protected") : pdfProblem("broken");
    } finally {
        await task.destroy();
    }
}

/** More would take minutes. */
const mostPages = 3000;

interface TextItem {
    readonly str: string;
    readonly transform: readonly number[];
    readonly width: number;
    readonly fontName: string;
}

/** Nothing for text that is not upright, such as a watermark across the page. */
function runOf({ str, transform, width, fontName }: TextItem): readonly TextRun[] {
    const [a = 0, b = 0, c = 0, d = 0, left = 0, baseline = 0] = transform;
    if (str === "" || Math.abs(b) > Math.abs(a) / 20 || Math.abs(c) > Math.abs(d) || a <= 0) return [];
    return [{ text: str, left, right: left + width, baseline, size: Math.abs(d), font: fontName }];
}

export const pdfProblem = (
    what: "broken" | "no-text" | "protected" | "too-many-pages" | "unmapped",
    facts: { readonly pages?: number; readonly most?: number } = {},
): Problem => ({
    problem: say(`pdf.${what}.problem`, { pages: facts.pages ?? 0 }),
    remedy: say(`pdf.${what}.remedy`, { most: facts.most ?? 0 }),
    severity: "error",
});
