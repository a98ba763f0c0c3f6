import type { PageElement, PageNode } from "./open-page.ts";

export const elementsIn = (parent: PageElement): PageElement[] =>
    // SAFETY: nodes of this type are elements.
    [...parent.childNodes].filter((node: PageNode) => node.nodeType === 1) as PageElement[];

export const onOneLine = ({ textContent }: PageNode) => (textContent ?? "").replace(/\s+/gu, " ").trim();

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

/** Whether it is part of what the page calls its main content. */
export function isInArticle(element: PageElement): boolean {
    for (let parent = element.parentElement; parent !== null; parent = parent.parentElement) {
        if (/^(?:ARTICLE|MAIN)$/u.test(parent.nodeName) || parent.getAttribute("role") === "main")
            return true;
        if (parent.getAttribute("itemprop") === "articleBody") return true;
    }
    return false;
}

/** A line with the author or date that the page declares. */
export function isByline(element: PageElement, names: readonly string[], byline: readonly string[]): boolean {
    const isNamed = names.some((name) =>
        /^(?:(?:post |entry |article )?(?:byline|meta|author|date|published|info)(?: ?(?:line|line name|meta|info|date|on))?|posted on|dateline|timestamp)$/u.test(
            name,
        ),
    );
    if (!isNamed || byline.length === 0) return false;
    const text = onOneLine(element);
    if (text.length > 120) return false;
    const hasTime = [...element.querySelectorAll("time")].length > 0;
    return hasTime || byline.some((one) => text.includes(one));
}
