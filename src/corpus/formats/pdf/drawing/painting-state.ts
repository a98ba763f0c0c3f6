import { type Box, boxOf, keepsUpright, type Matrix, multiplied, overlap, unchanged } from "./geometry.ts";

/** How a page is painted at some point of its drawing. */
export interface PaintingState {
    matrix: Matrix;
    /** Around all that can be painted; undefined for the whole page. */
    clip: Box | undefined;
    /** Whether nothing but that box limits it. */
    isClipExact: boolean;
    /** As "#rrggbb"; undefined for patterns. */
    fill: string | undefined;
    fillAlpha: number;
    strokeAlpha: number;
    /** That of the groups around it. */
    groupAlpha: number;
    /** Whether a mask or a blend mode makes what is painted another color, or leaves parts out. */
    isMixed: boolean;
    font: string;
    fontSize: number;
    /** A PDF's rendering mode of text. */
    mode: number;
    letterSpacing: number;
    wordSpacing: number;
    stretch: number;
    leading: number;
    rise: number;
    /** Whether its matrix has changed, and whether anything was drawn. */
    hasMoved: boolean;
    hasDrawn: boolean;
}

export const firstState = (): PaintingState => ({
    matrix: unchanged,
    clip: undefined,
    isClipExact: true,
    fill: "#000000",
    fillAlpha: 1,
    strokeAlpha: 1,
    groupAlpha: 1,
    isMixed: false,
    font: "",
    fontSize: 0,
    mode: 0,
    letterSpacing: 0,
    wordSpacing: 0,
    stretch: 1,
    leading: 0,
    rise: 0,
    hasMoved: false,
    hasDrawn: false,
});

/** Limits what can be painted to a shape with this box around it. */
export function clipTo(state: PaintingState, box: readonly number[], isRectangle: boolean): void {
    state.clip = overlap(boxOf(state.matrix, box), state.clip);
    state.isClipExact &&= isRectangle && keepsUpright(state.matrix);
}

export function move(state: PaintingState, matrix: Matrix | null | undefined): void {
    if (!matrix) return;
    state.matrix = multiplied(state.matrix, matrix);
    state.hasMoved = true;
}

/** Applies the entries of a dictionary of the graphics state. */
export function applyEntries(state: PaintingState, entries: readonly (readonly [string, unknown])[]): void {
    for (const [key, value] of entries) {
        if (key === "ca" && typeof value === "number") state.fillAlpha = value;
        else if (key === "CA" && typeof value === "number") state.strokeAlpha = value;
        else if (key === "SMask") state.isMixed = value !== false;
        else if (key === "BM") state.isMixed = value !== "source-over";
        else if (key === "Font" && Array.isArray(value)) {
            state.font = String(value[0]);
            state.fontSize = Number(value[1]);
        }
    }
}
