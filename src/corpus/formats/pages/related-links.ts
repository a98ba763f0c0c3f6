import type { PageElement } from "./open-page.ts";
import { elementsIn, onOneLine } from "./page-elements.ts";
import { amountOf, isLinked, type TextAmounts } from "./text-amounts.ts";

/** A heading above related links, and the links; empty if there is other text below it. */
export function relatedBelow(label: PageElement, amounts: TextAmounts): readonly PageElement[] {
    const links: PageElement[] = [];
    for (let node = label.nextSibling; node !== null; node = node.nextSibling) {
        if (node.nodeType !== 1) {
            if (amountOf(amounts, node).all > 0) return [];
            continue;
        }
        // SAFETY: nodes of this type are elements.
        const element = node as PageElement;
        if (/^H[1-6]$/u.test(node.nodeName)) break;
        const amount = amountOf(amounts, node);
        if (amount.all === 0) continue;
        if (!isLinked(amount, 0.6)) {
            if (links.length === 0) return [];
            break;
        }
        links.push(element);
    }
    return links.length === 0 ? [] : [label, ...links];
}

/** The parts that are nothing but links, above the heading with the title of a page; empty if no heading says the title. */
export function linksAboveTitle(
    body: PageElement,
    amounts: TextAmounts,
    isTitle: (heading: string) => boolean,
): readonly PageElement[] {
    const headings = [...body.querySelectorAll("h1, h2")];
    const title = headings.find((heading) => isTitle(onOneLine(heading))) ?? onlyMain(headings);
    const links: PageElement[] = [];
    for (let at = title; at !== undefined && at !== body; at = at.parentElement ?? undefined) {
        for (const element of elementsIn(at.parentElement ?? body)) {
            if (element === at) break;
            if (isLinked(amountOf(amounts, element), 0.8)) links.push(element);
        }
    }
    return links;
}

function onlyMain(headings: readonly PageElement[]): PageElement | undefined {
    const [first, ...others] = headings.filter(({ nodeName }) => nodeName === "H1");
    return others.length === 0 ? first : undefined;
}
