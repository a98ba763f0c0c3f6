/** One element in a selector. */
interface SimpleSelector {
    /** In capitals; undefined for any. */
    readonly name: string | undefined;
    readonly classes: readonly string[];
    readonly ids: readonly string[];
    readonly attributes: readonly {
        readonly name: string;
        readonly value: string | undefined;
        /** Whether the value is one of the words of the attribute. */
        readonly isWord: boolean;
    }[];
    /** Whether the selector before it is that of its parent, instead of any element around it. */
    readonly isChild: boolean;
}

/** Says of some elements that a reader sees them, or does not, by one property. */
export interface StyleRule {
    /** From the outermost element on. */
    readonly selector: readonly SimpleSelector[];
    readonly property: "display" | "visibility" | "position";
    readonly hides: boolean;
    /** Of the rules for an element, the one with the highest weight counts, and of those the last one. */
    readonly weight: number;
}

/** The rules of a style sheet that show or hide elements on a screen. Rules that depend on more than the elements are left out. */
export function styleRules(sheet: string): readonly StyleRule[] {
    const rules: StyleRule[] = [];
    const css = withoutComments(sheet).replace(/"[^"\n]*"|'[^'\n]*'/gu, (text) =>
        /[{};]/u.test(text) ? '""' : text,
    );
    for (let at = 0; ; ) {
        const start = css.slice(at).search(/[{;}]/u);
        if (start < 0) return rules;
        const prelude = css.slice(at, at + start).trim();
        const sign = css[at + start];
        at += start + 1;
        // What is in a block for screens is read like the rest.
        if (sign !== "{" || isForScreens(prelude)) continue;
        const end = prelude.startsWith("@") ? blockEnd(css, at) : css.indexOf("}", at);
        if (end < 0) return rules;
        if (!prelude.startsWith("@")) rules.push(...rulesOf(prelude, css.slice(at, end)));
        at = end + 1;
    }
}

const isForScreens = (prelude: string) =>
    /^@media\b/iu.test(prelude) &&
    prelude
        .slice("@media".length)
        .split(",")
        .some((query) => /^(?:only )?(?:all|screen)?$/iu.test(query.trim()));

function withoutComments(css: string): string {
    const [first = "", ...others] = css.split("/*");
    let isOpen = false;
    return others.reduce((text, part) => {
        const end = part.indexOf("*/");
        isOpen = end < 0;
        return isOpen ? text : text + part.slice(end + 2);
    }, first);
}

/** Where a block ends that has blocks in it. */
function blockEnd(css: string, start: number): number {
    let depth = 1;
    for (let at = start; at < css.length; at++) {
        if (css[at] === "{") depth++;
        else if (css[at] === "}" && --depth === 0) return at;
    }
    return -1;
}

function rulesOf(selectors: string, block: string): readonly StyleRule[] {
    const declared = new Map(
        block.split(";").map((one) => {
            const [name = "", value = ""] = one.toLowerCase().split(":", 2);
            return [name.trim(), value.trim()] as const;
        }),
    );
    const shown: {
        readonly property: StyleRule["property"];
        readonly hides: boolean;
        readonly isUrgent: boolean;
    }[] = [];
    for (const property of ["display", "visibility", "position"] as const) {
        const [value = "", important] = (declared.get(property) ?? "").split("!").map((part) => part.trim());
        if (value === "") continue;
        const isOut = property === "position" && /^(?:absolute|fixed)$/u.test(value) && isOffPage(declared);
        const hides = isOut || /^(?:none|hidden|collapse)$/u.test(value);
        shown.push({ property, hides, isUrgent: important === "important" });
    }
    if (shown.length === 0) return [];
    return selectors.split(",").flatMap((text) => {
        const selector = selectorOf(text);
        if (selector === undefined) return [];
        const own = selector.reduce(
            (sum, { ids, classes, attributes, name }) =>
                sum +
                ids.length * 10_000 +
                (classes.length + attributes.length) * 100 +
                (name === undefined ? 0 : 1),
            0,
        );
        return shown.map(({ property, hides, isUrgent }) => ({
            selector,
            property,
            hides,
            weight: isUrgent ? own + important : own,
        }));
    });
}

const important = 1e9;

/** Whether text is only for programs that read it aloud: cut off, or far outside of the page. */
const isOffPage = (declared: ReadonlyMap<string, string>) =>
    /^rect\((?:[01](?:px)?[\s,]*){4}\)/u.test(declared.get("clip") ?? "") ||
    /^inset\((?:50|100)%/u.test(declared.get("clip-path") ?? "") ||
    ["left", "top"].some((side) => /^-(?:\d{4,}|999)/u.test(declared.get(side) ?? ""));

/** Undefined if it depends on more than the names, classes, ids and attributes of elements and those around them. */
function selectorOf(text: string): readonly SimpleSelector[] | undefined {
    const selector: SimpleSelector[] = [];
    let isChild = false;
    for (const part of text.trim().replace(/>/gu, " > ").split(/\s+/u)) {
        if (part === ">") {
            isChild = true;
            continue;
        }
        const [found = "", name = ""] =
            part.match(/^([a-z][\w-]*|\*)?(?:[.#][a-z_-][\w-]*|\[[^[\]]{1,100}\])*/iu) ?? [];
        if (found === "" || found !== part) return undefined;
        const attributes = [...part.matchAll(/\[([^[\]]*)\]/gu)].map(([, inside = ""]) =>
            attributeIn(inside),
        );
        if (attributes.includes(undefined)) return undefined;
        const rest = part.replace(/\[[^[\]]*\]/gu, "");
        selector.push({
            name: name === "" || name === "*" ? undefined : name.toUpperCase(),
            classes: [...rest.matchAll(/\.([\w-]+)/gu)].map(([, one = ""]) => one),
            ids: [...rest.matchAll(/#([\w-]+)/gu)].map(([, one = ""]) => one),
            attributes: attributes.filter((one) => one !== undefined),
            isChild,
        });
        isChild = false;
    }
    return selector;
}

function attributeIn(inside: string): SimpleSelector["attributes"][number] | undefined {
    const [, name, sign, value] = inside.match(/^([a-z][a-z|\\:-]*)(?:(~?=)["']?([^"']*)["']?)?$/iu) ?? [];
    if (name === undefined) return undefined;
    return { name: name.toLowerCase().replace(/\||\\:/u, ":"), value, isWord: sign === "~=" };
}
