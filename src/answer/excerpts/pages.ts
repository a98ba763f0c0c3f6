import { say } from "../../../locales/say.ts";
import type { Paragraph, Range } from "../../corpus/article.ts";

/** The first and the last page of a part of a paragraph, as the document numbers them. */
export interface PageRange {
    readonly first: string;
    readonly last: string;
}

/** The pages that a part of a paragraph is on; undefined if the article has no pages. */
export function pagesOf({ pages = [] }: Paragraph, { start, end }: Range): PageRange | undefined {
    const first = pages.findLast(({ at }) => at <= start) ?? pages[0];
    // Even if it is empty, it is on a page.
    const last = pages.findLast(({ at }) => at < Math.max(end, start + 1)) ?? first;
    return first === undefined || last === undefined ? undefined : { first: first.page, last: last.page };
}

/** "p. 12" or "pp. 12–13"; undefined if there are no pages. */
export function pagesText(range: PageRange | undefined): string | undefined {
    if (range === undefined) return undefined;
    return range.first === range.last
        ? say("attribution.page", { page: range.first })
        : say("attribution.pages", { ...range });
}

/** The pages of a quote with these runs. */
export function quotedPages(paragraph: Paragraph, runs: readonly Range[]): string | undefined {
    const [start, end] = [runs[0]?.start ?? 0, runs.at(-1)?.end ?? paragraph.text.length];
    return pagesText(pagesOf(paragraph, { start, end }));
}
