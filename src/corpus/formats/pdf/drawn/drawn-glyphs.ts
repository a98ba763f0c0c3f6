import { OPS, type PDFPageProxy } from "pdfjs-dist/legacy/build/pdf.mjs";
import { type Matrix, multiplied, scaleOf, unmoved } from "./matrices.ts";
import type { DrawnText } from "./page-runs.ts";

/** What a page draws: the numbers of its operations, with their arguments. */
interface Drawings {
    readonly fnArray: readonly number[];
    readonly argsArray: readonly unknown[];
}

/** The units of a font's letters; those of most fonts are thousandths of its size. */
type UnitOf = (font: string) => number;

/** Each letter that a page draws, also spaces, in the order in which it draws them. */
export async function glyphsOn(page: PDFPageProxy): Promise<readonly DrawnText[]> {
    const drawings = await page.getOperatorList({ annotationMode: 0 });
    return glyphsIn(drawings, (font) => {
        const known: { readonly fontMatrix?: Matrix } | null = page.commonObjs.has(font)
            ? page.commonObjs.get(font)
            : null;
        return known?.fontMatrix?.[0] ?? 0.001;
    });
}

interface TextState {
    readonly page: Matrix;
    readonly font: string;
    readonly size: number;
    readonly letterSpacing: number;
    readonly wordSpacing: number;
    readonly stretch: number;
    readonly leading: number;
    readonly rise: number;
}

const start: TextState = {
    page: unmoved,
    font: "",
    size: 0,
    letterSpacing: 0,
    wordSpacing: 0,
    stretch: 1,
    leading: 0,
    rise: 0,
};

/** A letter of a font. Between letters, numbers move back by thousandths of the size. */
interface Glyph {
    readonly unicode: string;
    readonly width: number;
    readonly isSpace: boolean;
}

/** Follows the state of the text as the standard defines it (ISO 32000-1, 9.3 and 9.4). */
function glyphsIn({ fnArray, argsArray }: Drawings, unitOf: UnitOf): readonly DrawnText[] {
    const glyphs: DrawnText[] = [];
    const saved: TextState[] = [];
    let state = start;
    /** Where the current line and the next letter begin. */
    let line = unmoved;
    let here = unmoved;
    const set = (change: Partial<TextState>) => {
        state = { ...state, ...change };
    };
    const beginLine = (matrix: Matrix) => {
        line = matrix;
        here = matrix;
    };
    const nextLine = (x: number, y: number) => beginLine(multiplied(line, [1, 0, 0, 1, x, y]));
    const forward = (by: number) => {
        here = multiplied(here, [1, 0, 0, 1, by * state.stretch, 0]);
    };
    const show = (shown: readonly (Glyph | number)[]) => {
        const { page, font, size, stretch, rise } = state;
        const unit = unitOf(font) * size;
        for (const glyph of shown) {
            if (typeof glyph === "number") {
                forward((-glyph * size) / 1000);
                continue;
            }
            const { unicode, width, isSpace } = glyph;
            const matrix = multiplied(page, here);
            glyphs.push({
                str: unicode,
                transform: multiplied(matrix, [size * stretch, 0, 0, size, 0, rise]),
                width: Math.abs(width * unit * stretch) * scaleOf(matrix),
                fontName: font,
            });
            forward(width * unit + state.letterSpacing + (isSpace ? state.wordSpacing : 0));
        }
    };
    const operations = new Map<number, (args: Arguments) => unknown>([
        [OPS.save, () => saved.push(state)],
        [OPS.restore, () => set(saved.pop() ?? {})],
        [OPS.transform, (args) => set({ page: multiplied(state.page, matrixOf(args)) })],
        [
            OPS.paintFormXObjectBegin,
            ([matrix]) => {
                saved.push(state);
                set({ page: multiplied(state.page, matrixOf(matrix)) });
            },
        ],
        [OPS.paintFormXObjectEnd, () => set(saved.pop() ?? {})],
        [OPS.beginText, () => beginLine(unmoved)],
        [OPS.setCharSpacing, ([by]) => set({ letterSpacing: numberOf(by) })],
        [OPS.setWordSpacing, ([by]) => set({ wordSpacing: numberOf(by) })],
        [OPS.setHScale, ([percent]) => set({ stretch: numberOf(percent) / 100 })],
        [OPS.setLeading, ([by]) => set({ leading: numberOf(by) })],
        [OPS.setFont, (args) => set(fontOf(args))],
        [OPS.setTextRise, ([by]) => set({ rise: numberOf(by) })],
        [OPS.moveText, ([x, y]) => nextLine(numberOf(x), numberOf(y))],
        [
            OPS.setLeadingMoveText,
            ([x, y]) => {
                set({ leading: -numberOf(y) });
                nextLine(numberOf(x), numberOf(y));
            },
        ],
        [OPS.setTextMatrix, ([matrix]) => beginLine(matrixOf(matrix))],
        [OPS.nextLine, () => nextLine(0, -state.leading)],
        [OPS.showText, ([shown]) => Array.isArray(shown) && show(shown)],
        [
            OPS.setGState,
            ([changes]) => {
                const { Font } = Object.fromEntries(Array.isArray(changes) ? changes : []);
                set(fontOf(Font));
            },
        ],
    ]);
    for (const [at, operation] of fnArray.entries()) {
        const args = argsArray[at];
        operations.get(operation)?.(Array.isArray(args) ? args : []);
    }
    return glyphs;
}

type Arguments = readonly unknown[];

const numberOf = (given: unknown) => (typeof given === "number" ? given : 0);

/** A form without a matrix is where the page is. */
function matrixOf(given: unknown): Matrix {
    const numbers = Array.isArray(given)
        ? given
        : ArrayBuffer.isView(given)
          ? [...(given as Float32Array)]
          : [];
    return numbers.length === 6 ? numbers.map(numberOf) : unmoved;
}

function fontOf(given: unknown): Partial<TextState> {
    const [font, size] = Array.isArray(given) ? given : [];
    return typeof font === "string" ? { font, size: numberOf(size) } : {};
}
