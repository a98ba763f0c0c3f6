import { childOf, childrenOf, elementsIn, type XmlElement } from "../documents/xml-tree.ts";

/** How the text of a run looks, where that changes what is stored of it. */
export interface RunLook {
    readonly isBold: boolean;
    readonly isStruck: boolean;
    readonly isHidden: boolean;
    readonly position: "superscript" | "subscript" | undefined;
    /** The same for letters that are raised or lowered by a part of their size, as small ones can be. */
    readonly raised: "superscript" | "subscript" | undefined;
    readonly font: string | undefined;
}

/** What a paragraph is. */
interface ParagraphRole {
    /** "title", "contents", or a level from 1 to 9. */
    readonly heading: number | "title" | "contents" | undefined;
    /** Undefined if it is in no list. */
    readonly numbering:
        | {
              readonly list: string;
              readonly level: number;
              /** Whether the level is that which the list has for the style. */
              readonly isStyled: boolean;
          }
        | undefined;
    readonly style: string | undefined;
}

export interface WordStyles {
    /** That of text that says no other, such as "en-GB". */
    readonly language: string | undefined;
    roleOf(properties: XmlElement | undefined): ParagraphRole;
    /** `paragraphStyle` is that of the run's paragraph. */
    lookOf(properties: XmlElement | undefined, paragraphStyle: string | undefined): RunLook;
}

/** The styles of a Word file. Built-in styles have the same names in all languages of Word. */
export function wordStyles(styles: XmlElement | undefined): WordStyles {
    const all = childrenOf(styles, "w:style");
    const byId = new Map(all.toReversed().map((style) => [style.attributes["w:styleId"] ?? "", style]));
    const standard = all.find(
        ({ attributes }) => attributes["w:type"] === "paragraph" && isOn(attributes["w:default"] ?? "0"),
    )?.attributes["w:styleId"];
    const defaults = childOf(childOf(childOf(styles, "w:docDefaults"), "w:rPrDefault"), "w:rPr");

    /** A style and those that it is based on. */
    const chain = (id: string | undefined): readonly XmlElement[] => {
        const found: XmlElement[] = [];
        for (let style = byId.get(id ?? ""); style !== undefined && found.length < 20; ) {
            found.push(style);
            style = byId.get(wordValue(style, "w:basedOn") ?? "");
        }
        return found;
    };
    const first = <Found>(id: string | undefined, find: (style: XmlElement) => Found | undefined) => {
        for (const style of chain(id)) {
            const found = find(style);
            if (found !== undefined) return found;
        }
        return undefined;
    };
    const toggled = (id: string | undefined, name: string) =>
        first(id, (style) => flag(childOf(style, "w:rPr"), name)) ?? false;

    return {
        language: childOf(defaults, "w:lang")?.attributes["w:val"],
        roleOf: (properties) => {
            const style = wordValue(properties, "w:pStyle") ?? standard;
            const outline = (of: XmlElement | undefined) => {
                const level = numberOf(wordValue(of, "w:outlineLvl"));
                return level === undefined ? undefined : level < 9 ? level + 1 : 0;
            };
            const named = first(style, (one) => headingOf(wordValue(one, "w:name") ?? ""));
            const byName = named ?? (byId.has(style ?? "") ? undefined : headingOf(style ?? ""));
            const inStyle = first(style, (one) => outline(childOf(one, "w:pPr")));
            const own = outline(properties);
            const level = typeof byName === "string" ? byName : (own ?? inStyle ?? byName);
            return {
                heading: level === 0 ? undefined : level,
                numbering: numberingOf(properties, style),
                style,
            };
        },
        lookOf: (properties, paragraphStyle) => {
            const style = wordValue(properties, "w:rStyle");
            // What both styles say cancels itself out.
            const has = (name: string) =>
                flag(properties, name) ??
                (toggled(paragraphStyle ?? standard, name) !== toggled(style, name) ||
                    (flag(defaults, name) ?? false));
            const own = [properties, ...chain(style).map((one) => childOf(one, "w:rPr"))];
            const all = [
                ...own,
                ...chain(paragraphStyle ?? standard).map((one) => childOf(one, "w:rPr")),
                defaults,
            ];
            const value = (name: string, attribute = "w:val", from = all) =>
                from.map((one) => childOf(one, name)?.attributes[attribute]).find((one) => one !== undefined);
            const position = value("w:vertAlign");
            const height = Number(value("w:position", "w:val", own) ?? 0) / (Number(value("w:sz")) || 20);
            return {
                isBold: has("w:b"),
                isStruck: has("w:strike") || has("w:dstrike"),
                isHidden: has("w:vanish"),
                position: position === "superscript" || position === "subscript" ? position : undefined,
                raised:
                    height > leastHeight ? "superscript" : height < -leastHeight ? "subscript" : undefined,
                font: value("w:rFonts", "w:ascii"),
            };
        },
    };

    function numberingOf(properties: XmlElement | undefined, style: string | undefined) {
        const parts = [properties, ...chain(style).map((one) => childOf(one, "w:pPr"))].flatMap((one) =>
            elementsIn(one).filter(({ name }) => name === "w:numPr"),
        );
        const list = parts.map((one) => wordValue(one, "w:numId")).find((id) => id !== undefined);
        // "0" takes a paragraph out of its style's list.
        if (list === undefined || list === "0") return undefined;
        const level = parts.map((one) => wordValue(one, "w:ilvl")).find((one) => one !== undefined);
        return {
            list,
            level: Math.min(8, numberOf(level) ?? 0),
            isStyled: wordValue(parts[0], "w:ilvl") === undefined,
        };
    }
}

/** Of the size of letters. Less than this only adjusts a line. */
const leastHeight = 0.15;

function headingOf(name: string): number | "title" | "contents" | undefined {
    const level = name.match(/^heading ?([1-9])$/iu)?.[1];
    if (level !== undefined) return Number(level);
    if (/^title$/iu.test(name)) return "title";
    return /^(?:toc ?[1-9]|toc ?heading|contents (?:[1-9]|heading)|table of figures)$/iu.test(name)
        ? "contents"
        : undefined;
}

/** The value of a property. */
export const wordValue = (properties: XmlElement | undefined, name: string): string | undefined =>
    childOf(properties, name)?.attributes["w:val"];

/** A natural number; undefined for other texts. */
export const numberOf = (text: string | undefined): number | undefined =>
    text !== undefined && /^\d{1,9}$/u.test(text) ? Number(text) : undefined;

const isOn = (value: string) => !/^(?:0|false|off)$/u.test(value);

/** Whether a property is on; undefined if it is not there. */
export function flag(properties: XmlElement | undefined, name: string): boolean | undefined {
    const found = childOf(properties, name);
    return found === undefined ? undefined : isOn(found.attributes["w:val"] ?? "1");
}
