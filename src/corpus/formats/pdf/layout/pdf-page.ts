/** A piece of text in one font on one baseline. Lengths are in points, from the page's lower left corner. */
export interface TextRun {
    readonly text: string;
    readonly left: number;
    readonly right: number;
    readonly baseline: number;
    /** The size of its font. */
    readonly size: number;
    readonly font: string;
}

/** The text of a page, in the order in which it is drawn. */
export interface PdfPage {
    /** As the document numbers it, such as "12" or "xii". */
    readonly label: string;
    readonly width: number;
    readonly height: number;
    readonly runs: readonly TextRun[];
}

/** Part of a page's width. */
export interface ColumnEdges {
    readonly left: number;
    readonly right: number;
}

/** Runs on one line without a wide gap between them. */
export interface LinePiece extends ColumnEdges {
    readonly runs: readonly TextRun[];
    readonly baseline: number;
    /** The size of most of its letters. */
    readonly size: number;
}

/** A line of text in one column. */
export interface PdfLine extends LinePiece {
    readonly text: string;
    /** Lines above and below each other share it. */
    readonly column: ColumnEdges;
    /** The number of its page, from 0. */
    readonly page: number;
    /** Whether it is beside the text, such as in a sidebar or a quote in large letters, and no part of it. */
    readonly isAside: boolean;
    /** Of a row of a table: the lines of each cell. */
    readonly cells?: readonly (readonly string[])[];
    /** Runs that look like marks of notes. */
    readonly marks: readonly TextRun[];
}
