import type { Article, Paragraph } from "../../corpus/article.ts";
import { paragraphAt } from "../../corpus/stored/stored-article.ts";

/** Which paragraphs to read: the number of the first one, from 1, and how many. */
export interface WantedPassage {
    readonly from: number;
    readonly count: number;
}

/** Some paragraphs of an article in order, and the headings of the whole article. */
export interface ArticlePassage {
    /** Fewer than wanted at the end of the article; none beyond it. */
    readonly paragraphs: readonly Paragraph[];
    readonly headings: readonly PlacedHeading[];
}

interface PlacedHeading {
    readonly heading: string;
    /** How many headings are above it. */
    readonly depth: number;
    /** The number of the first paragraph below it. */
    readonly paragraph: number;
}

export function readPassage(article: Article, { from, count }: WantedPassage): ArticlePassage {
    const paragraphs: Paragraph[] = [];
    const headings: PlacedHeading[] = [];
    let path: readonly string[] = [];
    for (let at = 0; at < article.paragraphCount; at++) {
        const paragraph = paragraphAt(article, at);
        if (paragraph === undefined) break;
        const { number } = paragraph;
        if (number >= from && number < from + count) paragraphs.push(paragraph);
        const kept = sharedStart(path, paragraph.path);
        for (const [depth, heading] of paragraph.path.entries())
            if (depth >= kept) headings.push({ heading, depth, paragraph: number });
        path = paragraph.path;
    }
    return { paragraphs, headings };
}

function sharedStart(one: readonly string[], other: readonly string[]): number {
    const at = other.findIndex((heading, depth) => heading !== one[depth]);
    return at < 0 ? other.length : at;
}
