import { drop } from "../shown/dropped.ts";
import type { PdfLine, PdfPage } from "./pdf-page.ts";

/** The lines of all pages without running heads and page numbers. `lines` has those of each page. */
export function withoutRunningLines(
    pages: readonly PdfPage[],
    lines: readonly (readonly PdfLine[])[],
): readonly PdfLine[] {
    const edges = lines.map(edgeLines);
    const isRepeated = repeatedIn(edges, pages);
    const isNumber = numbersIn(edges, pages);
    const dropped = new Set<PdfLine>();
    for (const own of edges) {
        for (const from of ["top", "bottom"] as const) {
            for (const line of own[from]) {
                const rule = isNumber(line) ? "page-number" : isRepeated(line) ? "running-head" : undefined;
                // What is inside of a line that stays is text.
                if (rule === undefined) break;
                dropped.add(line);
                drop(rule, line.text);
            }
        }
    }
    return lines.flat().filter((line) => !dropped.has(line));
}

/** The outermost lines of a page, from outside to inside. */
interface EdgeLines {
    readonly top: readonly PdfLine[];
    readonly bottom: readonly PdfLine[];
}

function edgeLines(lines: readonly PdfLine[]): EdgeLines {
    const down = lines.toSorted((one, other) => other.baseline - one.baseline);
    return { top: down.slice(0, mostLines), bottom: down.slice(-mostLines).reverse() };
}

/** At each edge. A head with two columns has two lines. */
const mostLines = 4;

/** Whether a line is at the same place on other pages, with the same words except for numbers. */
function repeatedIn(edges: readonly EdgeLines[], pages: readonly PdfPage[]): (line: PdfLine) => boolean {
    const places = new Map<string, { readonly baseline: number; readonly page: number }[]>();
    for (const { top, bottom } of edges) {
        for (const { text, baseline, page } of new Set([...top, ...bottom])) {
            const key = wordsOf(text);
            places.set(key, [...(places.get(key) ?? []), { baseline, page }]);
        }
    }
    // Two pages in a row may begin alike, so that few pages prove nothing unless all do.
    const enough = Math.min(3, Math.max(2, pages.length));
    return ({ text, baseline }) => {
        const same = (places.get(wordsOf(text)) ?? []).filter((one) => Math.abs(one.baseline - baseline) < 3);
        return new Set(same.map(({ page }) => page)).size >= enough;
    };
}

const wordsOf = (text: string) => text.replace(/\d+|\b[ivxlc]+\b/giu, "#").replace(/\s+/gu, " ");

const pageNumber =
    /^[\s\p{Pd}|]*(?:(?:page|p\.|seite|s\.|página|pagina)\s*)?(\d{1,4}|[ivxlc]{1,7})(?:\s*(?:\/|of|von|de|sur)\s*\d{1,4})?[\s\p{Pd}|]*$/iu;

/** Whether a line is nothing but the number of its page. */
function numbersIn(edges: readonly EdgeLines[], pages: readonly PdfPage[]): (line: PdfLine) => boolean {
    const offsets = new Map<number, number>();
    for (const { top, bottom } of edges) {
        for (const line of new Set([...top.slice(0, 2), ...bottom.slice(0, 2)])) {
            const number = Number(line.text.match(pageNumber)?.[1]);
            const offset = number - line.page;
            if (Number.isFinite(offset)) offsets.set(offset, (offsets.get(offset) ?? 0) + 1);
        }
    }
    return ({ text, page }) => {
        const [, written] = text.match(pageNumber) ?? [];
        if (written === undefined) return false;
        const isOwn = written === pages[page]?.label || Number(written) === page + 1;
        return isOwn || /^[ivxlc]+$/iu.test(written) || (offsets.get(Number(written) - page) ?? 0) >= 3;
    };
}
