import type { TextRun } from "../layout/pdf-page.ts";
import { wideLetters } from "../layout/wide-letters.ts";

/** A run, and how it is written. */
export interface WrittenRun extends TextRun {
    /** Quarters of a turn to the left; undefined for text at an angle, such as a watermark. */
    readonly quarter: number | undefined;
    /** Its length from top to bottom, if its font writes in that direction. */
    readonly down: number | undefined;
}

/** Whether most text of a page is Chinese, Japanese or Korean from top to bottom: by its font, or letter below letter. */
export function isVertical(runs: readonly WrittenRun[]): boolean {
    let vertical = 0;
    let all = 0;
    let before: WrittenRun | undefined;
    for (const run of runs) {
        if (run.text.trim() === "") continue;
        const letters = wideLetters(run.text);
        all += run.down === undefined ? letters : run.text.length;
        if (run.down !== undefined) vertical += run.text.length;
        else if (letters === 1 && before !== undefined && isBelow(before, run)) vertical++;
        before = run;
    }
    return vertical >= fewest && vertical > all * 0.5;
}

const fewest = 10;

const isBelow = (above: WrittenRun, run: WrittenRun) =>
    wideLetters(above.text) === 1 &&
    Math.abs(middleOf(above) - middleOf(run)) < run.size * 0.3 &&
    above.baseline - run.baseline > run.size * 0.6 &&
    above.baseline - run.baseline < run.size * 1.8;

const middleOf = ({ left, right }: TextRun) => (left + right) / 2;

/**
 * Turns runs of a page with text from top to bottom so that its columns are lines from left to right, the rightmost at the top. What
 * is written across above and below the columns, such as a page number, becomes a line before or after them.
 */
export function columnTurner(
    runs: readonly WrittenRun[],
    height: number,
): (run: WrittenRun) => TextRun | undefined {
    const columns = runs.filter(isInColumn);
    const top = most(columns.map(({ baseline, size }) => baseline + size));
    const bottom = -most(columns.map((run) => -lowestOf(run)));
    const left = -most(columns.map((run) => -run.left));
    const right = most(columns.map((run) => run.right));
    return ({ quarter, down, ...run }) => {
        const { baseline, size } = run;
        const placed = (start: number, length: number, middle: number): TextRun => ({
            ...run,
            left: start,
            right: start + length,
            baseline: middle,
        });
        // Latin letters on their side stand on one side of the middle.
        if (quarter === 3) return placed(height - baseline, run.right - run.left, run.left + size * 0.35);
        if (quarter !== 0) return undefined;
        if (down !== undefined) return placed(height - baseline, down, run.left);
        if (baseline > top) return { ...run, baseline: right + size * 3 + baseline - top };
        if (baseline < bottom - size * 0.5) return { ...run, baseline: left - size * 3 + baseline - bottom };
        return placed(height - baseline - size * 0.88, size * 1.1, middleOf(run));
    };
}

const isInColumn = ({ quarter, down, text }: WrittenRun) =>
    quarter === 3 || down !== undefined || wideLetters(text) === 1;

const most = (numbers: readonly number[]) =>
    numbers.reduce((one, other) => Math.max(one, other), Number.NEGATIVE_INFINITY);

const lowestOf = ({ quarter, down, baseline, left, right }: WrittenRun) =>
    quarter === 3 ? baseline - (right - left) : baseline - (down ?? 0);
