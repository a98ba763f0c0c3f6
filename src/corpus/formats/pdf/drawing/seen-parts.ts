import { drop } from "../../shown/dropped.ts";
import type { DrawnGlyph, DrawnText } from "./painted-text.ts";

/** What of some texts is seen, given the letters that they are drawn with. The rest is dropped. */
export function textWith(
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
