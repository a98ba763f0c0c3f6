import { noteMark } from "../../shown/small-letters.ts";
import { type KnownGutters, type Region, regionsOf } from "./columns.ts";
import { smallKind, textOf } from "./line-text.ts";
import { baselineOf, edgesOf, pieceRows, rowsOf, sizeOf } from "./page-rows.ts";
import type { ColumnEdges, LinePiece, PdfLine, PdfPage } from "./pdf-page.ts";
import { tableRows } from "./table-cells.ts";

/** The lines of all pages in reading order: column by column, between what is as wide as several columns. */
export function linesOf(pages: readonly PdfPage[]): readonly PdfLine[] {
    const known = new Set<number>();
    const regions = (page: PdfPage) => {
        const pieces = pieceRows(page.runs).flat();
        return regionsOf(pieces, { gutters: known, width: page.width } satisfies KnownGutters);
    };
    // What later pages show may decide on earlier ones.
    let first = pages.map(regions);
    if (known.size > 0) first = pages.map(regions);
    const widened = widen(first.flat());
    return first.flatMap((some, page) =>
        some.flatMap((region) => {
            const place = { column: widened(region), page, isAside: region.isAside };
            return region.kind === "table"
                ? tableRows(region.pieces).map(({ pieces, cells }) => lineOf(pieces, { ...place, cells }))
                : rowsOf(region.pieces).map((row) => lineOf(row, place));
        }),
    );
}

function lineOf(
    pieces: readonly LinePiece[],
    place: Pick<PdfLine, "column" | "page" | "isAside" | "cells">,
): PdfLine {
    const runs = pieces.flatMap((piece) => piece.runs);
    const size = sizeOf(runs);
    const baseline = baselineOf(runs, size);
    return {
        runs,
        ...edgesOf(pieces),
        baseline,
        size,
        ...place,
        text: textOf(runs, { baseline, size }),
        marks: runs.filter((run) => isMark(run, { baseline, size })),
    };
}

/** Whether raised letters may be the mark of a note. */
const isMark: (
    run: PdfLine["runs"][number],
    line: { readonly baseline: number; readonly size: number },
) => boolean = (run, line) =>
    smallKind(run, line) === "SUP" &&
    (noteMark.test(run.text.trim()) || /^(?:\d{1,3}|[a-z]|[*†‡§¶]{1,3})$/u.test(run.text.trim()));

/**
 * Columns on other pages that begin in the same place are as wide, even if they have only short lines here. All lines of a region
 * share one object.
 */
function widen(regions: readonly Region[]): (region: Region) => ColumnEdges {
    const key = ({ depth, edges }: Region) => `${depth} ${Math.round(edges.left / 4)}`;
    const rights = new Map<string, number>();
    const ends = new Map(regions.map((region) => [region, endOfText(region)] as const));
    for (const region of regions) {
        if (region.kind === "lines" && !region.hasOwnWidth)
            rights.set(key(region), Math.max(rights.get(key(region)) ?? 0, ends.get(region) ?? 0));
    }
    return (region) => ({
        left: region.edges.left,
        right: Math.max(ends.get(region) ?? 0, region.hasOwnWidth ? 0 : (rights.get(key(region)) ?? 0)),
    });
}

/** Where the longest line ends, except for a head or foot that has space between it and the text and may be wider. */
function endOfText({ kind, pieces, edges }: Region): number {
    const rows = kind === "lines" ? rowsOf(pieces) : [];
    const isApart = (at: number) => {
        const [row, next] = [rows[at]?.[0], rows[at + 1]?.[0]];
        return row !== undefined && next !== undefined && row.baseline - next.baseline > row.size * 1.6;
    };
    const text = rows.slice(isApart(0) ? 1 : 0, isApart(rows.length - 2) ? -1 : rows.length);
    return text.length < 2 ? edges.right : edgesOf(text.flat()).right;
}
