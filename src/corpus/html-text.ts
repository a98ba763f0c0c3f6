import { trimAscii } from "./draft.ts";

/** The text of an HTML block in Markdown, without comments, scripts, styles and tags. A "<" that opens none of them is text. */
export function htmlText(html: string): string {
    const endOf = closingsIn(html);
    let text = "";
    let at = 0;
    for (let open = html.indexOf("<"); open >= 0; open = html.indexOf("<", at)) {
        const end = endOf(open);
        text += html.slice(at, end === undefined ? open + 1 : open);
        at = end ?? open + 1;
    }
    return trimAscii(text + html.slice(at));
}

/**
 * Returns a function that finds the end of the comment, element or tag that opens at an offset; undefined if it is not closed.
 * It must be called with increasing offsets, because it never searches again for an end that it did not find. This keeps the
 * work linear.
 */
function closingsIn(html: string): (open: number) => number | undefined {
    const after = (mark: RegExp) => {
        let isLeft = true;
        return (from: number) => {
            mark.lastIndex = from;
            isLeft &&= mark.test(html);
            return isLeft ? mark.lastIndex : undefined;
        };
    };
    const afterTag = after(/>/gu);
    const afterComment = after(/-->/gu);
    const afterElement = new Map([
        ["script", after(/<\/script\s*>/giu)],
        ["style", after(/<\/style\s*>/giu)],
        ["template", after(/<\/template\s*>/giu)],
    ]);
    return (open) => {
        const comment = html.startsWith("<!--", open) ? afterComment(open + "<!--".length) : undefined;
        if (comment !== undefined) return comment;
        const name = /^<(script|style|template)\b/iu.exec(html.slice(open, open + 10))?.[1] ?? "";
        return afterElement.get(name.toLowerCase())?.(open) ?? afterTag(open);
    };
}
