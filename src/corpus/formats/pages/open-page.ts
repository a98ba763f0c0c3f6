import { parseHTML } from "linkedom";
import { message } from "../../../../locales/message.ts";
import type { Unreadable } from "./html-encoding.ts";

/** The members of a DOM node that reading a page needs. */
export interface PageNode {
    /** 1 for an element, 3 for text. */
    readonly nodeType: number;
    /** In capitals for elements. */
    readonly nodeName: string;
    readonly textContent: string | null;
    readonly childNodes: Iterable<PageNode>;
    readonly firstChild: PageNode | null;
    readonly previousSibling: PageNode | null;
    readonly nextSibling: PageNode | null;
    readonly parentNode: PageNode | null;
}

export interface PageElement extends PageNode {
    readonly parentElement: PageElement | null;
    getAttribute(name: string): string | null;
    setAttribute(name: string, value: string): void;
    removeAttribute(name: string): void;
    remove(): void;
    append(...nodes: PageNode[]): void;
    before(...nodes: PageNode[]): void;
    querySelectorAll(selector: string): Iterable<PageElement>;
}

/** A web page as a DOM document that always has a head and a body. */
export interface Page extends PageElement {
    readonly documentElement: PageElement;
    readonly head: PageElement;
    readonly body: PageElement;
    createTextNode(text: string): PageNode;
    createElement(name: string): PageElement;
    cloneNode(deep: boolean): Page;
}

/** Parses a page, unless it is too large or too deeply nested. Runs no scripts and fetches nothing. */
export function openPage(html: string): Page | Unreadable {
    if (countOf(html, /<[/!]?[a-z]/giu) > mostTags) return tooLarge();
    if (countOf(html, /\s[^\s=<>"']+=/gu) > mostAttributes) return tooLarge();
    const language = attributeOfRoot(html, "lang");
    const itemType = attributeOfRoot(html, "itemtype");
    // These tags may be missing, repeated or misplaced, so remove them and write them once.
    const content = html.replace(/<(?:\/?(?:html|head|body)|!doctype)\b[^>]*>?/giu, "");
    const { document } = parseHTML(
        `<!doctype html><html${language === undefined ? "" : ` lang="${language}"`}><head></head><body${itemType === undefined ? "" : ` itemtype="${itemType}"`}>${content}</body></html>`,
    );
    // SAFETY: linkedom's documents have these members. Its types extend the browser's, which are not available here.
    const page = document as unknown as Page;
    if (isTooDeep(page.documentElement)) return tooLarge();
    for (const element of page.body.querySelectorAll("title, meta:not([itemprop]), link:not([itemprop])"))
        page.head.append(element);
    return page;
}

/** The attribute of the first <html> or <body> tag that has it. */
function attributeOfRoot(html: string, name: "lang" | "itemtype"): string | undefined {
    for (const [tag] of html.matchAll(/<(?:html|body)\b[^>]*/giu)) {
        const value = tag.match(rootAttributes[name])?.[1];
        if (value !== undefined) return value;
    }
    return undefined;
}

const rootAttributes = {
    lang: /\slang\s*=\s*["']?([\w-]{1,40})/iu,
    itemtype: /\sitemtype\s*=\s*["']?([\w:/.-]{1,80})/iu,
};

const mostTags = 120_000;
const mostAttributes = 200_000;
/** Reading a page takes time quadratic in its depth. */
const deepest = 200;

const tooLarge = (): Unreadable => ({
    problem: message("page.too-nested.problem"),
    remedy: message("page.too-nested.remedy"),
});

function countOf(text: string, pattern: RegExp): number {
    let count = 0;
    for (const _ of text.matchAll(pattern)) count++;
    return count;
}

/** Not recursive, so that a deep page does not overflow the stack. */
function isTooDeep(root: PageNode): boolean {
    let node: PageNode | null = root;
    let depth = 0;
    while (node !== null) {
        if (node.firstChild !== null) {
            node = node.firstChild;
            depth++;
            if (depth > deepest) return true;
            continue;
        }
        while (node !== null && node !== root && node.nextSibling === null) {
            node = node.parentNode;
            depth--;
        }
        node = node === root ? null : (node?.nextSibling ?? null);
    }
    return false;
}
