/** A half-open range of UTF-16 offsets into one paragraph's text. */
export interface Range {
    readonly start: number;
    readonly end: number;
}

/** One paragraph as a reader sees it: without Markdown's markup, otherwise unchanged. */
export interface Paragraph {
    /** Counted from 1 within the article; titles and section headings are not paragraphs. */
    readonly number: number;
    readonly text: string;
    /** All headings above the paragraph, from the outermost on, and the items of lists that contain it; may be empty. */
    readonly path: readonly string[];
    /** How many headings at the end of the path are questions that the paragraph answers; undefined if at most the last is one. */
    readonly asked?: number | undefined;
    /** Sentences in order; lines for code, rows for tables, items for lists. They do not overlap, and only white space is outside them. */
    readonly sentences: readonly Range[];
    /** Offsets into the text, in ascending order, where something is left out that the author struck out or text cannot show. */
    readonly omissions?: readonly number[] | undefined;
    /** Undefined for prose. */
    readonly kind?: ParagraphKind | undefined;
    /** Where the pages of a document begin, in order; the first at 0. Undefined if the source has no pages. */
    readonly pages?: readonly PageBreak[] | undefined;
}

/** Where a page begins in a paragraph, or goes on. */
export interface PageBreak {
    /** A UTF-16 offset into the paragraph's text. */
    readonly at: number;
    /** As the document numbers it, such as "12" or "xii". */
    readonly page: string;
}

/**
 * Kinds of paragraphs that consist of lines: code, a table whose first line is its header, the rows of one without a header, and
 * the items of a list, which a sentence that ends in a colon may lead in.
 */
export type ParagraphKind = "code" | "table" | "rows" | "list";

/** Paragraphs up to this length, in UTF-16 units, are quoted in full. */
export const shortParagraph = 500;

/** The heading of the paragraph's section; undefined before the first heading. */
export const sectionOf = ({ path }: Paragraph): string | undefined => path.at(-1);

/** What an article declares about itself. What it does not declare is never guessed. */
export interface Declared {
    readonly author?: string | undefined;
    readonly publisher?: string | undefined;
    /** An ISO 8601 calendar date, as declared: "2016", "2016-11" or "2016-11-09". */
    readonly published?: string | undefined;
    /** An absolute http or https URL. */
    readonly url?: string | undefined;
    readonly licence?: string | undefined;
    readonly summary?: string | undefined;
}

/** Everything about an article except its text. */
export interface ArticleFacts extends Declared {
    /** The file's name without its extension. */
    readonly id: string;
    readonly title: string;
    /** The first-level folder of the corpus that contains the file; undefined if the file is in none. */
    readonly collection?: string | undefined;
    /** A BCP 47 tag, such as "en" or "zh-Hant". */
    readonly language: string;
    /** Whether the text is too short or too much like code to tell its language. It is then that of most of the collection. */
    readonly isLanguageGuess?: true | undefined;
    readonly paragraphCount: number;
    /** A hash of the whole article: 16 hexadecimal digits. */
    readonly fingerprint: string;
}

export interface Article extends ArticleFacts {
    readonly paragraphs: readonly Paragraph[];
}
