import { drop, type PdfRule } from "../../shown/dropped.ts";
import { textOf } from "./line-text.ts";
import { pieceRows, sizeOf } from "./page-rows.ts";
import type { PdfPage, TextRun } from "./pdf-page.ts";

/** The pages without running heads, running feet and page numbers. */
export function withoutRunningLines(pages: readonly PdfPage[]): readonly PdfPage[] {
    const bodySize = sizeOf(pages.flatMap(({ runs }) => runs));
    const edges = pages.map((page, at) => edgeRows(page, at));
    const isNumber = numbersIn(edges, pages);
    const isRepeated = repeatedIn(edges, { count: pages.length, bodySize });
    const rules = new Map<EdgeRow, PdfRule>();
    const ruleOf = (row: EdgeRow): PdfRule | undefined =>
        isNumber(row) ? "page-number" : isRepeated(row) ? "running-head" : undefined;
    // What is inside of a line that stays is text, and so is what has no space between it and the text.
    const follow = (rule: typeof ruleOf) => {
        for (const { top, bottom } of edges)
            for (const rows of [top, bottom]) {
                const found = rows.map((row) => rules.get(row) ?? rule(row));
                const stays = found.indexOf(undefined);
                const outside = rows.slice(0, stays < 0 ? rows.length : stays);
                const count = outside.findLastIndex(({ isApart }) => isApart) + 1;
                for (const [at, row] of outside.slice(0, count).entries())
                    rules.set(row, found[at] ?? "running-head");
            }
    };
    follow(ruleOf);
    const places = [...rules.keys()];
    // The head of a short chapter is on one page only, but where the others are.
    const isInPlace = (row: EdgeRow) =>
        row.isApart &&
        row.size <= bodySize * 1.1 &&
        new Set(
            places
                .filter(
                    (one) =>
                        Math.abs(one.baseline - row.baseline) < 1.5 && Math.abs(one.size - row.size) < 0.3,
                )
                .map(({ page }) => page),
        ).size >= 3;
    follow((row) => (isInPlace(row) ? "running-head" : undefined));
    const dropped = new Set<TextRun>();
    for (const [{ runs, text }, rule] of rules) {
        drop(rule, text);
        for (const run of runs) dropped.add(run);
    }
    return pages.map((page) => ({ ...page, runs: page.runs.filter((run) => !dropped.has(run)) }));
}

/** One of the outermost lines of a page. */
interface EdgeRow {
    readonly runs: readonly TextRun[];
    readonly text: string;
    readonly baseline: number;
    readonly size: number;
    readonly page: number;
    /** Whether there is more space than between lines inside of it. */
    readonly isApart: boolean;
}

/** From outside to inside. */
interface EdgeRows {
    readonly top: readonly EdgeRow[];
    readonly bottom: readonly EdgeRow[];
}

function edgeRows({ runs }: PdfPage, page: number): EdgeRows {
    const rows = pieceRows(runs);
    const baselines = rows.map((row) => row[0]?.baseline ?? 0);
    const edge = (at: number, inside: 1 | -1): readonly EdgeRow[] => {
        const row = rows[at];
        if (row === undefined) return [];
        const own = row.flatMap((piece) => piece.runs);
        const size = sizeOf(own);
        const baseline = baselines[at] ?? 0;
        const gap = Math.abs(baseline - (baselines[at + inside] ?? Number.POSITIVE_INFINITY));
        const text = row.map((piece) => textOf(piece.runs, piece)).join(" ");
        return [{ runs: own, text, baseline, size, page, isApart: gap > size * 1.6 }];
    };
    const count = Math.min(mostLines, rows.length);
    return {
        top: Array.from({ length: count }, (_, at) => edge(at, 1)).flat(),
        bottom: Array.from({ length: count }, (_, at) => edge(rows.length - 1 - at, -1)).flat(),
    };
}

/** At each edge. */
const mostLines = 3;

/** Whether a line is at the same place on other pages, with the same words and numbers, except for those that count pages. */
function repeatedIn(
    edges: readonly EdgeRows[],
    { count, bodySize }: { readonly count: number; readonly bodySize: number },
): (row: EdgeRow) => boolean {
    const places = new Map<string, EdgeRow[]>();
    for (const { top, bottom } of edges) {
        for (const row of new Set([...top, ...bottom]))
            for (const key of keysOf(row)) places.set(key, [...(places.get(key) ?? []), row]);
    }
    // Two pages may begin alike, so that few prove nothing unless all do.
    const enough = Math.min(3, Math.max(2, count));
    return (row) =>
        row.size <= bodySize * 1.3 &&
        keysOf(row).some((key) => {
            const same = (places.get(key) ?? []).filter((one) => Math.abs(one.baseline - row.baseline) < 3);
            return new Set(same.map(({ page }) => page)).size >= enough;
        });
}

/** The text as it is, and with its numbers as how far they are from the page's. The last one may say of how many. */
const keysOf = ({ text, page }: EdgeRow) => {
    const words = text.toLowerCase();
    const [first = ""] = words.match(/^\d{1,4}\b/u) ?? [];
    const [counted = "", last = ""] = words.match(countOfPages) ?? [];
    return [
        words,
        ...(first === "" ? [] : [`${Number(first) - page}# ${words.slice(first.length)}`]),
        ...(last === ""
            ? []
            : [
                  `${words.slice(0, -counted.length)} #${Number(last) - page}${counted.slice(last.length).replace(/\s/gu, "")}`,
              ]),
    ];
};

const countOfPages = /(?<!\d)(\d{1,4})(?:\s*(?:\/|of|von|de|sur|di|av|z)\s*\d{1,4})?$/u;

const pageNumber =
    /^[\s\p{Pd}|[(]*(?:(?:page|p\.|seite|s\.|página|pagina|side|sida|strona)\s*)?(\d{1,4}|[ivxlc]{1,7})(?:\s*(?:\/|of|von|de|sur|di|av|z)\s*\d{1,4})?[\s\p{Pd}|\])]*$/iu;

/** Whether a line is nothing but the number of its page. */
function numbersIn(edges: readonly EdgeRows[], pages: readonly PdfPage[]): (row: EdgeRow) => boolean {
    const offsets = new Map<number, number>();
    for (const { top, bottom } of edges) {
        for (const { text, page } of new Set([...top.slice(0, 2), ...bottom.slice(0, 2)])) {
            const offset = Number(text.match(pageNumber)?.[1]) - page;
            if (Number.isFinite(offset)) offsets.set(offset, (offsets.get(offset) ?? 0) + 1);
        }
    }
    return ({ text, page, isApart }) => {
        const [, written] = text.match(pageNumber) ?? [];
        if (written === undefined || !isApart) return false;
        const isOwn =
            written.toLowerCase() === pages[page]?.label.toLowerCase() || Number(written) === page + 1;
        return isOwn || (offsets.get(Number(written) - page) ?? 0) >= 3;
    };
}
