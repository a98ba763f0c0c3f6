import type { Excerpt } from "../answer.ts";

/** How a reply is written for where it is shown. */
export interface TalkStyle {
    /** A title or another name, cut to `longest` UTF-16 units and escaped. */
    readonly name: (text: string, longest: number) => string;
    /** A name as a heading. */
    readonly heading: (text: string, longest: number) => string;
    /** An article's date, as declared. */
    readonly date: (published: string) => string;
    readonly link: (address: string) => string;
    /** A quote with its source, in at most `limit` UTF-16 units. */
    readonly quote: (excerpt: Excerpt, limit: number) => string;
    /** The sentences that say how to use the bot there. */
    readonly help: () => string;
    /** The line of an article in a choice; undefined if a menu below the text shows the choice. */
    readonly choice: ((article: ArticleName) => string) | undefined;
    /** How many articles are listed at most, and the sentence that says so. */
    readonly most: number;
    readonly onlyFirst: (most: number) => string;
    /** The longest text, in UTF-16 units. */
    readonly longest: number;
}

interface ArticleName {
    readonly id: string;
    readonly title: string;
}
