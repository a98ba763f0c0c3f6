import { drop } from "../../shown/dropped.ts";
import { type Matrix, multiplied } from "../drawing/geometry.ts";
import type { DrawnText } from "../drawing/painted-text.ts";
import type { TextRun } from "../layout/pdf-page.ts";
import { columnTurner, isVertical, type WrittenRun } from "./vertical-text.ts";

/** A page as it is shown: how its points become those of the screen, and its size in points. */
export interface ShownPage {
    readonly transform: Matrix;
    readonly width: number;
    readonly height: number;
}

/**
 * The upright text on a page. A page whose text is turned, such as a wide table on a tall page, is turned back, and one whose text is
 * from top to bottom is turned so that this is from left to right. What is at an angle or outside of the page is dropped.
 */
export function runsOf(items: readonly DrawnText[], page: ShownPage): readonly TextRun[] {
    const runs = items.map((item) => turnedRun(item, page)).filter(({ text }) => text !== "");
    const turn = isVertical(runs) ? columnTurner(runs, page.height) : uprightTurner(runs, page);
    return runs.flatMap((run): readonly TextRun[] => {
        const isShown = isInside(run, page);
        const turned = isShown ? turn(run) : undefined;
        if (turned !== undefined) return [turned];
        drop(isShown ? "turned" : "hidden", run.text);
        return [];
    });
}

/** Turns runs the way that most letters of a page are. */
function uprightTurner(
    runs: readonly WrittenRun[],
    page: ShownPage,
): (run: WrittenRun) => TextRun | undefined {
    const letters = [0, 0, 0, 0];
    for (const { quarter, text } of runs)
        if (quarter !== undefined) letters[quarter] = (letters[quarter] ?? 0) + text.trim().length;
    const upright = letters.indexOf(Math.max(...letters));
    return ({ quarter, down: _, ...run }) =>
        quarter === upright ? turnedBack(run, upright, page) : undefined;
}

function turnedRun({ str, transform, width, fontName, down }: DrawnText, page: ShownPage): WrittenRun {
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
        down,
    };
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
