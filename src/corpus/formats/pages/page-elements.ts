import type { PageElement, PageNode } from "./open-page.ts";

export const elementsIn = (parent: PageElement): PageElement[] =>
    // SAFETY: nodes of this type are elements.
    [...parent.childNodes].filter((node: PageNode) => node.nodeType === 1) as PageElement[];

export const onOneLine = ({ textContent }: PageNode) => (textContent ?? "").replace(/\s+/gu, " ").trim();

/**
 * Returns a function that says whether some of an element's own text, outside of the elements in it, has letters. It remembers what
 * it found, so that a thousand elements in one place are counted once. That text must not change meanwhile.
 */
export function ownTexts(): (parent: PageNode | null) => boolean {
    const known = new Map<PageNode, boolean>();
    return (parent) => {
        if (parent === null) return false;
        const before = known.get(parent);
        if (before !== undefined) return before;
        const has = [...parent.childNodes].some(
            (node) => node.nodeType === 3 && /\p{L}/u.test(node.textContent ?? ""),
        );
        known.set(parent, has);
        return has;
    };
}

/** The text, if it is short enough for a label. */
export function shortText(element: PageElement): string {
    const text = element.textContent ?? "";
    return text.length > 400 ? "" : onOneLine(element);
}

/** The names in the classes and the id, in small letters and with spaces: "shareBar" and "share-bar" are "share bar". */
export function namesOf(element: PageElement): readonly string[] {
    const written = `${element.getAttribute("id") ?? ""} ${element.getAttribute("class") ?? ""}`.slice(
        0,
        1000,
    );
    return written
        .split(/\s+/u)
        .filter((name) => name !== "" && name.length <= 60)
        .map((name) =>
            name
                .replace(/(?<=[a-z])(?=[A-Z])/gu, " ")
                .replace(/[^\p{L}\p{N}]+/gu, " ")
                .trim()
                .toLowerCase(),
        );
}

/** Whether the page calls it its main content. */
export const isArticle = (element: PageElement) =>
    /^(?:ARTICLE|MAIN)$/u.test(element.nodeName) ||
    element.getAttribute("role") === "main" ||
    element.getAttribute("itemprop") === "articleBody";

/** Whether it is part of a section, whose header and footer are not those of the page. */
export const isInSection = (element: PageElement) =>
    isIn(element, /^(?:SECTION|BLOCKQUOTE|FIGURE|DETAILS|TD)$/u);

/** Whether it is the title of a part, which many pages make a link that opens the part or leads to it. */
export const isInTitle = (element: PageElement) => isIn(element, /^(?:H[1-6]|DT|SUMMARY)$/u);

function isIn(element: PageElement, names: RegExp): boolean {
    for (let at = element.parentElement; at !== null; at = at.parentElement)
        if (names.test(at.nodeName)) return true;
    return false;
}

/** The elements around a heading with the title. */
export function aroundTitle(
    body: PageElement,
    isTitle: (heading: string) => boolean,
): ReadonlySet<PageElement> {
    const around = new Set<PageElement>();
    for (const heading of body.querySelectorAll("h1, h2")) {
        if (!isTitle(onOneLine(heading))) continue;
        for (let at = heading.parentElement; at !== null && !around.has(at); at = at.parentElement)
            around.add(at);
    }
    return around;
}

/** What a page declares of the line with author and date. */
export interface Byline {
    readonly author?: string | undefined;
    readonly published?: string | undefined;
}

/** Whether it is a line with author or date that says nothing but what the page declares. */
export function isByline(
    element: PageElement,
    names: readonly string[],
    { author, published }: Byline,
): boolean {
    const isNamed = names.some((name) =>
        /^(?:(?:post |entry |article )?(?:byline|meta|author|date|published|info)(?: ?(?:line|line name|meta|info|date|on))?|posted on|dateline|timestamp)$/u.test(
            name,
        ),
    );
    const declared = [author, published].filter((fact) => fact !== undefined);
    if (!isNamed || declared.length === 0) return false;
    const text = onOneLine(element);
    if (text.length > 120) return false;
    if (published === undefined && /(?<!\d)(?:1[5-9]|20)\d\d(?!\d)/u.test(text)) return false;
    if (author === undefined && /^(?:by|von|par|por|door|av|af)\s+\p{Lu}/iu.test(text)) return false;
    const hasTime = [...element.querySelectorAll("time")].length > 0;
    return hasTime || declared.some((one) => text.includes(one));
}
