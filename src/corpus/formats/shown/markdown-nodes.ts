import type { PhrasingContent } from "mdast";
import { type ContentNode, elementNode, textNode } from "./content-node.ts";
import { drop } from "./dropped.ts";
import { areAttributes, blockElements, htmlElements, voidElements } from "./html-elements.ts";
import { htmlNodes } from "./html-nodes.ts";
import { isHidden, isStruck } from "./shown-text.ts";

/** Inline Markdown as nodes. Pairs the tags of HTML and of components; what is no tag, such as "List<String>", is text. */
export function markdownNodes(inline: readonly PhrasingContent[]): readonly ContentNode[] {
    const root: ContentNode[] = [];
    const open: OpenTag[] = [];
    const add = (nodes: readonly ContentNode[]) => (open.at(-1)?.nodes ?? root).push(...nodes);
    const giveUp = (count: number) => {
        add(unclosed(open.splice(open.length - count)));
    };
    let before = "";
    for (const node of inline) {
        const tag = node.type === "html" ? tagOf(node.value, before) : undefined;
        if (node.type !== "html") add(nodesOf(node, before));
        else if (tag === undefined) {
            drop("comment", node.value);
            before = "";
            continue;
        } else if (tag.isClosing) {
            const from = open.findLastIndex((one) => one.tag.name === tag.name);
            giveUp(from < 0 ? 0 : open.length - 1 - from);
            const closed = from < 0 ? undefined : open.pop();
            add(closed === undefined ? unpaired(tag) : paired(closed, tag));
        } else if (tag !== undefined && isAlone(tag)) add(alone(tag));
        else if (tag !== undefined) open.push({ tag, nodes: [] });
        before = node.type === "text" ? node.value : "";
    }
    giveUp(open.length);
    return root;
}

function nodesOf(node: Exclude<PhrasingContent, { type: "html" }>, before: string): readonly ContentNode[] {
    switch (node.type) {
        case "text":
            return [textNode(node.value.replace(/(?:(?<![ \t])[ \t]+)?(?:\r\n?|\n)[ \t]*/gu, " "))];
        case "inlineCode":
            return [textNode(node.value)];
        case "break":
            return [elementNode("BR", [])];
        case "image":
        case "imageReference":
            return [
                elementNode("IMG", [], node.alt ? { alt: node.alt } : "url" in node ? { src: node.url } : {}),
            ];
        case "footnoteReference":
            if (!node.identifier.startsWith("note-in-line-")) drop("note-mark", `[^${node.identifier}]`);
            return [elementNode("SUP", [])];
        case "delete": {
            const [child] = node.children;
            const opening = (child?.position?.start.offset ?? 0) - (node.position?.start.offset ?? 0);
            // "CO~2~" is a subscript in Pandoc, and struck out on GitHub.
            const isSubscript =
                opening === 1 &&
                /\p{L}$/u.test(before) &&
                child?.type === "text" &&
                /^[\d+−n-]{1,4}$/u.test(child.value);
            return [elementNode(isSubscript ? "SUB" : "DEL", markdownNodes(node.children))];
        }
        default:
            return [elementNode(node.type.startsWith("link") ? "A" : "EM", markdownNodes(node.children))];
    }
}

interface OpenTag {
    readonly tag: Tag;
    readonly nodes: ContentNode[];
}

interface Tag {
    readonly source: string;
    /** As it is written. */
    readonly name: string;
    readonly isClosing: boolean;
    readonly closesItself: boolean;
    readonly attributes: Readonly<Record<string, string>>;
    /** Whether it follows a letter or digit. */
    readonly isGlued: boolean;
}

/** Undefined for comments and other declarations. */
function tagOf(source: string, before: string): Tag | undefined {
    const [, slash, name, rest = ""] = source.match(/^<(\/?)([a-z][\w.-]{0,100})([\s\S]*)/iu) ?? [];
    if (name === undefined) return undefined;
    const attributes = [...rest.matchAll(/([^\s"'<>/=]+)(?:\s*=\s*("[^"]*"|'[^']*'|[^\s"'=<>`]+))?/gu)].map(
        ([, key = "", value = ""]) => [key, decoded(value.replace(/^(["'])([\s\S]*)\1$/u, "$2"))],
    );
    return {
        source,
        name,
        isClosing: slash === "/",
        closesItself: rest.endsWith("/>"),
        attributes: Object.fromEntries(attributes),
        isGlued: /[\p{L}\p{N}]$/u.test(before),
    };
}

/** The value of an attribute without entities, such as "&quot;". */
const decoded = (value: string) =>
    value.includes("&")
        ? htmlNodes(value.replaceAll("<", "&lt;"))
              .map(({ textContent }) => textContent ?? "")
              .join("")
        : value;

/** "Object" and "Map" are types, not elements. */
const isNamedAsElement = ({ name }: Tag) =>
    htmlElements.has(name.toLowerCase()) && /^(?:[a-z\d-]+|[A-Z\d]+)$/u.test(name);
const isElement = (tag: Tag) => isNamedAsElement(tag) && areAttributes(tag.attributes, tag.source);
const isComponent = (tag: Tag) => !isNamedAsElement(tag) && /^[A-Z]|-|\./u.test(tag.name);

const isAlone = (tag: Tag) =>
    isElement(tag) ? voidElements.has(tag.name.toLowerCase()) : tag.closesItself || isNamedAsElement(tag);

function alone(tag: Tag): readonly ContentNode[] {
    if (isElement(tag)) return [elementNode(tag.name.toUpperCase(), [], tag.attributes)];
    return isComponent(tag) ? [omission(tag)] : [textNode(tag.source)];
}

/** What a component shows cannot be text, except for what its attributes say. */
const omission = ({ attributes, source }: Tag): ContentNode =>
    // What a dialect replaced was recorded there.
    elementNode("OMISSION", [], { ...attributes, source: /^<Omission \/>$/u.test(source) ? "" : source });

function paired({ tag, nodes }: OpenTag, closing: Tag): readonly ContentNode[] {
    if (isElement(tag)) return [elementNode(tag.name.toUpperCase(), nodes, tag.attributes)];
    if (isComponent(tag)) drop("component", tag.source);
    return isComponent(tag) ? nodes : [textNode(tag.source), ...nodes, textNode(closing.source)];
}

/** What tags without an end show. Text that one strikes out or hides stays so, as in a browser. */
function unclosed(tags: readonly OpenTag[]): readonly ContentNode[] {
    const at = tags.findIndex(({ tag }) => hidesText(tag));
    const cover = tags[at]?.tag;
    return tags.flatMap(({ tag, nodes }, place) => {
        const shown = [...unpaired(tag), ...nodes];
        const isCovered = cover !== undefined && place >= at;
        return isCovered ? [elementNode(cover.name.toUpperCase(), shown, cover.attributes)] : shown;
    });
}

function hidesText(tag: Tag): boolean {
    if (!isElement(tag) || isTypeParameter(tag)) return false;
    const element = elementNode(tag.name.toUpperCase(), [], tag.attributes);
    return isStruck(element) || isHidden(element);
}

function unpaired(tag: Tag): readonly ContentNode[] {
    if (isElement(tag)) {
        if (isTypeParameter(tag)) return [textNode(tag.source)];
        return blockElements.has(tag.name.toUpperCase()) ? [elementNode("BR", [])] : [];
    }
    return isComponent(tag) && hasAttributes(tag) ? [omission(tag)] : [textNode(tag.source)];
}

const hasAttributes = ({ attributes }: Tag) => Object.keys(attributes).length > 0;
/** Whether it is written as in "Set<s>". */
const isTypeParameter = (tag: Tag) => tag.isGlued && !tag.isClosing && !hasAttributes(tag);
