import { isAsked } from "../asked-text.ts";
import { mathText } from "../shown/math-text.ts";
import { gap, pageGap } from "../shown/omissions.ts";
import { alternative, inputText, isBox, isHidden, isNoteMark, notText } from "../shown/shown-text.ts";
import type { Page, PageElement, PageNode } from "./open-page.ts";
import { ownTexts } from "./page-elements.ts";

/**
 * Turns formulas, and what sentences contain besides words, into text: Readability would remove it without a trace. Elsewhere
 * buttons and the like are not part of an article.
 */
export function keepInSentences(page: Page): void {
    showAnswers(page);
    makeBoxes(page);
    // Readability removes the classes that tell the marks of notes from exponents.
    for (const element of page.querySelectorAll("sup")) if (isNoteMark(element)) removeNote(page, element);
    for (const math of page.querySelectorAll("math")) {
        const place = hiddenAround(math);
        place.before(page.createTextNode(mathText(math).replaceAll(gap, pageGap)));
        place.remove();
    }
    // Text is only added where there is some, so what is found about a place stays true.
    const hasText = ownTexts();
    const tasks = boxesOfTasks(page);
    for (const element of page.querySelectorAll(
        `button, input, svg, ${[...notText].join(", ").toLowerCase()}`,
    )) {
        const isKept = hasText(element.parentNode) || tasks.has(element);
        if (isKept && !isHidden(element)) element.before(page.createTextNode(textOf(element)));
    }
}

/** Makes fields of the boxes that pages draw by style alone: those with a role, and those of pages that Notion exports. */
function makeBoxes(page: Page): void {
    for (const element of page.querySelectorAll("[role=checkbox], div.checkbox-on, div.checkbox-off")) {
        const isEmpty = (element.textContent ?? "").trim() === "";
        const isBox = element.getAttribute("role") === "checkbox" ? element.nodeName !== "INPUT" : isEmpty;
        if (!isBox || isHidden(element)) continue;
        const box = page.createElement("input");
        box.setAttribute("type", "checkbox");
        const isTicked =
            element.getAttribute("aria-checked") === "true" ||
            /(?:^|\s)checkbox-on(?:\s|$)/u.test(element.getAttribute("class") ?? "");
        if (isTicked) box.setAttribute("checked", "");
        element.before(box);
        if (isEmpty) element.remove();
    }
}

/** Two numbers around the mark of a note would be another one without it. */
function removeNote(page: Page, mark: PageElement): void {
    const [before, after] = [mark.previousSibling, mark.nextSibling].map((node) => node?.textContent ?? "");
    if (/\p{N}$/u.test(before ?? "") && /^\p{N}/u.test(after ?? ""))
        mark.before(page.createTextNode(pageGap));
    mark.remove();
}

/** Turns buttons that ask something into their question in bold, and shows the answers that they open. */
function showAnswers(page: Page): void {
    const opened = new Set<string>();
    const hasText = ownTexts();
    for (const button of page.querySelectorAll("button, [role=button], [aria-controls]")) {
        const text = (button.textContent ?? "").trim();
        if (!isAsked(text) || hasText(button.parentNode)) continue;
        for (const id of (button.getAttribute("aria-controls") ?? "").split(/\s+/u)) opened.add(id);
        const question = page.createElement("b");
        question.append(page.createTextNode(text));
        button.before(question);
        button.remove();
    }
    if (opened.size === 0) return;
    for (const element of page.querySelectorAll("[id]")) {
        if (!opened.has(element.getAttribute("id") ?? "")) continue;
        for (const name of ["hidden", "aria-hidden", "style"]) element.removeAttribute(name);
    }
}

function textOf(element: PageElement): string {
    const name = element.nodeName.toUpperCase();
    if (name === "BUTTON") return element.textContent ?? "";
    if (name === "SVG") return alternative(element) ?? "";
    if (name !== "INPUT") return (alternative(element) ?? gap).replaceAll(gap, pageGap);
    const field = inputText(element);
    return isBox(field) ? ` ${field} ` : field.replaceAll(gap, pageGap);
}

/** The boxes of tasks: those that an item of a list begins with, and those in cells. */
function boxesOfTasks(page: Page): ReadonlySet<PageNode> {
    const boxes = new Set<PageNode>();
    const items = new Set<PageNode>();
    const tasks = new Set<PageNode>();
    for (const box of page.querySelectorAll("input")) {
        if (box.getAttribute("type")?.toLowerCase() !== "checkbox" || isHidden(box)) continue;
        boxes.add(box);
        let place = box.parentElement;
        while (place !== null && !/^(?:LI|TD|TH)$/u.test(place.nodeName)) place = place.parentElement;
        if (place?.nodeName === "LI") items.add(place);
        else if (place !== null) tasks.add(box);
    }
    for (const item of items) {
        const first = firstShown(item, boxes);
        if (first !== undefined && boxes.has(first)) tasks.add(first);
    }
    return tasks;
}

/** The first box or text in a node; undefined if it contains neither. */
function firstShown(node: PageNode, boxes: ReadonlySet<PageNode>): PageNode | undefined {
    if (boxes.has(node)) return node;
    if (node.nodeType === 3) return (node.textContent ?? "").trim() === "" ? undefined : node;
    for (const child of node.childNodes) {
        const found = firstShown(child, boxes);
        if (found !== undefined) return found;
    }
    return undefined;
}

/** The hidden element that only contains the formula, which an image shows instead; else the formula. */
function hiddenAround(math: PageElement): PageElement {
    const text = (math.textContent ?? "").trim();
    let place = math;
    for (let parent = math.parentElement; parent !== null; parent = parent.parentElement) {
        if ((parent.textContent ?? "").trim() !== text) break;
        if (isHidden(parent)) place = parent;
    }
    return place;
}
