import { areApart, type BandRows, besideText, isBeside, isShortColumn, type SplitRows } from "./beside.ts";
import { edgesOf, median, rowsOf } from "./page-rows.ts";
import type { ColumnEdges, LinePiece } from "./pdf-page.ts";
import { areMarkers, isNarrowText, isText, runsOn } from "./running-text.ts";
import { isApart, isTable } from "./table-cells.ts";

/** A part of a page that is read from top to bottom: lines, or the rows of a table. */
export interface Region {
    readonly kind: "lines" | "table";
    readonly pieces: readonly LinePiece[];
    readonly edges: ColumnEdges;
    /** Whether it is beside the text, such as a sidebar or a quote in large letters: it interrupts no paragraph. */
    readonly isAside: boolean;
    /** Whether what is beside it makes it as wide as it is, so that no other page shows its width. */
    readonly hasOwnWidth: boolean;
    /** How many columns are beside each other here, so that lines of other pages in the same place can be compared. */
    readonly depth: number;
}

/** What is known of a page's columns from its other parts and from other pages. */
export interface KnownGutters {
    /** Where pages certainly have columns of text. */
    readonly gutters: Set<number>;
    /** Of the page. */
    readonly width: number;
}

/** Splits a page into regions in reading order. Adds the spaces between columns that it is certain of to those that are known. */
export function regionsOf(
    pieces: readonly LinePiece[],
    known: KnownGutters,
    place: Omit<Region, "kind" | "pieces" | "edges"> = { depth: 0, isAside: false, hasOwnWidth: false },
): readonly Region[] {
    if (pieces.length === 0) return [];
    const band = place.depth > deepest ? undefined : widestBand(pieces, known);
    if (band === undefined) return [{ kind: "lines", pieces, edges: edgesOf(pieces), ...place }];
    const { above, left, right, below, kind } = band;
    const side = (own: readonly LinePiece[], isBeside: boolean) =>
        regionsOf(own, known, {
            depth: place.depth + 1,
            isAside: place.isAside || isBeside,
            hasOwnWidth: place.hasOwnWidth || kind.startsWith("aside"),
        });
    const inside = (): readonly Region[] => {
        const both = [...left, ...right];
        if (kind === "table") return [{ kind, pieces: both, edges: edgesOf(both), ...place }];
        if (kind === "aside-left") return [...side(right, false), ...side(left, true)];
        return [...side(left, false), ...side(right, kind === "aside-right")];
    };
    return [...regionsOf(above, known, place), ...inside(), ...regionsOf(below, known, place)];
}

const deepest = 12;
/** Places where columns may begin; more of them would take long on a page of noise. */
const mostPlaces = 40;

interface Band extends SplitRows {
    readonly kind: "columns" | "table" | "aside-left" | "aside-right";
    readonly above: readonly LinePiece[];
    readonly below: readonly LinePiece[];
}

/** The most rows with a space between columns that nothing crosses; undefined if there is one column. */
function widestBand(pieces: readonly LinePiece[], known: KnownGutters): Band | undefined {
    const rows = rowsOf(pieces);
    const bands = placesIn(pieces)
        .flatMap((at) => bandsAt(rows, at).map((band) => ({ at, ...band })))
        .toSorted((one, other) => other.to - other.from - (one.to - one.from));
    const cut = ({ at, from, to }: BandRows, kind: Band["kind"]): Band => ({
        ...splitAt(rows.slice(from, to), at),
        kind,
        above: rows.slice(0, from).flat(),
        below: rows.slice(to).flat(),
    });
    const kinds = bands.map((band) => ({
        band,
        kind: kindOf(splitAt(rows.slice(band.from, band.to), band.at), band.at, known),
    }));
    // Wide spaces between a few words also look like a table, but columns of text around them are certain.
    for (const { band, kind } of [...kinds.filter(({ kind }) => kind !== "likely-table"), ...kinds]) {
        if (kind === "certain-columns") known.gutters.add(band.at);
        if (kind === "table" || kind === "likely-table") return cut(onlyTable(rows, band), "table");
        if (kind !== undefined) return cut(band, kind === "certain-columns" ? "columns" : kind);
    }
    // Lines of their own that are neither certainly text nor cells: one sentence never has both.
    for (const band of bands) {
        const aside = besideText(rows, band);
        if (aside !== undefined && areApart(splitAt(rows.slice(aside.from, aside.to), aside.at)))
            return cut(aside, "aside-right");
        if (areApart(splitAt(rows.slice(band.from, band.to), band.at))) return cut(band, "columns");
    }
    return undefined;
}

const splitAt = (rows: readonly (readonly LinePiece[])[], at: number): SplitRows => ({
    left: rows.flat().filter(({ right }) => right <= at),
    right: rows.flat().filter(({ right }) => right > at),
});

/** Without lines of text above and below a table that are so short that they are on one side only. */
function onlyTable(rows: readonly (readonly LinePiece[])[], { at, from, to }: BandRows): BandRows {
    const isOnLeft = (row: readonly LinePiece[]) => row.every(({ right }) => right <= at);
    const isOnBoth = (row: readonly LinePiece[]) => !isOnLeft(row) && row.some(({ right }) => right <= at);
    const inside = rows.slice(from, to);
    const last = inside.findLastIndex((row) => !isOnLeft(row));
    return { at, from: from + inside.findIndex(isOnBoth), to: from + last + 1 };
}

const isNear = ({ gutters }: KnownGutters, at: number) => [...gutters].some((one) => Math.abs(one - at) < 6);

/** Where columns may begin: at the left ends of pieces, the most frequent first. */
function placesIn(pieces: readonly LinePiece[]): readonly number[] {
    const counts = new Map<number, number>();
    for (const { left } of pieces) {
        const place = Math.floor(left) - 0.5;
        counts.set(place, (counts.get(place) ?? 0) + 1);
    }
    return [...counts]
        .toSorted((one, other) => other[1] - one[1])
        .slice(0, mostPlaces)
        .map(([place]) => place);
}

/** Rows in a row that have no piece across this place or close to it, and text on both sides of it. */
function bandsAt(rows: readonly (readonly LinePiece[])[], at: number) {
    const bands: { readonly from: number; readonly to: number }[] = [];
    let from = 0;
    const close = (to: number) => {
        const inside = rows.slice(from, to).flat();
        const isLeft = (piece: LinePiece) => piece.right <= at;
        const lefts = inside.filter(isLeft).length;
        if (lefts >= fewestRows && inside.length - lefts >= fewestRows) bands.push({ from, to });
        from = to + 1;
    };
    for (const [row, pieces] of rows.entries())
        if (pieces.some(({ left, right, size }) => left < at && right > at - size * smallestSpace))
            close(row);
    close(rows.length);
    return bands;
}

const fewestRows = 2;
/** Between columns, in the size of the letters. */
const smallestSpace = 0.5;

function kindOf(split: SplitRows, at: number, known: KnownGutters) {
    const [left, right] = [edgesOf(split.left), edgesOf(split.right)];
    const size = median([...split.left, ...split.right].map((piece) => piece.size));
    const space = right.left - left.right;
    if (space < size * smallestSpace || !isBeside(split)) return undefined;
    if (areMarkers(split.left)) return undefined;
    if (isTable(split, "with-gaps")) return "table" as const;
    if (isText(split.left) && isText(split.right)) return "certain-columns" as const;
    if (isNarrowText(split.left) && isNarrowText(split.right)) return "certain-columns" as const;
    if (isNear(known, at)) return "columns" as const;
    const isShort = isText(split.left) && isShortColumn(split, { left, right }, { at, width: known.width });
    if (isShort) return "columns" as const;
    const isAside = space >= size * 0.8 && (isApart(split) || (runsOn(split.left) && runsOn(split.right)));
    if (isAside && isText(split.left)) return "aside-right" as const;
    if (isAside && isText(split.right)) return "aside-left" as const;
    return isTable(split, "any") && space > size ? ("likely-table" as const) : undefined;
}
