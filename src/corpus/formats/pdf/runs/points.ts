import type { TextRun } from "../layout/pdf-page.ts";

/** Whether text is nothing but points of Hebrew or Arabic, which combine with a letter. */
const isPoint = (text: string) =>
    /^[\u0591-\u05c7\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06ed\u08d3-\u08ff]+$/u.test(text) ||
    text === unknownPoint;

/**
 * The letters of a page with their points. Letters that are drawn from left to right come after their points, and others before them.
 */
export function withPoints(glyphs: readonly TextRun[]): readonly TextRun[] {
    const letters: TextRun[] = [];
    let points: string[] = [];
    for (const glyph of [...glyphs.map(readable), undefined]) {
        if (glyph !== undefined && isPoint(glyph.text)) {
            points.push(glyph.text);
            continue;
        }
        const before = letters.at(-1);
        const isDrawnAfter = glyph !== undefined && (before === undefined || glyph.left > before.left);
        if (points.length > 0 && !isDrawnAfter && before !== undefined)
            letters[letters.length - 1] = { ...before, text: before.text + points.join("") };
        if (glyph !== undefined)
            letters.push(
                isDrawnAfter ? { ...glyph, text: glyph.text + points.toReversed().join("") } : glyph,
            );
        points = [];
    }
    return letters;
}

/** Forms of letters within words as letters. What has no width and is no point is one whose font does not say which. */
function readable(glyph: TextRun): TextRun {
    const isUnknown = glyph.right - glyph.left < 0.01 && /^[^\s\p{M}]/u.test(glyph.text);
    const text = isUnknown
        ? unknownPoint
        : glyph.text.replace(/[\ufb1d-\ufdcf\ufe70-\ufefc]/gu, (form) => form.normalize("NFKC"));
    return { ...glyph, text };
}

const unknownPoint = "\ufffd";
