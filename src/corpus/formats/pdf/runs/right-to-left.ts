import { pieceRows } from "../layout/page-rows.ts";
import type { LinePiece, PdfPage, TextRun } from "../layout/pdf-page.ts";
import { widestWithoutSpace } from "../layout/wide-letters.ts";
import { type Direction, readingOrder } from "./logical-order.ts";

/** Letters of Hebrew, Arabic and scripts like them. */
const rightToLeft = /[\u0590-\u065f\u066a-\u06ef\u06fa-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/gu;
export const rightToLeftLetters = (text: string) => text.match(rightToLeft)?.length ?? 0;

/**
 * The pages, given as the letters that they draw, with their lines in the order in which they are read. A page that is mostly from
 * right to left is turned around, so that its lines begin on the left like all others.
 */
export function inReadingOrder(pages: readonly PdfPage[]): readonly PdfPage[] {
    const drawn = pages.map((page) => {
        const text = page.runs.map((run) => run.text).join("");
        const isTurned = rightToLeftLetters(text) * 2 > (text.match(/\p{L}/gu)?.length ?? 0);
        return { page, isTurned, pieces: pieceRows(page.runs).flat().map(drawnLine) };
    });
    const areWritten = areBracketsAsWritten(drawn.flatMap(({ pieces }) => pieces));
    return drawn.map(({ page, isTurned, pieces }) => ({
        ...page,
        runs: pieces.flatMap((line) => {
            const base = baseOf(line, isTurned ? "rtl" : "ltr");
            const shown = areWritten ? withShapes(line) : line;
            const runs = readRuns(shown, base);
            const turn = page.width - line.left - line.right;
            return isTurned
                ? runs.map((run) => ({ ...run, left: run.left + turn, right: run.right + turn }))
                : runs;
        }),
    }));
}

/** Letters from left to right without a wide gap between them, with spaces. */
interface DrawnLine extends Pick<LinePiece, "left" | "right"> {
    readonly letters: readonly TextRun[];
    readonly text: string;
}

function drawnLine({ runs, left, right }: LinePiece): DrawnLine {
    const letters: TextRun[] = [];
    for (const run of runs) {
        const before = letters.at(-1);
        const isSpace = run.text.trim() === "";
        const wasSpace = before === undefined || before.text === " ";
        if (isSpace && wasSpace) continue;
        if (
            !isSpace &&
            before !== undefined &&
            !wasSpace &&
            run.left - before.right > widestWithoutSpace(before.text, run.text) * run.size
        )
            letters.push({ ...before, text: " ", left: before.right, right: run.left });
        letters.push(isSpace ? { ...run, text: " " } : run);
    }
    if (letters.at(-1)?.text === " ") letters.pop();
    return { letters, left, right, text: letters.map(({ text }) => text.charAt(0)).join("") };
}

/** A line in one script follows its page only if it shows that: by the sentence's end. */
function baseOf({ text }: DrawnLine, ofPage: Direction): Direction {
    const hasRight = rightToLeftLetters(text) > 0;
    const hasLeft = /\p{L}/u.test(text.replace(rightToLeft, ""));
    if (hasRight === hasLeft) return ofPage;
    const own = hasRight ? "rtl" : "ltr";
    const [start, end] = [/^[.,:;!?،؛؟]/u.test(text), /[.,:;!?،؛؟]$/u.test(text)];
    const showsOther = own === "rtl" ? end && !start : start && !end;
    return showsOther ? ofPage : own;
}

/** The letters of a line in reading order, one after the other from its left end on. Letters in one font are one run. */
function readRuns({ letters, left, text }: DrawnLine, base: Direction): readonly TextRun[] {
    const drawn = letters.map((letter) => letter.text);
    const order =
        base === "ltr" && rightToLeftLetters(text) === 0
            ? drawn.map((own, at) => ({ at, text: own }))
            : readingOrder(drawn, base);
    const runs: TextRun[] = [];
    let end = left;
    for (const { at, text: own } of order) {
        const letter = letters[at];
        if (letter === undefined) continue;
        const width = letter.right - letter.left;
        const advance = Math.max(0, (letters[at + 1]?.left ?? letter.right) - letter.left);
        const last = runs.at(-1);
        // What is drawn over a letter, such as an accent, stays apart.
        const isOver = last !== undefined && end < last.right - 0.1 * letter.size;
        const isSame =
            last?.font === letter.font &&
            last.size === letter.size &&
            Math.abs(last.baseline - letter.baseline) < 0.05;
        if (last !== undefined && isSame && !isOver)
            runs[runs.length - 1] = { ...last, text: last.text + own, right: end + width };
        else runs.push({ ...letter, text: own, left: end, right: end + width });
        end += advance;
    }
    return runs;
}

const brackets = "()[]{}<>«»";

/**
 * Whether the text of brackets is how they are written, not how they look. Those around text from right to left look the other
 * way round, and programs differ in which of the two they note. What they are next to shows it.
 */
function areBracketsAsWritten(lines: readonly DrawnLine[]): boolean {
    let looking = 0;
    let written = 0;
    for (const { text } of lines) {
        for (let at = 0; at < text.length; at++) {
            const place = brackets.indexOf(text.charAt(at));
            const [left, right] = [text.charAt(at - 1), text.charAt(at + 1)].map(
                (next) => /\p{L}/u.test(next) && rightToLeftLetters(next) > 0,
            );
            if (place < 0 || left === right) continue;
            const opensToRight = place % 2 === 0;
            if (opensToRight === right) looking++;
            else written++;
        }
    }
    return written > looking;
}

/** The line with brackets as they look. Those inside of text from left to right are written like that. */
function withShapes(line: DrawnLine): DrawnLine {
    const isLeft = line.letters.map(({ text }) =>
        /^\p{L}/u.test(text) ? rightToLeftLetters(text.charAt(0)) === 0 : undefined,
    );
    const [before, after] = [nearest(isLeft), nearest(isLeft.toReversed()).toReversed()];
    const letters = line.letters.map((letter, at) => {
        const place = letter.text === "" ? -1 : brackets.indexOf(letter.text);
        const isInside = before[at] === true && after[at] === true;
        const other = brackets[place % 2 === 0 ? place + 1 : place - 1];
        return place < 0 || isInside || other === undefined ? letter : { ...letter, text: other };
    });
    return { ...line, letters };
}

/** The last known one up to each. */
function nearest(known: readonly (boolean | undefined)[]): readonly (boolean | undefined)[] {
    let last: boolean | undefined;
    return known.map((one) => {
        last = one ?? last;
        return last;
    });
}
