import { OPS } from "pdfjs-dist/legacy/build/pdf.mjs";
import { type Matrix, multiplied, type Point, placed, unchanged } from "./geometry.ts";
import type { PaintingState } from "./painting-state.ts";

/** What a page draws of a text. */
export interface DrawnText {
    readonly str: string;
    /** From the size 1 at the page's lower left corner to where it is. */
    readonly transform: readonly number[];
    readonly width: number;
    readonly fontName: string;
    /** Its length from top to bottom, if its font writes in that direction. */
    readonly down?: number | undefined;
}

/** A letter on a page. */
export interface DrawnGlyph {
    /** What it stands for; may be several letters, or none. */
    readonly text: string;
    /** Where it begins and ends, in points from the page's lower left corner. */
    readonly start: Point;
    readonly end: Point;
    /** Its middle, near the line and near the top of a small letter. */
    readonly foot: Point;
    readonly head: Point;
    /** How it is turned and scaled from the size 1. */
    readonly shape: readonly number[];
    /** The height of a line; undefined if the font does not say. */
    readonly size: number | undefined;
    readonly state: Readonly<PaintingState>;
    /** Whether the layer that it is in is shown. */
    readonly isShown: boolean;
    /** Of what is drawn, in order. */
    readonly at: number;
}

/** What is known of a font. */
export interface GlyphFont {
    /** The width of a unit of its glyphs, in the size of the font. */
    readonly unit: number;
    /** Whether its size says how large its letters are. */
    readonly isScaled: boolean;
}

/** Follows where text is written. */
export interface TextPainter {
    /** Applies an operator to the state of text, if it is one of those. */
    follow(operator: number, args: readonly never[], state: PaintingState): void;
    /** The letters that an operator writes. */
    write(
        letters: readonly WrittenLetter[],
        state: PaintingState,
        place: { readonly font: GlyphFont; readonly at: number; readonly isShown: boolean },
    ): readonly DrawnGlyph[];
}

/** A letter as pdf.js lists it, or a space between two in thousandths of the font's size. */
type WrittenLetter =
    | number
    | { readonly unicode: string; readonly width: number; readonly isSpace: boolean }
    | null;

export function textPainter(): TextPainter {
    let lineMatrix: Matrix = unchanged;
    let textMatrix: Matrix = unchanged;
    const setLine = (matrix: Matrix) => {
        lineMatrix = matrix;
        textMatrix = matrix;
    };
    const moveLine = (x: number, y: number) => setLine(multiplied(lineMatrix, [1, 0, 0, 1, x, y]));
    return {
        follow: (operator, args, state) => {
            // SAFETY: these are what pdf.js gives the operators that use them.
            const [first, second] = args as unknown as readonly [number, number];
            if (operator === OPS.setFont) Object.assign(state, { font: String(first), fontSize: second });
            else if (operator === OPS.beginText) setLine(unchanged);
            else if (operator === OPS.setTextMatrix) setLine(args[0] ?? unchanged);
            else if (operator === OPS.moveText) moveLine(first, second);
            else if (operator === OPS.nextLine) moveLine(0, -state.leading);
            else if (operator === OPS.setLeadingMoveText) {
                state.leading = -second;
                moveLine(first, second);
            } else if (operator === OPS.setCharSpacing) state.letterSpacing = first;
            else if (operator === OPS.setWordSpacing) state.wordSpacing = first;
            else if (operator === OPS.setHScale) state.stretch = first / 100;
            else if (operator === OPS.setLeading) state.leading = first;
            else if (operator === OPS.setTextRise) state.rise = first;
            else if (operator === OPS.setTextRenderingMode) state.mode = first;
        },
        write: (letters, state, { font, at, isShown }) => {
            const matrix = multiplied(state.matrix, textMatrix);
            const [a = 0, b = 0, c = 0, d = 0] = matrix;
            const { fontSize, stretch, rise } = state;
            const scale = Math.sqrt(Math.abs((a * d - b * c) * stretch));
            const size = font.isScaled ? Math.abs(fontSize) * scale : undefined;
            const wide = fontSize * stretch;
            const shape = [a * wide, b * wide, c * fontSize, d * fontSize];
            const shared = { shape, size, at, isShown };
            const painted = { ...state };
            const glyphs: DrawnGlyph[] = [];
            let x = 0;
            for (const letter of letters) {
                if (typeof letter === "number") x -= (letter / 1000) * fontSize * stretch;
                if (typeof letter === "number" || letter === null) continue;
                const width = letter.width * font.unit * fontSize * stretch;
                glyphs.push({
                    ...shared,
                    text: letter.unicode,
                    start: placed(matrix, x, rise),
                    end: placed(matrix, x + width, rise),
                    foot: placed(matrix, x + width / 2, rise + fontSize * lowest),
                    head: placed(matrix, x + width / 2, rise + fontSize * highest),
                    state: painted,
                });
                const space = state.letterSpacing + (letter.isSpace ? state.wordSpacing : 0);
                x += width + space * stretch;
            }
            textMatrix = multiplied(textMatrix, [1, 0, 0, 1, x, 0]);
            return glyphs;
        },
    };
}

/** Parts of small letters, above the line and in the size of the font. */
const lowest = 0.05;
const highest = 0.45;

/** A letter as a text. */
export const glyphText = ({ text, start, end, shape, state }: DrawnGlyph): DrawnText => ({
    str: text,
    transform: [...shape, start.x, start.y],
    width: Math.hypot(end.x - start.x, end.y - start.y),
    fontName: state.font,
});
