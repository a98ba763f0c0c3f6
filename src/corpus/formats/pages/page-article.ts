import type { BlockContent, DefinitionContent, Heading } from "mdast";
import { message } from "../../../../locales/message.ts";
import { largestFile } from "../../article-limits.ts";
import type { Problem } from "../../corpus.ts";
import { type CollectionRules, noRules } from "../../front-matter/collection-rules.ts";
import { writeArticle } from "../markdown/write-article.ts";
import { pageGap } from "../shown/omissions.ts";
import { pageContent } from "../shown/page-content.ts";
import { isHidden } from "../shown/shown-text.ts";
import { articleRoot, outsideOf } from "./article-root.ts";
import { declaredByPage } from "./declared-by-page.ts";
import { decodeHtml, type Unreadable } from "./html-encoding.ts";
import { keepInSentences } from "./keep-in-sentences.ts";
import { openPage, type Page, type PageElement } from "./open-page.ts";
import { type PageOmission, removeFurniture } from "./page-furniture.ts";
import { titlesOf } from "./page-title.ts";

/** The article in a web page. */
export interface HtmlArticle {
    /** The article as the content of a .md file. */
    readonly markdown: string;
    readonly problems: readonly Problem[];
    /** What the page shows besides, in the order in which it was removed. */
    readonly omissions: readonly PageOmission[];
}

/**
 * Finds the article in a saved web page and converts it to Markdown, with front matter from what the page declares. `charset` is
 * the encoding that the page's server declared, if any. The largest pages take several seconds.
 */
export function pageArticle(
    bytes: Uint8Array,
    charset?: string,
    rules: CollectionRules = noRules,
): HtmlArticle | Unreadable {
    if (bytes.length > largestFile) return unreadable("too-large");
    const decoded = decodeHtml(bytes, charset);
    if ("problem" in decoded) return decoded;
    const { html, problems } = decoded;
    try {
        const page = openPage(html.replaceAll(pageGap, ""));
        if ("problem" in page) return page;
        const found = articleOf(page, rules, savedFrom(html));
        return "problem" in found ? found : { ...found, problems };
    } catch {
        // Pages can be broken in unforeseen ways, and must not stop the bot.
        return unreadable("unreadable");
    }
}

function articleOf(
    page: Page,
    rules: CollectionRules,
    saved: string | undefined,
): Pick<HtmlArticle, "markdown" | "omissions"> | Unreadable {
    const { facts, titles, sites, isThread } = declaredByPage(page, rules, saved);
    keepInSentences(page);
    const withFields = aroundFields(page);
    removeInvisible(page);
    const { declared, ofWindow, isTitle } = titlesOf(page, { declared: titles, sites, url: facts.url });
    const omissions = removeFurniture(page, { isTitle, byline: facts, isThread, withFields });
    const root = articleRoot(page, isTitle);
    const content = pageContent(root.childNodes);
    if (!content.some(containsText)) return unreadable("no-article");
    const headings = content.filter((block) => block.type === "heading");
    const [main, ...others] = headings.filter(({ depth }) => depth === 1).map(textOf);
    const title = declared ?? (others.length === 0 && main !== undefined ? main : ofWindow);
    const own = headings.find((heading) => isTitle(textOf(heading)) || textOf(heading) === title);
    return {
        markdown: writeArticle({ title, ...facts, content: content.filter((block) => block !== own) }),
        omissions: [...omissions, ...outsideOf(page.body, root)],
    };
}

/** `pageContent` makes headings of plain text only. */
const textOf = ({ children }: Heading) =>
    children.map((child) => (child.type === "text" ? child.value : "")).join("");

/** The address that Chrome and others note in the pages that they save. */
const savedFrom = (html: string) =>
    html.slice(0, 2000).match(/<!-- saved from url=\(\d+\)(https?:\/\/\S+) -->/u)?.[1];

const unreadable = (why: "too-large" | "unreadable" | "no-article"): Unreadable => ({
    problem: message(`page.${why}.problem`),
    remedy: message(`page.${why}.remedy`),
});

/** Whether a block contains more than headings, which alone are not an article. */
function containsText(block: BlockContent | DefinitionContent): boolean {
    if (block.type !== "list") return block.type !== "heading";
    return block.children.some((item) => item.children.some(containsText));
}

/** The elements that contain fields to fill in, or buttons. */
function aroundFields(page: Page): ReadonlySet<PageElement> {
    const around = new Set<PageElement>();
    for (const field of page.querySelectorAll("input:not([type=hidden]), textarea, select, button"))
        for (let at = field.parentElement; at !== null && !around.has(at); at = at.parentElement)
            around.add(at);
    return around;
}

/** Removes what a reader of the page does not see, and what is not text. */
function removeInvisible(page: Page): void {
    for (const element of page.querySelectorAll(invisible)) element.remove();
    for (const element of page.querySelectorAll("[style]")) if (isHidden(element)) element.remove();
}

const invisible =
    "script, style, noscript, template, iframe, object, embed, svg, canvas, button, input, select, textarea, dialog, [hidden], [aria-hidden=true], .sr-only, .visually-hidden, .screen-reader-text";
