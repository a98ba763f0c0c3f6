import { drop, isRecording, unrecorded } from "../../shown/dropped.ts";
import type { DrawnPage, PaintedArea } from "./drawn-page.ts";
import { type Box, contains } from "./geometry.ts";
import { type DrawnGlyph, type DrawnText, glyphText } from "./painted-text.ts";
import { textWith } from "./seen-parts.ts";

/** Whether a reader sees a letter; "recognized" is one that lies unseen in a picture, which shows it. */
type Sight = "seen" | "unseen" | "recognized";

/** Of the text on a page, what a reader sees. */
export interface SeenText {
    readonly seen: readonly DrawnText[];
    /** What lies unseen in pictures, if anything does: all text with it, and it alone. */
    readonly recognized: { readonly all: readonly DrawnText[]; readonly alone: string } | undefined;
}

/**
 * Leaves out the text that nobody sees. It is dropped, but for what is recognized. `items` are what pdf.js finds of it; undefined for
 * each letter as it is drawn. `page` is what is shown of the page.
 */
export function seenText(items: readonly DrawnText[] | undefined, drawn: DrawnPage, page: Box): SeenText {
    const sights = sightsOf(drawn, page);
    const isOutside = ({ start, end }: DrawnGlyph) => !contains(page, start) && !contains(page, end);
    for (const text of linesOf(drawn.glyphs, isOutside)) drop("hidden", text);
    if (items !== undefined && sights.every((sight) => sight === "seen"))
        return { seen: items, recognized: undefined };
    const only = (kept: readonly Sight[]) => {
        const isSeen = (at: number) => kept.includes(sights[at] ?? "seen");
        if (items !== undefined) return textWith(items, drawn.glyphs, isSeen);
        const inside = drawn.glyphs
            .map((glyph, at) => ({ glyph, at }))
            .filter(({ glyph }) => !isOutside(glyph));
        const unseen = new Set(inside.filter(({ at }) => !isSeen(at)).map(({ glyph }) => glyph));
        for (const text of linesOf(drawn.glyphs, (glyph) => unseen.has(glyph))) drop("hidden", text);
        return inside.filter(({ glyph }) => !unseen.has(glyph)).map(({ glyph }) => glyphText(glyph));
    };
    if (!sights.includes("recognized")) return { seen: only(["seen"]), recognized: undefined };
    const all = only(["seen", "recognized"]);
    const letters = drawn.glyphs.map(({ text }, at) => (sights[at] === "recognized" ? text : ""));
    return { seen: unrecorded(() => only(["seen"])), recognized: { all, alone: letters.join("") } };
}

function sightsOf({ glyphs, areas, pictures }: DrawnPage, page: Box): readonly Sight[] {
    const smallest = Math.min(page.right - page.left, page.top - page.bottom) / tinyShare;
    const near = areasNear(areas);
    return glyphs.map((glyph): Sight => {
        if (!glyph.isShown || isClipped(glyph) || (glyph.size ?? smallest) < smallest) return "unseen";
        const isInPicture = pictures.some((picture) => isAround(picture, glyph));
        if (!isPainted(glyph)) return isInPicture ? "recognized" : "unseen";
        const around = near(glyph).filter(({ box }) => isAround(box, glyph));
        const isCovered = around.some(({ at, color }) => at > glyph.at && color !== undefined);
        return isCovered || (!isInPicture && isInvisibleOn(around, glyph)) ? "unseen" : "seen";
    });
}

/** The text of some letters, as they are written together. */
function linesOf(glyphs: readonly DrawnGlyph[], isOne: (glyph: DrawnGlyph) => boolean): readonly string[] {
    const lines: { readonly at: number; text: string }[] = [];
    if (!isRecording()) return [];
    for (const glyph of glyphs) {
        if (!isOne(glyph)) continue;
        const last = lines.at(-1);
        if (last?.at === glyph.at) last.text += glyph.text;
        else lines.push({ at: glyph.at, text: glyph.text });
    }
    return lines.map(({ text }) => text);
}

/** No letters are this small a share of a page's shorter side. */
const tinyShare = 500;

/** Whether a box has most of a letter inside of it. A line through a letter does not. */
const isAround = (box: Box, { foot, head }: DrawnGlyph) => contains(box, foot) && contains(box, head);

const isClipped = ({ state: { clip }, foot, head }: DrawnGlyph) =>
    clip !== undefined && !contains(clip, foot) && !contains(clip, head);

function isPainted({ state }: DrawnGlyph): boolean {
    const { mode, fillAlpha, strokeAlpha, groupAlpha } = state;
    const fills = mode === 0 || mode === 2 || mode === 4 || mode === 6;
    const strokes = mode === 1 || mode === 2 || mode === 5 || mode === 6;
    const alpha = Math.max(fills ? fillAlpha : 0, strokes ? strokeAlpha : 0);
    return alpha * groupAlpha > leastAlpha;
}

const leastAlpha = 0.05;

/** Whether a letter has the color of what is below it, where that is known. */
function isInvisibleOn(around: readonly PaintedArea[], { at, state: { fill, mode, isMixed } }: DrawnGlyph) {
    if (fill === undefined || isMixed || (mode !== 0 && mode !== 4)) return false;
    const below = around.filter((area) => area.at < at);
    const last = below.findLastIndex(({ color }) => color !== undefined);
    return last === below.length - 1 && isSameColor(fill, below[last]?.color ?? paper);
}

const paper = "#ffffff";

/** Whether the eye cannot tell two colors apart. */
function isSameColor(one: string, other: string): boolean {
    return [1, 3, 5].every((at) => Math.abs(channel(one, at) - channel(other, at)) <= closestShade);
}

const channel = (color: string, at: number) => Number.parseInt(color.slice(at, at + 2), 16);

const closestShade = 8;

/** The areas that the letters of one operator may be on. */
function areasNear(areas: readonly PaintedArea[]): (glyph: DrawnGlyph) => readonly PaintedArea[] {
    let at = -1;
    let line = 0;
    let found: readonly PaintedArea[] = [];
    return (glyph) => {
        // Most text is written line by line.
        if (glyph.at !== at || glyph.foot.y !== line) {
            at = glyph.at;
            line = glyph.foot.y;
            found = areas.filter(({ box }) => line >= box.bottom && line <= box.top);
        }
        return found;
    };
}
