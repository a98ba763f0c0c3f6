import { type PageRange, pagesOf } from "../excerpts/pages.ts";
import { type FoundPlace, paragraphBreak } from "./quote-check.ts";

/** The pages that what was found is on, also if it goes on in other paragraphs; undefined if the article has no pages. */
export function pagesOfPlace({
    paragraphs,
    found,
}: Pick<FoundPlace, "paragraphs" | "found">): PageRange | undefined {
    const pages: PageRange[] = [];
    let from = 0;
    for (const paragraph of paragraphs) {
        const { length } = paragraph.text;
        const [start, end] = [found.start - from, found.end - from].map((at) =>
            Math.min(length, Math.max(0, at)),
        );
        const some = pagesOf(paragraph, { start: start ?? 0, end: end ?? length });
        if (some !== undefined) pages.push(some);
        from += length + paragraphBreak.length;
    }
    const [first, last] = [pages[0], pages.at(-1)];
    return first && last && { first: first.first, last: last.last };
}
