import { attributeOf, type ContentNode } from "../shown/content-node.ts";
import { type BookFiles, placeOf } from "./book-files.ts";
import { elementsIn, isOfType, withChildren } from "./book-nodes.ts";
import { type StyleRule, styleRules } from "./style-rules.ts";

/** Marks as hidden what a reader does not see of a document. `nodes` are all of it, in the file `path`. */
export type HideByStyle = (nodes: readonly ContentNode[], path: string) => readonly ContentNode[];

/** Reads the style sheets of a book, each once. */
export function hiddenByStyle(files: BookFiles): HideByStyle {
    const sheets = new Map<string, readonly StyleRule[]>();
    const sheetAt = (path: string) => {
        const known = sheets.get(path) ?? styleRules(files.text(path) ?? "");
        sheets.set(path, known);
        return known;
    };
    return (nodes, path) => {
        const rules = [...elementsIn(nodes)].flatMap((node) => {
            if (!/^(?:all|screen)?$/iu.test((attributeOf(node, "media") ?? "").trim())) return [];
            if (node.nodeName === "STYLE") return styleRules(node.textContent ?? "");
            const isSheet =
                node.nodeName === "LINK" && /^stylesheet$/iu.test((attributeOf(node, "rel") ?? "").trim());
            const place = isSheet ? placeOf(attributeOf(node, "href") ?? "", path) : undefined;
            return place === undefined ? [] : sheetAt(place.path);
        });
        return withHidden(nodes, byKey(rules.slice(0, mostRules)), []);
    };
}

/** A book has some ten of them. */
const mostRules = 5000;

/** Rules with their place among all, by what an element must have for them: an id, a class or a name. */
type RuleIndex = ReadonlyMap<string, readonly (readonly [place: number, rule: StyleRule])[]>;

const anyElement = "*";

function byKey(rules: readonly StyleRule[]): RuleIndex {
    const index = new Map<string, (readonly [number, StyleRule])[]>();
    for (const [place, rule] of rules.entries()) {
        const { ids: [id] = [], classes: [one] = [], name = anyElement } = rule.selector.at(-1) ?? {};
        const key = id === undefined ? (one === undefined ? name : `.${one}`) : `#${id}`;
        const known = index.get(key) ?? [];
        known.push([place, rule]);
        index.set(key, known);
    }
    return index;
}

function withHidden(
    nodes: Iterable<ContentNode>,
    rules: RuleIndex,
    around: readonly ContentNode[],
): readonly ContentNode[] {
    return [...nodes].map((node) => {
        if (node.nodeType !== 1) return node;
        const path = [...around, node];
        const copy = withChildren(node, withHidden(node.childNodes, rules, path));
        const isNote = isOfType(node, notes);
        const isHidden = !isNote && isHiddenBy(path, node, rules);
        return Object.assign(copy, {
            getAttribute: (name: string) => {
                // What is only not read aloud is seen.
                if (name === "aria-hidden") return null;
                // Readers open notes at their marks, also hidden ones.
                if (name === "hidden" && isNote) return null;
                return name === "hidden" && isHidden ? "" : (node.getAttribute?.(name) ?? null);
            },
        });
    });
}

const notes = new Set(["footnote", "endnote", "rearnote", "footnotes", "endnotes", "rearnotes"]);

/** Whether the rules for an element, the last of a path, hide it. */
function isHiddenBy(path: readonly ContentNode[], node: ContentNode, rules: RuleIndex): boolean {
    const id = attributeOf(node, "id");
    const classes = new Set(wordsOf(attributeOf(node, "class")));
    const keys = [`#${id}`, ...[...classes].map((one) => `.${one}`), node.nodeName, anyElement];
    // An element's own style counts more, and is read with its other attributes.
    const own = attributeOf(node, "style") ?? "";
    const found = keys
        .flatMap((key) => rules.get(key) ?? [])
        .filter(([, { property, selector }]) => !own.includes(property) && matches(selector, path))
        .sort(([first, one], [second, other]) => one.weight - other.weight || first - second);
    const strongest = new Map(found.map(([, { property, hides }]) => [property, hides]));
    return [...strongest.values()].includes(true);
}

/** Whether the last element of a path is selected. */
function matches(selector: StyleRule["selector"], path: readonly ContentNode[]): boolean {
    const last = selector.at(-1);
    const node = path.at(-1);
    if (last === undefined || node === undefined || !isSelected(node, last)) return false;
    let left = selector.length - 2;
    let isChild = last.isChild;
    for (let at = path.length - 2; left >= 0; at--) {
        const [above, wanted] = [path[at], selector[left]];
        if (above === undefined || wanted === undefined) return false;
        if (isSelected(above, wanted)) {
            isChild = wanted.isChild;
            left--;
        } else if (isChild) return false;
    }
    return true;
}

function isSelected(
    node: ContentNode,
    { name, classes, ids, attributes }: StyleRule["selector"][number],
): boolean {
    if (name !== undefined && node.nodeName !== name) return false;
    if (classes.length > 0) {
        const own = wordsOf(attributeOf(node, "class"));
        if (!classes.every((one) => own.includes(one))) return false;
    }
    if (!ids.every((id) => attributeOf(node, "id") === id)) return false;
    return attributes.every(({ name: attribute, value, isWord }) => {
        const own = attributeOf(node, attribute);
        if (own === undefined || value === undefined) return own !== undefined;
        return isWord ? wordsOf(own).includes(value) : own === value;
    });
}

const wordsOf = (text = "") => text.split(/\s+/u);
