import type { DateHabits } from "./calendar-date.ts";

/** How the files of a collection are to be read. */
export interface CollectionRules extends DateHabits {
    /** What relative addresses in front matter start from: an absolute http or https URL. */
    readonly baseUrl?: string | undefined;
    /** Whether drafts are articles, too. */
    readonly drafts?: boolean | undefined;
}

/** How Markdown is to be read. */
export interface ReadingRules extends CollectionRules {
    /** Whether the first of several headings of the highest level is no title: in documents, those are chapters. */
    readonly needsSingleTitle?: boolean | undefined;
}

export const noRules: CollectionRules = {};
