import { OPS } from "pdfjs-dist/legacy/build/pdf.mjs";
import { type Box, boxOf, keepsUpright, type Matrix, overlap } from "./geometry.ts";
import { type DrawnGlyph, type GlyphFont, textPainter } from "./painted-text.ts";
import { applyEntries, clipTo, firstState, move, type PaintingState } from "./painting-state.ts";

/** What a page draws, as pdf.js lists it. */
export interface Drawing {
    readonly fnArray: readonly number[];
    readonly argsArray: readonly unknown[];
}

/** A filled shape. */
export interface PaintedArea {
    readonly box: Box;
    /** As "#rrggbb"; undefined if what its box looks like is not known. */
    readonly color: string | undefined;
    /** Of what is drawn, in order. */
    readonly at: number;
}

/** A page with what it draws. */
export interface DrawnPage {
    readonly glyphs: readonly DrawnGlyph[];
    readonly areas: readonly PaintedArea[];
    /** Where pictures may be. They are not decoded: where the matrix changes and nothing is drawn, there may be one. */
    readonly pictures: readonly Box[];
}

interface PageResources {
    /** Whether a layer is shown. */
    readonly isShown: (layer: unknown) => boolean;
    readonly fontOf: (name: string) => GlyphFont;
}

/** Follows how a page is drawn. */
export function drawnPage({ fnArray, argsArray }: Drawing, { isShown, fontOf }: PageResources): DrawnPage {
    const glyphs: DrawnGlyph[] = [];
    const areas: PaintedArea[] = [];
    const pictures: Box[] = [];
    const painter = textPainter();
    const saved: PaintingState[] = [];
    const layers: boolean[] = [];
    let state = firstState();
    let clipsNext = false;

    const save = () => {
        saved.push(state);
        state = { ...state, hasMoved: false, hasDrawn: false };
    };
    const restore = () => {
        const isPicture = state.hasMoved && !state.hasDrawn && pictures.length < mostAreas;
        if (isPicture) pictures.push(boxOf(state.matrix, [0, 0, 1, 1]));
        const hasDrawn = state.hasDrawn || state.hasMoved;
        state = saved.pop() ?? state;
        state.hasDrawn ||= hasDrawn;
    };
    const enter = (matrix: Matrix | null, box: Matrix | null) => {
        state.hasDrawn = true;
        save();
        move(state, matrix);
        if (box !== null) clipTo(state, Array.from(box), true);
    };
    const addArea = (box: Box, at: number, color: string | undefined) => {
        const isPainted = state.fillAlpha * state.groupAlpha > 0 && !layers.includes(false);
        if (isPainted && areas.length < mostAreas) areas.push({ box, color, at });
    };
    const fill = (box: Matrix, at: number, isRectangle: boolean) => {
        const isExact = isRectangle && keepsUpright(state.matrix) && state.isClipExact;
        const isOpaque = state.fillAlpha * state.groupAlpha > 0.99 && !state.isMixed;
        const whole = overlap(boxOf(state.matrix, Array.from(box)), state.clip);
        addArea(whole, at, isExact && isOpaque ? state.fill : undefined);
    };
    const addPath = (kind: number, path: Matrix | null | undefined, box: Matrix | null, at: number) => {
        state.hasDrawn = true;
        const isRectangle = box !== null && isRectangular(path, box);
        if (box !== null && fillers.has(kind)) fill(box, at, isRectangle);
        if (clipsNext) clipTo(state, Array.from(box ?? [0, 0, 0, 0]), isRectangle);
        clipsNext = false;
    };

    for (const [at, operator] of fnArray.entries()) {
        // SAFETY: these are the shapes in which pdf.js has the arguments of each operator.
        const args = (argsArray[at] ?? []) as readonly never[];
        switch (operator) {
            case OPS.save:
                save();
                break;
            case OPS.restore:
            case OPS.paintFormXObjectEnd:
            case OPS.endGroup:
                restore();
                break;
            case OPS.transform:
                move(state, args);
                break;
            case OPS.setGState:
                applyEntries(state, args[0] ?? []);
                break;
            case OPS.setFillRGBColor:
                state.fill = args[0];
                break;
            case OPS.setFillColorN:
            case OPS.setFillTransparent:
                state.fill = undefined;
                break;
            case OPS.clip:
            case OPS.eoClip:
                clipsNext = true;
                break;
            case OPS.constructPath:
                addPath(args[0] ?? 0, args[1]?.[0], args[2] ?? null, at);
                break;
            case OPS.shadingFill:
            case OPS.rawFillPath:
                state.hasDrawn = true;
                addArea(state.clip ?? everywhere, at, undefined);
                break;
            case OPS.paintFormXObjectBegin:
                enter(args[0] ?? null, args[1] ?? null);
                break;
            case OPS.beginGroup: {
                const { matrix, bbox }: { matrix: Matrix | null; bbox: Matrix | null } = args[0] ?? noGroup;
                const outer = state.matrix;
                enter(matrix, bbox);
                state.matrix = outer;
                state.groupAlpha *= state.fillAlpha;
                state.fillAlpha = 1;
                state.strokeAlpha = 1;
                break;
            }
            case OPS.beginMarkedContent:
                layers.push(true);
                break;
            case OPS.beginMarkedContentProps:
                layers.push(String(args[0]) !== "OC" || isShown(args[1]));
                break;
            case OPS.endMarkedContent:
                layers.pop();
                break;
            case OPS.showText: {
                state.hasDrawn = true;
                const place = { font: fontOf(state.font), at, isShown: !layers.includes(false) };
                for (const glyph of painter.write(args[0] ?? [], state, place)) glyphs.push(glyph);
                break;
            }
            default:
                painter.follow(operator, args, state);
        }
    }
    for (let left = saved.length; left >= 0; left--) restore();
    return { glyphs, areas, pictures };
}

/** A page with more is a drawing; the rest of them only means that more of its text counts as shown. */
const mostAreas = 5000;

const noGroup = { matrix: null, bbox: null };
const everywhere: Box = {
    left: Number.NEGATIVE_INFINITY,
    bottom: Number.NEGATIVE_INFINITY,
    right: Number.POSITIVE_INFINITY,
    top: Number.POSITIVE_INFINITY,
};

const fillers: ReadonlySet<number> = new Set([
    OPS.fill,
    OPS.eoFill,
    OPS.fillStroke,
    OPS.eoFillStroke,
    OPS.closeFillStroke,
    OPS.closeEOFillStroke,
]);

/** Whether a path, as pdf.js codes it, goes once around the corners of its box. */
function isRectangular(path: Matrix | null | undefined, box: Matrix): boolean {
    if (!path) return false;
    const corners: string[] = [];
    for (let at = 0; at < path.length; ) {
        const kind = path[at];
        if (kind === closing) at++;
        else if (kind === moving || kind === lining) {
            const [x = 0, y = 0] = [path[at + 1], path[at + 2]];
            if ((x !== box[0] && x !== box[2]) || (y !== box[1] && y !== box[3])) return false;
            corners.push(`${x === box[0] ? 0 : 1}${y === box[1] ? 0 : 1}`);
            at += 3;
        } else return false;
    }
    if (corners.length === 5 && corners[0] === corners[4]) corners.pop();
    return (
        corners.length === 4 &&
        new Set(corners).size === 4 &&
        corners[0]?.[0] !== corners[2]?.[0] &&
        corners[0]?.[1] !== corners[2]?.[1]
    );
}

const moving = 0;
const lining = 1;
const closing = 4;
