/** A half-open range of UTF-16 offsets into one paragraph's text. */
export interface Range {
    readonly start: number;
    readonly end: number;
}

/** One paragraph as a reader sees it: Markdown marks removed, every other character kept. */
export interface Paragraph {
    /** Counts the article's body paragraphs from 1; title and section headings are not paragraphs. */
    readonly number: number;
    readonly text: string;
    /** The heading of the section the paragraph stands in; undefined before the first heading. */
    readonly section?: string | undefined;
    /** Sentences in order, not overlapping; only white space lies outside them. */
    readonly sentences: readonly Range[];
}

/** What an article declares about itself. Nothing undeclared is guessed. */
export interface Declared {
    readonly author?: string | undefined;
    readonly publisher?: string | undefined;
    /** An ISO 8601 calendar date, as declared: "2016", "2016-11" or "2016-11-09". */
    readonly published?: string | undefined;
    /** An absolute http or https address. */
    readonly url?: string | undefined;
    readonly licence?: string | undefined;
    readonly summary?: string | undefined;
}

/** All about an article but its text. */
export interface ArticleFacts extends Declared {
    /** The file's name without its ending. */
    readonly id: string;
    readonly title: string;
    /** The first-level folder of the corpus that its file lies in; undefined for a file that lies in none. */
    readonly collection?: string | undefined;
    /** A BCP 47 tag, such as "en" or "zh-Hant". */
    readonly language: string;
    readonly paragraphCount: number;
    /** Changes with anything in the article. */
    readonly fingerprint: string;
}

export interface Article extends ArticleFacts {
    readonly paragraphs: readonly Paragraph[];
}

/** The article without its text, small enough to be handed from thread to thread. */
export function factsOf({ paragraphs: _, ...facts }: Article): ArticleFacts {
    return facts;
}
