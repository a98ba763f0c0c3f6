import type { ArticleFacts } from "../../corpus/article.ts";
import { type PageRange, pagesText } from "../excerpts/pages.ts";

/** What is cited: only what the article declares, and the quoted words with their paragraph. */
export interface Cited {
    readonly article: ArticleFacts;
    /** The number of the paragraph, from 1. */
    readonly paragraph: number;
    /** The pages that they are on; undefined if the article has none. */
    readonly pages?: PageRange | undefined;
    /** The quoted words, as they are in the article. */
    readonly quote: string;
}

/** The parts of an ISO 8601 date as far as it is declared: "2016-11" has no day. */
export function dateParts(published: string | undefined): {
    readonly year?: string;
    readonly month?: number;
    readonly day?: number;
} {
    const [year, month, day] = published?.split("-") ?? [];
    return {
        ...(year !== undefined && { year }),
        ...(month !== undefined && { month: Number(month) }),
        ...(day !== undefined && { day: Number(day) }),
    };
}

/** The text without line breaks, which would end a field, and other control characters. */
export const oneLine = (text: string) => text.replace(/[\s\p{Cc}\u2028\u2029]+/gu, " ").trim();

/** Where the words are, in a few letters: by pages if there are any, since these are what readers of the document can find. */
export const placeIn = ({ pages }: Cited, byParagraph: () => string): string =>
    pagesText(pages) ?? byParagraph();
