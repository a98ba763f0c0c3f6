import { drop } from "../shown/dropped.ts";
import type { TextRun } from "./layout/pdf-page.ts";

/** What a PDF draws of a text, as its reader finds it. */
export interface DrawnText {
    readonly str: string;
    readonly transform: readonly number[];
    readonly width: number;
    readonly fontName: string;
}

/** A page as it is shown: how its points become those of the screen, and its size in points. */
export interface ShownPage {
    readonly transform: readonly number[];
    readonly width: number;
    readonly height: number;
}

interface TurnedRun extends TextRun {
    /** Quarters of a turn to the left; undefined for text at an angle, such as a watermark. */
    readonly quarter: number | undefined;
}

/**
 * The upright text on a page. A page whose text is turned, such as a wide table on a tall page, is turned back. What is at an angle
 * or outside of the page is dropped.
 */
export function runsOf(items: readonly DrawnText[], page: ShownPage): readonly TextRun[] {
    const runs = items.map((item) => turnedRun(item, page)).filter(({ text }) => text !== "");
    const letters = [0, 0, 0, 0];
    for (const { quarter, text } of runs)
        if (quarter !== undefined) letters[quarter] = (letters[quarter] ?? 0) + text.trim().length;
    const upright = letters.indexOf(Math.max(...letters));
    return runs.flatMap(({ quarter, ...run }): readonly TextRun[] => {
        const isShown = isInside(run, page);
        if (isShown && quarter === upright) return [turnedBack(run, upright, page)];
        drop(isShown ? "turned" : "hidden", run.text);
        return [];
    });
}

function turnedRun({ str, transform, width, fontName }: DrawnText, page: ShownPage): TurnedRun {
    const [a = 0, b = 0, c = 0, d = 0, left = 0, top = 0] = multiplied(page.transform, transform);
    const angle = Math.atan2(-b, a) / (Math.PI / 2);
    const nearest = Math.round(angle);
    const size = Math.hypot(c, d);
    const isDrawn = [left, top, size, width, angle].every(Number.isFinite) && size > 0;
    return {
        text: isDrawn ? str : "",
        left,
        right: left + width,
        baseline: page.height - top,
        size,
        font: fontName,
        quarter: Math.abs(angle - nearest) < 0.04 ? (nearest + 4) % 4 : undefined,
    };
}

/** The product of two matrices of a PDF. */
function multiplied(one: readonly number[], other: readonly number[]): readonly number[] {
    const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0] = one;
    const [k = 0, l = 0, m = 0, n = 0, o = 0, p = 0] = other;
    return [a * k + c * l, b * k + d * l, a * m + c * n, b * m + d * n, a * o + c * p + e, b * o + d * p + f];
}

const isInside = ({ left, baseline }: TextRun, { width, height }: ShownPage) =>
    left > -height && left < width && baseline > -2 && baseline < height;

function turnedBack(run: TextRun, quarter: number, { width, height }: ShownPage): TextRun {
    const { left, baseline } = run;
    const [x, y] =
        [
            [left, baseline],
            [baseline, width - left],
            [width - left, height - baseline],
            [height - baseline, left],
        ][quarter] ?? [];
    if (x === undefined || y === undefined) return run;
    return { ...run, left: x, right: x + run.right - left, baseline: y };
}
