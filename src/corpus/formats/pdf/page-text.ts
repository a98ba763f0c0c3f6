import { AnnotationMode, type PDFPageProxy } from "pdfjs-dist/legacy/build/pdf.mjs";
import { drop, isRecording, unrecorded } from "../shown/dropped.ts";
import { drawnPage } from "./drawing/drawn-page.ts";
import type { DrawnText, GlyphFont } from "./drawing/painted-text.ts";
import { seenText } from "./drawing/seen-text.ts";
import type { PdfPage } from "./layout/pdf-page.ts";
import { looksSpaced, withoutSpacing } from "./runs/letter-spacing.ts";
import { runsOf } from "./runs/page-runs.ts";
import { withPoints } from "./runs/points.ts";
import { rightToLeftLetters } from "./runs/right-to-left.ts";

/** The text on a page. */
interface PageText extends Omit<PdfPage, "label"> {
    /** Whether each run is one letter as it is drawn, perhaps not in the order of reading. */
    readonly isByLetter: boolean;
    /** Without what lies unseen in pictures, and that, if the page may be a picture. */
    readonly unconfirmed: { readonly runs: PdfPage["runs"]; readonly dropped: string } | undefined;
}

/** Reads what a reader sees of the text on a page. `isShown` is whether a layer is. */
export async function textOn(page: PDFPageProxy, isShown: (layer: unknown) => boolean): Promise<PageText> {
    if (isRecording()) await dropAdded(page);
    const items = await itemsOn(page);
    const isByLetter = needsEachLetter(items);
    // What is written in notes and fields is no part of the text that pdf.js finds either.
    const drawing = await page.getOperatorList({ annotationMode: AnnotationMode.DISABLE });
    const drawn = drawnPage(drawing, { isShown, fontOf: fontsOf(page) });
    const [left = 0, bottom = 0, right = 0, top = 0] = page.view;
    const { seen, recognized } = seenText(isByLetter ? undefined : items, drawn, {
        left,
        bottom,
        right,
        top,
    });
    const { width, height, transform } = page.getViewport({ scale: 1 });
    const placed = (texts: readonly DrawnText[]) => {
        const runs = runsOf(texts, { transform, width, height });
        return isByLetter ? withoutSpacing(withPoints(runs)) : runs;
    };
    return {
        width,
        height,
        runs: placed(recognized?.all ?? seen),
        isByLetter,
        unconfirmed: recognized && { runs: unrecorded(() => placed(seen)), dropped: recognized.alone },
    };
}

/** Records what was written onto a page: into fields to fill in, and into text boxes. */
async function dropAdded(page: PDFPageProxy): Promise<void> {
    for (const note of await page.getAnnotations()) {
        const { subtype, fieldValue, contentsObj, annotationFlags }: Record<string, unknown> = note;
        if ((Number(annotationFlags) & unseen) !== 0) continue;
        const values = [fieldValue].flat().filter((value) => typeof value === "string");
        if (subtype === "Widget") drop("added", values.join(", "));
        const isWritten = typeof contentsObj === "object" && contentsObj !== null && "str" in contentsObj;
        if (subtype === "FreeText" && isWritten) drop("added", String(contentsObj.str));
    }
}

/** The flags of what is hidden, and of what is only printed. */
const unseen = 2 | 32;

/** The text that pdf.js finds on a page, in pieces without wide gaps. */
async function itemsOn(page: PDFPageProxy): Promise<readonly DrawnText[]> {
    const { items, styles } = await page.getTextContent({ disableNormalization: true });
    return items.flatMap((item): readonly DrawnText[] => {
        if (!("str" in item)) return [];
        const isDown = styles[item.fontName]?.vertical === true;
        return [isDown ? { ...item, down: item.height } : item];
    });
}

/** Whether pieces of text are not enough: their letters may be in another order, or farther from each other than usual. */
function needsEachLetter(items: readonly DrawnText[]): boolean {
    if (items.some(({ down }) => down !== undefined)) return false;
    const text = items.map(({ str }) => str).join("");
    return rightToLeftLetters(text) > 0 || looksSpaced(text);
}

function fontsOf({ commonObjs }: PDFPageProxy): (name: string) => GlyphFont {
    const known = new Map<string, GlyphFont>();
    const fontNamed = (name: string): GlyphFont => {
        const font: unknown = commonObjs.has(name) ? commonObjs.get(name) : undefined;
        const isObject = typeof font === "object" && font !== null;
        const matrix =
            isObject && "fontMatrix" in font && Array.isArray(font.fontMatrix) ? font.fontMatrix : [];
        const isDrawn = isObject && "isType3Font" in font && font.isType3Font === true;
        return { unit: Number(matrix[0]) || 0.001, isScaled: !isDrawn };
    };
    return (name) => {
        const font = known.get(name) ?? fontNamed(name);
        known.set(name, font);
        return font;
    };
}
