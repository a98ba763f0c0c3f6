import { Readability } from "@mozilla/readability";
import type { BlockContent, DefinitionContent } from "mdast";
import { say } from "../../locales/say.ts";
import { largestFile } from "./article-limits.ts";
import { declaredByPage } from "./declared-by-page.ts";
import { declaredValue } from "./declared-rules.ts";
import { decodeHtml, type HtmlArticle, type Unreadable } from "./html-encoding.ts";
import { openPage, type Page, type PageNode } from "./open-page.ts";
import { pageContent } from "./page-content.ts";

import { writeArticle } from "./write-article.ts";

/**
 * Finds the article in a saved web page and writes it as Markdown with what the page declares about it. `charset` is what
 * the page's server declared, if any. Takes up to seconds for the largest page.
 */
export function pageArticle(bytes: Uint8Array, charset?: string): HtmlArticle | Unreadable {
    if (bytes.length > largestFile) return unreadable("too-large");
    const html = decodeHtml(bytes, charset);
    if (typeof html !== "string") return html;
    try {
        const page = openPage(html);
        return "problem" in page ? page : articleOf(page);
    } catch {
        // Nobody knows every way in which a page can be broken, and none may end the bot.
        return unreadable("unreadable");
    }
}

function articleOf(page: Page): HtmlArticle | Unreadable {
    const declared = declaredByPage(page);
    removeUnseen(page);
    // SAFETY: Readability is made for linkedom's pages, too, although its types name a browser's.
    const asDocument = page as unknown as ConstructorParameters<typeof Readability>[0];
    const found = new Readability(asDocument, { serializer: (node): PageNode => node }).parse();
    const content = found?.content ? pageContent(found.content.childNodes) : [];
    if (!content.some(holdsText)) return unreadable("no-article");
    const title = declaredValue("title", (found?.title ?? "").replace(/\s+/gu, " "));
    if (title === undefined) return unreadable("no-title");
    return { title, markdown: writeArticle({ title, ...declared, content }) };
}

const unreadable = (why: "too-large" | "unreadable" | "no-article" | "no-title"): Unreadable => ({
    problem: say(`page.${why}.problem`),
    remedy: say(`page.${why}.remedy`),
});

/** Headings alone are no article. */
function holdsText(block: BlockContent | DefinitionContent): boolean {
    if (block.type !== "list") return block.type !== "heading";
    return block.children.some((item) => item.children.some(holdsText));
}

/** Takes away what a reader of the page does not see, and what is no text. */
function removeUnseen(page: Page): void {
    for (const element of page.querySelectorAll(unseen)) element.remove();
    for (const element of page.querySelectorAll("[style]")) {
        if (/display\s*:\s*none|visibility\s*:\s*hidden/iu.test(element.getAttribute("style") ?? ""))
            element.remove();
    }
}

const unseen =
    "script, style, noscript, template, iframe, object, embed, svg, canvas, math, button, input, select, textarea, dialog, [hidden], [aria-hidden=true], .sr-only, .visually-hidden, .screen-reader-text";
