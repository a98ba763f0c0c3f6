import { attributeOf, type ContentNode, containsNode } from "./content-node.ts";
import { type DropRule, drop } from "./dropped.ts";
import { blockElements } from "./html-elements.ts";
import { mathText } from "./math-text.ts";
import { gap } from "./omissions.ts";
import { noteMark, smallLetters } from "./small-letters.ts";

/**
 * The text of inline nodes as a reader sees it, with a gap for what is struck out or cannot be text. `textOf` reads a text node.
 */
export function shownText(
    nodes: Iterable<ContentNode>,
    textOf: (node: ContentNode) => string = ({ textContent }) => textContent ?? "",
): string {
    let text = "";
    // Looking at the end of the text itself would join its pieces each time.
    let end = "";
    let isAfterNote = false;
    let isAfterBox = false;
    for (const node of nodes) {
        const shown = node.nodeType === 3 ? textOf(node) : elementText(node, end, textOf);
        // Without the mark of a note between them, two numbers would be another one.
        if (isAfterNote && /\p{N}$/u.test(end) && /^\p{N}/u.test(shown)) text += gap;
        if (isAfterBox && /^[\p{L}\p{N}]/u.test(shown)) text += " ";
        text += shown;
        if (shown !== "") end = shown.slice(-2);
        isAfterBox = shown === "" ? isAfterBox : /^INPUT$/iu.test(node.nodeName) && isBox(shown.trimStart());
        isAfterNote = shown === "" && (isAfterNote || /^SUP$/iu.test(node.nodeName));
    }
    return text;
}

/** The text of an element. `before` is the end of the text above it. */
function elementText(node: ContentNode, before: string, textOf: (node: ContentNode) => string): string {
    if (node.nodeType !== 1) return "";
    const name = node.nodeName.toUpperCase();
    if (isHidden(node)) {
        drop("hidden", node.textContent ?? "");
        return "";
    }
    const inner = () => shownText(node.childNodes, textOf);
    if (neverShown.has(name)) {
        drop("hidden", node.textContent ?? "");
        return "";
    }
    if (isStruck(node)) return gapFor(node, "struck-out");
    if (notText.has(name))
        return alternative(node) ?? gapFor(node, name === "OMISSION" ? "component" : "not-text");
    switch (name) {
        case "BR":
        case "HR":
            return "\n";
        case "IMG":
            return imageText(node) ?? (attributeOf(node, "alt") === "" ? "" : gapFor(node, "picture"));
        case "SVG":
            return alternative(node) ?? "";
        case "MATH":
            return mathText(node);
        case "INPUT":
            return boxedOff(inputText(node), before);
        case "Q":
            return `“${inner()}”`;
        case "RP":
            return "";
        case "RT":
            return `(${inner().trim()})`;
        case "SUP":
        case "SUB":
            return smallText(node, inner(), before);
        default:
            return blockElements.has(name) ? onOwnLines(inner(), before) : inner();
    }
}

/** The text of a block among inline text, whose words must not join those around it. */
function onOwnLines(text: string, before: string): string {
    if (text === "") return "";
    const start = before === "" || before.endsWith("\n") ? "" : "\n";
    return `${start}${text}${text.endsWith("\n") ? "" : "\n"}`;
}

/** A gap in place of a node, which is recorded as dropped. */
function gapFor(node: ContentNode, rule: DropRule): string {
    // What a dialect replaced was recorded there.
    if (node.nodeName.toUpperCase() === "OMISSION" && attributeOf(node, "source") === undefined) return gap;
    const [source, alt, src] = ["source", "alt", "src"].map((name) => attributeOf(node, name));
    drop(rule, source ?? (node.textContent?.trim() || alt || src || `<${node.nodeName.toLowerCase()}>`));
    return gap;
}

function smallText(node: ContentNode, inner: string, before: string): string {
    const text = inner.trim();
    const name = node.nodeName.toUpperCase() === "SUP" ? "SUP" : "SUB";
    if (text === "" || (name === "SUP" && isNoteMark(node))) {
        drop("note-mark", text);
        return "";
    }
    if (text.includes(gap)) return gap;
    return smallLetters(text, name, before);
}

/** Whether a superscript refers to a note. */
export function isNoteMark(node: ContentNode): boolean {
    if (
        noteMark.test((node.textContent ?? "").trim()) ||
        containsNode(node, ({ nodeName }) => nodeName === "A")
    )
        return true;
    const about = ["class", "id", "role", "epub:type"].map((name) => attributeOf(node, name) ?? "").join(" ");
    return /\b(?:reference|footnote\w*|fn\w*|noteref|doc-noteref|cite\w*)\b/iu.test(about);
}

/** The alternative text of an image; undefined if it says nothing. */
function imageText(node: ContentNode): string | undefined {
    const alt = (attributeOf(node, "alt") ?? "").trim();
    const saysNothing = /^(?:[\w-]+\.(?:png|jpe?g|gif|svg|webp|avif)|image|img|photo|picture|icon|logo)?$/iu;
    return saysNothing.test(alt) ? undefined : alt;
}

/** What the element says about itself; undefined if it says nothing. */
export function alternative(node: ContentNode): string | undefined {
    const title = [...node.childNodes].find(
        ({ nodeName }) => nodeName.toUpperCase() === "TITLE",
    )?.textContent;
    const text = attributeOf(node, "aria-label") ?? attributeOf(node, "title") ?? title ?? "";
    return text.trim() === "" ? undefined : text.trim();
}

/** A box or radio button with a space after a word. */
const boxedOff = (field: string, before: string) =>
    isBox(field) && /[\p{L}\p{N}]$/u.test(before) ? ` ${field}` : field;

/** Whether the text of a field is a box or a radio button. */
export const isBox = (field: string): boolean => /^[☑☐◉○]$/u.test(field);

/** The box of a task. */
export const checkbox = (isTicked: boolean): string => (isTicked ? "☑" : "☐");

/** What a field of a form shows. */
export function inputText(node: ContentNode): string {
    const type = (attributeOf(node, "type") ?? "text").toLowerCase();
    const isTicked = attributeOf(node, "checked") !== undefined;
    if (type === "checkbox") return checkbox(isTicked);
    if (type === "radio") return isTicked ? "◉" : "○";
    if (type === "hidden") return "";
    return /^(?:submit|button|reset)$/u.test(type) ? (attributeOf(node, "value") ?? gap) : gap;
}

export function isHidden(node: ContentNode): boolean {
    return (
        attributeOf(node, "hidden") !== undefined ||
        attributeOf(node, "aria-hidden") === "true" ||
        /display\s*:\s*none|visibility\s*:\s*hidden/iu.test(attributeOf(node, "style") ?? "")
    );
}

/** Whether an element is struck out, by its name or its style. */
export const isStruck = (node: ContentNode): boolean =>
    /^(?:DEL|S|STRIKE)$/iu.test(node.nodeName) || strikesOut(attributeOf(node, "style") ?? "");

const strikesOut = (style: string): boolean =>
    style
        .toLowerCase()
        .split(";")
        .some((one) => one.includes("text-decoration") && one.includes("line-through"));

/** Whether the text of an element is shown in another way than that of its parent, or not at all. */
export const changesText = (node: ContentNode): boolean =>
    isHidden(node) ||
    isStruck(node) ||
    /^SU[BP]$/u.test(node.nodeName) ||
    neverShown.has(node.nodeName) ||
    notText.has(node.nodeName);

const neverShown = new Set([
    "SCRIPT",
    "STYLE",
    "TEMPLATE",
    "NOSCRIPT",
    "DATALIST",
    "NOFRAMES",
    "NOEMBED",
    "HEAD",
    "META",
    "LINK",
    "COL",
    "COLGROUP",
    "WBR",
]);
/** Elements that show something other than their text. */
export const notText: ReadonlySet<string> = new Set(
    "CANVAS IFRAME OBJECT EMBED VIDEO AUDIO SELECT TEXTAREA METER PROGRESS DIALOG MAP OMISSION".split(" "),
);
