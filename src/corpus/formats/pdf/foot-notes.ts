import { drop } from "../shown/dropped.ts";
import { textOf } from "./layout/line-text.ts";
import type { PdfLine, TextRun } from "./layout/pdf-page.ts";

/** A note at the foot of a page. */
export interface PdfNote {
    readonly lines: readonly PdfLine[];
    /** The line of the text that refers to it, or else the last one of its page. */
    readonly of: PdfLine | undefined;
}

interface OpenNote {
    readonly mark: string;
    readonly page: number;
    readonly lines: PdfLine[];
}

/** Takes the notes out of the lines, and drops the marks that refer to them. */
export function withoutNotes(
    lines: readonly PdfLine[],
    bodySize: number,
): { readonly lines: readonly PdfLine[]; readonly notes: readonly PdfNote[] } {
    const feet = new Set<PdfLine>();
    const notes: OpenNote[] = [];
    for (const foot of feetOf(lines, bodySize)) {
        const [first] = foot;
        const last = notes.at(-1);
        const isRest =
            last !== undefined &&
            first !== undefined &&
            first.page === last.page + 1 &&
            !/[.!?…”"’)]$/u.test(last.lines.at(-1)?.text ?? "");
        // Small letters without a mark are something else, such as the text below a picture.
        const from = isRest ? 0 : foot.findIndex((line) => markAt(line) !== undefined);
        if (from < 0) continue;
        for (const line of foot.slice(from)) {
            feet.add(line);
            const mark = markAt(line);
            if (mark === undefined) notes.at(-1)?.lines.push(line);
            else notes.push({ mark: mark.text, page: line.page, lines: [withoutStart(line, mark)] });
        }
    }
    const places = new Map<OpenNote, PdfLine>();
    const body = lines
        .filter((line) => !feet.has(line))
        .map((line) => {
            const found = line.marks.flatMap((run) => {
                const own = notesOf(run.text.trim(), line.page, notes);
                return own.length === 0 ? [] : [{ run, own }];
            });
            const shown = withoutRuns(
                line,
                found.map(({ run }) => run),
            );
            for (const { own } of found)
                for (const note of own) if (!places.has(note)) places.set(note, shown);
            return shown;
        })
        .filter(({ text }) => text !== "");
    return {
        lines: body,
        notes: notes.map((note) => ({
            lines: note.lines,
            of: places.get(note) ?? body.findLast(({ page }) => page <= note.page),
        })),
    };
}

/** The small lines at the foot of each column, which nothing else is below. */
function* feetOf(lines: readonly PdfLine[], bodySize: number): Generator<readonly PdfLine[]> {
    const pages = Map.groupBy(lines, ({ page }) => page);
    for (const onPage of pages.values()) {
        for (const own of Map.groupBy(onPage, ({ column }) => column).values()) {
            const down = own.toSorted((one, other) => other.baseline - one.baseline);
            const last = down.findLastIndex(
                ({ size, cells }) => size > bodySize * 0.93 || cells !== undefined,
            );
            const foot = down.slice(last + 1);
            const [first] = foot;
            if (first === undefined) continue;
            const isBelow = (line: PdfLine) =>
                line.column !== first.column &&
                line.baseline < first.baseline &&
                line.left < first.column.right &&
                line.right > first.column.left;
            if (!onPage.some((line) => isBelow(line) && line.size > bodySize * 0.93)) yield foot;
        }
    }
}

interface StartMark {
    readonly text: string;
    readonly run: TextRun | undefined;
}

/** The mark that a note begins with. */
function markAt(line: PdfLine): StartMark | undefined {
    const first = line.runs.find(({ text }) => text.trim() !== "");
    const [run] = line.marks;
    if (run !== undefined && run === first) return { text: run.text.trim(), run };
    const text = line.text.match(/^(?:\d{1,3}|[*†‡§¶]{1,3})(?=[.)]?\s)|^[*†‡§¶]{1,3}/u)?.[0];
    return text === undefined ? undefined : { text, run: undefined };
}

function withoutStart(line: PdfLine, { text, run }: StartMark): PdfLine {
    if (run !== undefined) return withoutRuns(line, [run]);
    const shown = line.text.slice(text.length).replace(/^[.)]?\s*/u, "");
    drop("note-mark", text);
    return { ...line, text: shown };
}

/** The notes that a mark refers to, if all exist: on its page, or on the next one if they had no space there. */
function notesOf(mark: string, page: number, notes: readonly OpenNote[]): readonly OpenNote[] {
    const found = mark
        .split(/[,;]/u)
        .map((one) => one.trim().replace(/^[[(]|[\])]$/gu, ""))
        .map(
            (one) =>
                notes.find((note) => note.mark === one && note.page === page) ??
                notes.find((note) => note.mark === one && note.page === page + 1),
        );
    return found.flatMap((note) => (note === undefined ? [] : [note])).length === found.length
        ? found.flatMap((note) => (note === undefined ? [] : [note]))
        : [];
}

function withoutRuns(line: PdfLine, marks: readonly TextRun[]): PdfLine {
    if (marks.length === 0) return line;
    for (const { text } of marks) drop("note-mark", text);
    // Where a mark was, there is no space unless one is beside it.
    const blank = line.runs.map((run) => (marks.includes(run) ? { ...run, text: "" } : run));
    return {
        ...line,
        runs: line.runs.filter((run) => !marks.includes(run)),
        text: textOf(blank, line).replace(/ (?=[.,;:!?](?:\s|$))/gu, ""),
    };
}
