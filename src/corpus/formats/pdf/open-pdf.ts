import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import {
    AnnotationMode,
    getDocument,
    type PDFDocumentProxy,
    type PDFPageProxy,
} from "pdfjs-dist/legacy/build/pdf.mjs";
import { say } from "../../../../locales/say.ts";
import type { Problem } from "../../corpus.ts";
import { drop, unrecorded } from "../shown/dropped.ts";
import { isPageNumber } from "../shown/page-marks.ts";
import { drawnPage } from "./drawing/drawn-page.ts";
import type { GlyphFont } from "./drawing/painted-text.ts";
import { type SeenText, seenText } from "./drawing/seen-text.ts";
import type { PdfPage } from "./layout/pdf-page.ts";
import { type DrawnText, runsOf } from "./page-runs.ts";

/** A PDF's pages, and what its properties say. */
export interface OpenedPdf {
    readonly pages: readonly PdfPage[];
    readonly properties: Readonly<Record<string, unknown>>;
    /** The share of letters that are written from top to bottom. */
    readonly vertical: number;
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
        const pages: PdfPage[] = [];
        /** The runs of pages without text that is unseen, unless pictures show it; and that text. */
        const unconfirmed = new Map<number, { readonly runs: PdfPage["runs"]; readonly dropped: string }>();
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
            const shown = (texts: readonly DrawnText[]) => runsOf(texts, { transform, width, height });
            const { seen, recognized } = await seenOn(page, drawn, (layer) => layers.isVisible(layer));
            const label = labels?.[number - 1] ?? "";
            pages.push({
                label: isPageNumber(label) ? label : String(number),
                width,
                height,
                runs: shown(recognized?.all ?? seen),
            });
            if (recognized !== undefined) {
                const runs = unrecorded(() => shown(seen));
                unconfirmed.set(number - 1, { runs, dropped: recognized.alone });
            }
            page.cleanup();
        }
        const recognized = await pagesWithPictures(bytes, [...unconfirmed.keys()]);
        for (const at of recognized) unconfirmed.delete(at);
        for (const { dropped } of unconfirmed.values()) drop("hidden", dropped);
        return {
            pages: pages.map((page, at) => ({ ...page, runs: unconfirmed.get(at)?.runs ?? page.runs })),
            properties: { ...info },
            vertical: letters.vertical / Math.max(letters.all, 1),
            recognized,
        };
    });
}

/** What a reader sees of the text on a page. */
async function seenOn(
    page: PDFPageProxy,
    items: readonly DrawnText[],
    isShown: (layer: unknown) => boolean,
): Promise<SeenText> {
    // What is written in notes and fields is no part of the text that is found either.
    const drawing = await page.getOperatorList({ annotationMode: AnnotationMode.DISABLE });
    const fonts = new Map<string, GlyphFont>();
    const fontOf = (name: string) => {
        const known = fonts.get(name) ?? fontNamed(page, name);
        fonts.set(name, known);
        return known;
    };
    const [left = 0, bottom = 0, right = 0, top = 0] = page.view;
    return seenText(items, drawnPage(drawing, { isShown, fontOf }), { left, bottom, right, top });
}

function fontNamed({ commonObjs }: PDFPageProxy, name: string): GlyphFont {
    const font: unknown = commonObjs.has(name) ? commonObjs.get(name) : undefined;
    const isObject = typeof font === "object" && font !== null;
    const matrix = isObject && "fontMatrix" in font && Array.isArray(font.fontMatrix) ? font.fontMatrix : [];
    const isDrawn = isObject && "isType3Font" in font && font.isType3Font === true;
    return { unit: Number(matrix[0]) || 0.001, isScaled: !isDrawn };
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
    problem: say(`pdf.${what}.problem`, { pages: facts.pages ?? 0 }),
    remedy: say(`pdf.${what}.remedy`, { most: facts.most ?? 0 }),
    severity: "error",
});
