import { AsyncLocalStorage } from "node:async_hooks";

/** Every reason why a part of a file is not in its paragraphs. The catalogue of messages describes each. */
export type DropRule =
    | "comment"
    | "component"
    | "container"
    | "contents"
    | "hidden"
    | "include"
    | "label"
    | "mail"
    | "mark"
    | "module"
    | "not-text"
    | "note-mark"
    | "picture"
    | "struck-out"
    | PageRule
    | WordRule
    | PdfRule
    | BookRule;

/** Why a part of a web page is not part of its article. */
export type PageRule =
    | "advert"
    | "byline"
    | "comments"
    | "consent"
    | "edit"
    | "form"
    | "frame"
    | "navigation"
    | "outside"
    | "related"
    | "share";

/** Why a part of a word processor's document is not part of its text. */
export type WordRule = "annotation" | "deleted";

/** Why a part of a PDF's pages is not part of its text. */
export type PdfRule = "added" | "line-number" | "page-number" | "running-head" | "turned";

/** Why a part of an e-book is not part of its text. */
export type BookRule = "title-page";

/** A part of a file that no paragraph contains. */
export interface Dropped {
    readonly rule: DropRule;
    /** Counted from 1; undefined in web pages. */
    readonly line?: number | undefined;
    /** The part as the file has it, on one line and shortened. */
    readonly excerpt: string;
}

interface Record {
    readonly dropped: Dropped[];
    line?: number | undefined;
    /** The line of the file that a line of the text being read comes from. */
    lineOf: (line: number) => number;
}

const records = new AsyncLocalStorage<Record | undefined>();

/** Runs `read`, and returns its result with what it dropped. Otherwise nothing is recorded. */
export async function withDropped<Result>(
    read: () => Promise<Result>,
): Promise<{ readonly result: Result; readonly dropped: readonly Dropped[] }> {
    const record: Record = { dropped: [], lineOf: (line) => line };
    const result = await records.run(record, read);
    const { dropped } = record;
    return { result, dropped: dropped.toSorted((one, other) => (one.line ?? 0) - (other.line ?? 0)) };
}

/** Whether somebody wants to know what is dropped. */
export const isRecording = (): boolean => records.getStore() !== undefined;

/** Runs `read` without recording what it drops, as for a text that is read a second time. */
export const unrecorded = <Result>(read: () => Result): Result => records.run(undefined, read);

/** Records a part that is dropped. `line` is one of the file; undefined is the line that `atLine` last named. */
export function drop(rule: DropRule, part: string, line?: number): void {
    const record = records.getStore();
    const excerpt = record === undefined ? "" : shortened(part);
    if (excerpt !== "") record?.dropped.push({ rule, line: line ?? record.line, excerpt });
}

/** Records the lines of `before` that are not in `after`. */
export function dropLines<Line extends { readonly text: string; readonly line: number }>(
    rule: DropRule,
    before: readonly Line[],
    after: readonly Line[],
): readonly Line[] {
    if (!isRecording()) return after;
    const left = new Set(after);
    for (const line of before) if (!left.has(line)) drop(rule, line.text, line.line);
    return after;
}

/** Records what a line lost between its ends. */
export function dropBetween(rule: DropRule, before: string, after: string, line: number): void {
    if (!isRecording() || before === after) return;
    let start = 0;
    while (start < after.length && before[start] === after[start]) start++;
    let end = 0;
    const most = Math.min(before.length, after.length) - start;
    while (end < most && before.at(-1 - end) === after.at(-1 - end)) end++;
    drop(rule, before.slice(start, before.length - end), line);
}

/** Records the comments of a piece of HTML. */
export function dropComments(html: string): void {
    if (!isRecording()) return;
    for (let from = html.indexOf("<!--"); from >= 0; ) {
        const end = html.indexOf("-->", from + 4);
        drop("comment", html.slice(from, end < 0 ? html.length : end + 3));
        from = end < 0 ? -1 : html.indexOf("<!--", end);
    }
}

/** Says which line of the text is being read now. */
export function atLine(line: number | undefined): void {
    const record = records.getStore();
    if (record !== undefined && line !== undefined) record.line = record.lineOf(line);
}

/** Says which lines of the file the lines of the text come from. */
export function linesFrom(lineOf: (line: number) => number): void {
    const record = records.getStore();
    if (record !== undefined) record.lineOf = lineOf;
}

/** Runs `attempt`, and forgets what it dropped if it returns undefined, since its input is then read in another way. */
export function tentatively<Result>(attempt: () => Result | undefined): Result | undefined {
    const dropped = records.getStore()?.dropped;
    const count = dropped?.length ?? 0;
    const result = attempt();
    if (result === undefined) dropped?.splice(count);
    return result;
}

function shortened(part: string): string {
    const line = part.replace(/\s+/gu, " ").trim();
    return line.length > longest ? `${line.slice(0, longest - 1).trimEnd()}…` : line;
}

/** In UTF-16 units. */
const longest = 80;
