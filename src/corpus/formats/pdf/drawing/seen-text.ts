import { drop, isRecording, unrecorded } from "../../shown/dropped.ts";
import type { DrawnText } from "../page-runs.ts";
import type { DrawnPage, PaintedArea } from "./drawn-page.ts";
import { type Box, contains } from "./geometry.ts";
import type { DrawnGlyph } from "./painted-text.ts";

/** Whether a reader sees a letter; "recognized" is one that lies unseen in a picture, which shows it. */
type Sight = "seen" | "unseen" | "recognized";

/** Of the text that a PDF's reader finds on a page, what a reader sees. */
export interface SeenText {
    readonly seen: readonly DrawnText[];
    /** What lies unseen in pictures, if anything does: all text with it, and it alone. */
    readonly recognized: { readonly all: readonly DrawnText[]; readonly alone: string } | undefined;
}

/** Leaves out the text that nobody sees. It is dropped, but for what is recognized. `page` is what is shown of the page. */
export function seenText(items: readonly DrawnText[], drawn: DrawnPage, page: Box): SeenText {
    const sights = sightsOf(drawn, page);
    for (const text of outside(drawn.glyphs, page)) drop("hidden", text);
    if (sights.every((sight) => sight === "seen")) return { seen: items, recognized: undefined };
    const only = (kept: readonly Sight[]) =>
        textWith(items, drawn.glyphs, (at) => kept.includes(sights[at] ?? "seen"));
    if (!sights.includes("recognized")) return { seen: only(["seen"]), recognized: undefined };
    const all = only(["seen", "recognized"]);
    const letters = drawn.glyphs.map(({ text }, at) => (sights[at] === "recognized" ? text : ""));
    return { seen: unrecorded(() => only(["seen"])), recognized: { all, alone: letters.join("") } };
}

function sightsOf({ glyphs, areas, pictures }: DrawnPage, page: Box): readonly Sight[] {
    const smallest = Math.min(page.right - page.left, page.top - page.bottom) / tinyShare;
    const near = areasNear(areas);
    return glyphs.map((glyph): Sight => {
        if (!glyph.isShown || isOutside(glyph) || (glyph.size ?? smallest) < smallest) return "unseen";
        const isInPicture = pictures.some((picture) => isAround(picture, glyph));
        if (!isPainted(glyph)) return isInPicture ? "recognized" : "unseen";
        const around = near(glyph).filter(({ box }) => isAround(box, glyph));
        const isCovered = around.some(({ at, color }) => at > glyph.at && color !== undefined);
        return isCovered || (!isInPicture && isInvisibleOn(around, glyph)) ? "unseen" : "seen";
    });
}

/** What is written outside of the page, line by line, which pdf.js does not list as text. */
function outside(glyphs: readonly DrawnGlyph[], page: Box): readonly string[] {
    const lines: { readonly at: number; text: string }[] = [];
    if (!isRecording()) return [];
    for (const { start, end, text, at } of glyphs) {
        if (contains(page, start) || contains(page, end)) continue;
        const last = lines.at(-1);
        if (last?.at === at) last.text += text;
        else lines.push({ at, text });
    }
    return lines.map(({ text }) => text);
}

/** No letters are this small a share of a page's shorter side. */
const tinyShare = 500;

/** Whether a box has most of a letter inside of it. A line through a letter does not. */
const isAround = (box: Box, { foot, head }: DrawnGlyph) => contains(box, foot) && contains(box, head);

const isOutside = ({ state: { clip }, foot, head }: DrawnGlyph) =>
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
    const isKnown = below.slice(last + 1).length === 0;
    return isKnown && isSameColor(fill, below[last]?.color ?? paper);
}

const paper = "#ffffff";

/** Whether the eye cannot tell two colors apart. */
function isSameColor(one: string, other: string): boolean {
    const channels = (color: string) => [1, 3, 5].map((at) => Number.parseInt(color.slice(at, at + 2), 16));
    const others = channels(other);
    return channels(one).every((value, at) => Math.abs(value - (others[at] ?? 0)) <= closestShade);
}

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

function textWith(
    items: readonly DrawnText[],
    glyphs: readonly DrawnGlyph[],
    isSeen: (at: number) => boolean,
): readonly DrawnText[] {
    let next = 0;
    return items.flatMap((item): readonly DrawnText[] => {
        const found = glyphsOf(item, glyphs, next);
        if (found.length === 0) return [item];
        next = (found.findLast((at) => at !== undefined) ?? next) + 1;
        if (found.every((at) => at === undefined || isSeen(at))) return [item];
        return partsOf(item, found, isSeen).flatMap(({ from, to, isShown }) => {
            const text = item.str.slice(from, to);
            if (!isShown) drop("hidden", text);
            if (!isShown || text.trim() === "") return [];
            const inside = found.slice(from, to).filter((at) => at !== undefined);
            const [first, last] = [glyphs[inside[0] ?? -1], glyphs[inside.at(-1) ?? -1]];
            if (first === undefined || last === undefined) return [];
            const { start } = first;
            const width = Math.hypot(last.end.x - start.x, last.end.y - start.y);
            return [
                { ...item, str: text, width, transform: [...item.transform.slice(0, 4), start.x, start.y] },
            ];
        });
    });
}

/** The glyph of each UTF-16 unit of an item; undefined for spaces, and where they differ. Empty if none is found. */
function glyphsOf(
    item: DrawnText,
    glyphs: readonly DrawnGlyph[],
    next: number,
): readonly (number | undefined)[] {
    const [x = 0, y = 0] = item.transform.slice(4);
    const from = item.str.search(/\S/u);
    if (from < 0) return [];
    const isStart = ({ text, start }: DrawnGlyph) =>
        text.trim() !== "" && Math.abs(start.x - x) < 1 && Math.abs(start.y - y) < 1;
    const limit = Math.min(glyphs.length, next + farthest);
    let at = next;
    while (at < limit && !isStart(glyphs[at] as DrawnGlyph)) at++;
    if (at >= limit) return [];
    const found: (number | undefined)[] = Array.from(item.str, () => undefined);
    // Text from right to left is in another order, and as visible as its first letter.
    if (!item.str.startsWith(glyphs[at]?.text ?? "", from))
        return Array.from({ length: item.str.length }, () => at);
    for (let unit = from, missed = 0; unit < item.str.length && at < glyphs.length && missed < 50; ) {
        const text = glyphs[at]?.text ?? "";
        if (/\s/u.test(item.str[unit] ?? "")) unit++;
        else if (text !== "" && item.str.startsWith(text, unit)) {
            for (let one = 0; one < text.length; one++) found[unit + one] = at;
            unit += text.length;
            at++;
            missed = 0;
        } else {
            at++;
            missed++;
        }
    }
    return found;
}

/** How many letters outside of the page may be between two that are found. */
const farthest = 5000;

interface ItemPart {
    readonly from: number;
    to: number;
    readonly isShown: boolean;
}

/** Consecutive units that are either seen or not. Spaces belong to what is before them. */
function partsOf(
    { str }: DrawnText,
    found: readonly (number | undefined)[],
    isSeen: (at: number) => boolean,
): readonly ItemPart[] {
    const parts: ItemPart[] = [];
    for (let unit = 0; unit < str.length; unit++) {
        const at = found[unit];
        const last = parts.at(-1);
        const isShown =
            at === undefined
                ? (last?.isShown ?? isSeen(found.find((one) => one !== undefined) ?? 0))
                : isSeen(at);
        if (last !== undefined && last.isShown === isShown) last.to = unit + 1;
        else parts.push({ from: unit, to: unit + 1, isShown });
    }
    return parts;
}
