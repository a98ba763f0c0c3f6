import { Readability } from "@mozilla/readability";
import type { BlockContent, DefinitionContent } from "mdast";
import { say } from "../../locales/say.ts";
import { largestFile } from "./article-limits.ts";
import { declaredByPage } from "./declared-by-page.ts";
import { declaredValue } from "./declared-rules.ts";
import { keepInSentences } from "./formats/keep-in-sentences.ts";
import { pageGap } from "./formats/omissions.ts";
import { isHidden } from "./formats/shown-text.ts";
import { decodeHtml, type HtmlArticle, type Unreadable } from "./html-encoding.ts";
import { openPage, type Page, type PageNode } from "./open-page.ts";
import { pageContent } from "./page-content.ts";
import { writeArticle } from "./write-article.ts";

/**
 * Finds the article in a saved web page and converts it to Markdown, with front matter from what the page declares. `charset` is
 * the encoding that the page's server declared, if any. The largest pages take several seconds.
 */
export function pageArticle(bytes: Uint8Array, charset?: string): HtmlArticle | Unreadable {
    if (bytes.length > largestFile) return unreadable("too-large");
    const html = decodeHtml(bytes, charset);
    if (typeof html !== "string") return html;
    try {
        const page = openPage(html.replaceAll(pageGap, ""));
        return "problem" in page ? page : articleOf(page);
    } catch {
        // Pages can be broken in unforeseen ways, and must not stop the bot.
        return unreadable("unreadable");
    }
}

function articleOf(page: Page): HtmlArticle | Unreadable {
    const declared = declaredByPage(page);
    keepInSentences(page);
    removeInvisible(page);
    // SAFETY: Readability also supports linkedom's documents, although its types only name the browser's.
    const asDocument = page as unknown as ConstructorParameters<typeof Readability>[0];
    const found = new Readability(asDocument, { serializer: (node): PageNode => node }).parse();
    const content = found?.content ? pageContent(found.content.childNodes) : [];
    if (!content.some(containsText)) return unreadable("no-article");
    const title = declaredValue("title", (found?.title ?? "").replace(/\s+/gu, " "));
    if (title === undefined) return unreadable("no-title");
    return { title, markdown: writeArticle({ title, ...declared, content }) };
}

const unreadable = (why: "too-large" | "unreadable" | "no-article" | "no-title"): Unreadable => ({
    problem: say(`page.${why}.problem`),
    remedy: say(`page.${why}.remedy`),
});

/** Whether a block contains more than headings, which alone are not an article. */
function containsText(block: BlockContent | DefinitionContent): boolean {
    if (block.type !== "list") return block.type !== "heading";
    return block.children.some((item) => item.children.some(containsText));
}

/** Removes what a reader of the page does not see, and what is not text. */
function removeInvisible(page: Page): void {
    for (const element of page.querySelectorAll(invisible)) element.remove();
    for (const element of page.querySelectorAll("[style]")) if (isHidden(element)) element.remove();
}

const invisible =
    "script, style, noscript, template, iframe, object, embed, svg, canvas, button, input, select, textarea, dialog, [hidden], [aria-hidden=true], .sr-only, .visually-hidden, .screen-reader-text";
