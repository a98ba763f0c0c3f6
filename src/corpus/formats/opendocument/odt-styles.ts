import { childOf, elementsIn, type XmlElement } from "../documents/xml-tree.ts";

/** How text looks, where that changes what is stored of it. */
export interface OdtLook {
    readonly isBold: boolean;
    readonly isStruck: boolean;
    readonly isHidden: boolean;
    readonly position: "SUP" | "SUB" | undefined;
    /** The names of the style and of those that it is based on. */
    readonly names: readonly string[];
    /** The style of its list, if any. */
    readonly list: string | undefined;
}

/** One level of a list: its bullet or the parts of its number. */
interface OdtLevel {
    readonly isBullet: boolean;
    /** A format of Office Open XML; undefined without a number. */
    readonly format: string | undefined;
    readonly prefix: string;
    readonly suffix: string;
    readonly start: number;
    /** How many levels the number shows. */
    readonly shown: number;
}

export interface OdtStyles {
    lookOf(family: "paragraph" | "text", name: string | undefined): OdtLook;
    /** `list` is the name of a list's style; undefined is that of headings. Levels count from 1. */
    levelOf(list: string | undefined, level: number): OdtLevel | undefined;
}

/** The styles in the parts of a document. */
export function odtStyles(parts: readonly XmlElement[]): OdtStyles {
    const all = parts.flatMap((part) =>
        elementsIn(part)
            .filter(({ name }) => name === "office:automatic-styles" || name === "office:styles")
            .flatMap(elementsIn),
    );
    const keyOf = (family = "", name = "") => `${family} ${name}`;
    const styles = new Map(
        all
            .filter(({ name }) => name === "style:style")
            .map((style) => [keyOf(style.attributes["style:family"], style.attributes["style:name"]), style]),
    );
    const lists = new Map<string | undefined, XmlElement>(
        all
            .filter(({ name }) => name === "text:list-style" || name === "text:outline-style")
            .map((style) => [
                style.name === "text:outline-style" ? undefined : (style.attributes["style:name"] ?? ""),
                style,
            ]),
    );
    return {
        lookOf: (family, name) => {
            const chain: XmlElement[] = [];
            for (let style = styles.get(keyOf(family, name)); style !== undefined && chain.length < 20; ) {
                chain.push(style);
                style = styles.get(keyOf(family, style.attributes["style:parent-style-name"]));
            }
            const value = (key: string) =>
                chain
                    .map((style) => childOf(style, "style:text-properties")?.attributes[key])
                    .find((one) => one !== undefined);
            const place = value("style:text-position") ?? "";
            return {
                isBold: /^(?:bold|[6-9]00)$/u.test(value("fo:font-weight") ?? ""),
                isStruck: !/^(?:none)?$/u.test(value("style:text-line-through-style") ?? ""),
                isHidden: value("text:display") === "none",
                position: /^(?:super|[1-9])/u.test(place)
                    ? "SUP"
                    : /^(?:sub|-)/u.test(place)
                      ? "SUB"
                      : undefined,
                names: [name ?? "", ...chain.map((style) => style.attributes["style:name"] ?? "")].concat(
                    chain.map((style) => style.attributes["style:parent-style-name"] ?? ""),
                ),
                list: chain
                    .map((style) => style.attributes["style:list-style-name"])
                    .find((one) => one !== undefined),
            };
        },
        levelOf: (list, level) => {
            const found = elementsIn(lists.get(list)).find(
                ({ attributes }) => attributes["text:level"] === String(level),
            );
            if (found === undefined) return list !== undefined && lists.has(list) ? unstyledLevel : undefined;
            const { attributes } = found;
            const format = attributes["style:num-format"] ?? "";
            return {
                isBullet:
                    found.name !== "text:list-level-style-number" &&
                    found.name !== "text:outline-level-style",
                format: format === "" ? undefined : (formats[format] ?? "unknown"),
                prefix: attributes["style:num-prefix"] ?? "",
                suffix: attributes["style:num-suffix"] ?? "",
                start: countIn(attributes["text:start-value"]) ?? 1,
                shown: countIn(attributes["text:display-levels"]) ?? 1,
            };
        },
    };
}

/** What LibreOffice shows at levels that a list's style lacks. */
const unstyledLevel: OdtLevel = {
    isBullet: false,
    format: "decimal",
    prefix: "",
    suffix: ".",
    start: 1,
    shown: 1,
};

const formats: Readonly<Record<string, string>> = {
    "1": "decimal",
    a: "lowerLetter",
    A: "upperLetter",
    i: "lowerRoman",
    I: "upperRoman",
};

/** A natural number in an attribute; undefined for other texts. */
export const countIn = (text: string | undefined): number | undefined =>
    text !== undefined && /^\d{1,9}$/u.test(text) ? Number(text) : undefined;
