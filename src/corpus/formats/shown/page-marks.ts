import type { PageBreak } from "../../article.ts";

/*
 * Markdown made from a document with pages says where each begins in a comment, such as <!-- page 12 -->. While the text is read, a
 * mark stands in its place.
 */

/** The comment that says in Markdown where a page begins. */
export function pageComment(page: string): string {
    return `<!-- page ${page} -->`;
}

/** The page that a comment names; undefined for any other piece of HTML. */
export function pageOfComment(html: string): string | undefined {
    return html.match(/^<!--[ \t]*page[ \t]+([\p{L}\p{N}][\p{L}\p{M}\p{N}.-]{0,19})[ \t]*-->\s*$/u)?.[1];
}

/** Whether a document may number a page like this. */
export const isPageNumber = (page: string): boolean => pageOfComment(pageComment(page)) === page;

/** Stands in a text for the beginning of a page, until `pagesIn` reads it. Unicode reserves its ends for such uses. */
export function pageMark(page: string): string {
    return `\ufdd1${page}\ufdd2`;
}

/** A text of a file without characters that would be taken for marks. Unicode has no letters there. */
export function withoutReserved(text: string): string {
    return /[\ufdd0-\ufdd2]/u.test(text) ? text.replace(/[\ufdd0-\ufdd2]/gu, "") : text;
}

const marks = /\ufdd1([^\ufdd1\ufdd2]{1,20})\ufdd2/gu;

export const hasPageMarks = (marked: string): boolean => marked.includes("\ufdd1");

export function withoutPageMarks(marked: string): string {
    return hasPageMarks(marked) ? marked.replace(marks, "") : marked;
}

/** Where the pages of a marked text begin in `text`, which may have other white space, and no gaps. */
export function pagesIn(marked: string, text: string): readonly PageBreak[] {
    const pages: PageBreak[] = [];
    let read = 0;
    let at = 0;
    for (const { 0: mark, 1: page = "", index } of marked.matchAll(marks)) {
        let left = shownLength(marked.slice(read, index));
        while (at < text.length && (left > 0 || isSpace(text.charCodeAt(at)))) {
            if (!isSpace(text.charCodeAt(at))) left--;
            at++;
        }
        read = index + mark.length;
        // Nothing of the page before is shown here.
        if (pages.at(-1)?.at === at) pages.pop();
        pages.push({ at, page });
    }
    return pages;
}

/** How many UTF-16 units are neither white space nor gaps. */
const shownLength = (text: string) => text.replace(/[ \t\r\n\0]+/gu, "").length;

const isSpace = (unit: number) => unit === 32 || unit === 9 || unit === 10 || unit === 13;
