import { Readability } from "@mozilla/readability";
import type { Page, PageElement, PageNode } from "./open-page.ts";
import { onOneLine } from "./page-elements.ts";
import type { PageOmission } from "./page-furniture.ts";
import { amountOf, proseIn, type TextAmounts, textAmounts } from "./text-amounts.ts";

/**
 * The part of a page that contains the article, with the heading that says its title. It is what the page calls its article or
 * main content, or else where Readability finds one. Short pages, which Readability misjudges, are the article as a whole.
 */
export function articleRoot(page: Page, isTitle: (heading: string) => boolean): PageElement {
    const amounts = textAmounts(page.body);
    const found = calledMain(page, amounts) ?? foundByReadability(page) ?? page.body;
    const root = proseOf(found, amounts) * 2 < proseOf(page.body, amounts) ? page.body : found;
    return withTitle(root, page, { amounts, isTitle });
}

const proseOf = (node: PageNode, amounts: TextAmounts) => proseIn(amountOf(amounts, node));

/** The element that the page calls its main content; undefined if there is none, or if that has little text. */
function calledMain(page: Page, amounts: TextAmounts): PageElement | undefined {
    const whole = proseOf(page.body, amounts);
    for (const selector of ["[itemprop~=articleBody]", "article", "main, [role=main]"]) {
        const all = [...page.body.querySelectorAll(selector)].filter((one) => amountOf(amounts, one).all > 0);
        const [first] = all;
        if (first !== undefined && proseOf(first, amounts) * 5 > whole * 3) return first;
        if (all.length > 1 && selector === "article") continue;
        if (first !== undefined && proseOf(first, amounts) * 2 >= whole) return first;
    }
    return undefined;
}

/** The smallest element around everything that Readability finds. */
function foundByReadability(page: Page): PageElement | undefined {
    const elements = [...page.body.querySelectorAll("*")];
    for (const [number, element] of elements.entries()) element.setAttribute(mark, `${number}`);
    const copy = page.cloneNode(true);
    for (const element of elements) element.removeAttribute(mark);
    // SAFETY: Readability also supports linkedom's documents, although its types only name the browser's.
    const asDocument = copy as unknown as ConstructorParameters<typeof Readability>[0];
    const found = new Readability(asDocument, {
        // SAFETY: the content that Readability finds is an element.
        serializer: (node) => node as unknown as PageElement,
    }).parse();
    const survivors = [...(found?.content?.querySelectorAll(`[${mark}]`) ?? [])].flatMap((element) => {
        const original = elements[Number(element.getAttribute(mark))];
        return original === undefined || onOneLine(element) === "" ? [] : [original];
    });
    const [first, ...others] = survivors;
    if (first === undefined) return undefined;
    const path = pathTo(first.parentElement ?? first);
    for (const other of others) {
        const at = pathIndex(path, other);
        if (at >= 0) path.length = at + 1;
    }
    return path.at(-1);
}

const mark = "data-pullquote-number";

/** The elements that contain one, from the outermost to itself. */
function pathTo(element: PageElement): PageElement[] {
    const path: PageElement[] = [];
    for (let at: PageElement | null = element; at !== null; at = at.parentElement) path.push(at);
    return path.reverse();
}

/** The place in the path of the innermost element that contains another. */
function pathIndex(path: readonly PageElement[], other: PageElement): number {
    for (let at: PageElement | null = other; at !== null; at = at.parentElement) {
        const index = path.indexOf(at);
        if (index >= 0) return index;
    }
    return -1;
}

/** The root, or what contains it and the heading with the title, with the text between them, unless that is mostly other text. */
function withTitle(
    root: PageElement,
    page: Page,
    { amounts, isTitle }: { readonly amounts: TextAmounts; readonly isTitle: (heading: string) => boolean },
): PageElement {
    const [heading] = [...page.body.querySelectorAll("h1, h2")].filter((one) => isTitle(onOneLine(one)));
    if (heading === undefined) return root;
    const path = pathTo(root);
    const common = path[pathIndex(path, heading)] ?? root;
    return proseOf(common, amounts) <= proseOf(root, amounts) * 1.5 ? common : root;
}

/** The visible text of a page besides its article. */
export function outsideOf(body: PageElement, root: PageElement): readonly PageOmission[] {
    const inside = new Set(pathTo(root));
    const omissions: PageOmission[] = [];
    for (const parent of inside) {
        if (parent === root || !inside.has(parent) || !pathTo(parent).includes(body)) continue;
        for (const node of parent.childNodes) {
            const text = onOneLine(node);
            // SAFETY: only elements are in the set.
            if (!inside.has(node as PageElement) && text !== "") omissions.push({ rule: "outside", text });
        }
    }
    return omissions;
}
