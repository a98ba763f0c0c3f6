import { childOf, childrenOf, descendantsOf, elementsIn, type XmlElement } from "../documents/xml-tree.ts";
import { formatOf } from "./odt-formats.ts";

/** How text looks, where that changes what is stored of it. */
export interface OdtLook {
    readonly isBold: boolean;
    readonly isStruck: boolean;
    readonly isHidden: boolean;
    readonly position: "SUP" | "SUB" | undefined;
    readonly font: string | undefined;
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
    /** The whole label with a number for each level, such as "%1%.%2%", where the document says it. */
    readonly pattern: string | undefined;
    /** Whether the text follows without a space. */
    readonly isJoined: boolean;
    readonly start: number;
    /** How many levels the number shows. */
    readonly shown: number;
}

export interface OdtStyles {
    /** That of text that says no other, such as "en-GB". */
    readonly language: string | undefined;
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
    const fonts = new Map(
        parts
            .flatMap((part) => childrenOf(childOf(part, "office:font-face-decls"), "style:font-face"))
            .map(({ attributes }) => [
                attributes["style:name"] ?? "",
                attributes["svg:font-family"]?.replace(/^['"]|['"]$/gu, ""),
            ]),
    );
    const standard = all.find(
        ({ name, attributes }) =>
            name === "style:default-style" && attributes["style:family"] === "paragraph",
    );
    return {
        language: childOf(standard, "style:text-properties")?.attributes["fo:language"],
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
                font: fonts.get(value("style:font-name") ?? "") ?? value("fo:font-family"),
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
                format:
                    format === ""
                        ? undefined
                        : formatOf(format, attributes["style:num-letter-sync"] === "true"),
                prefix: attributes["style:num-prefix"] ?? "",
                suffix: attributes["style:num-suffix"] ?? "",
                pattern: attributes["loext:num-list-format"] ?? attributes["style:num-list-format"],
                isJoined:
                    descendantsOf(found, "style:list-level-label-alignment")[0]?.attributes[
                        "text:label-followed-by"
                    ] === "nothing",
                start: countIn(attributes["text:start-value"]) ?? 1,
                shown: Math.min(level, countIn(attributes["text:display-levels"]) ?? 1),
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
    pattern: undefined,
    isJoined: false,
    start: 1,
    shown: 1,
};

/** A natural number in an attribute; undefined for other texts. */
export const countIn = (text: string | undefined): number | undefined =>
    text !== undefined && /^\d{1,9}$/u.test(text) ? Number(text) : undefined;
