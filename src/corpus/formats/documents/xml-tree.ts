import { Parser } from "htmlparser2";
import { withoutReserved } from "../shown/page-marks.ts";

/** An element of XML. Names of elements and attributes have the prefixes that `parseXml` was given. */
export interface XmlElement {
    readonly name: string;
    readonly attributes: Readonly<Record<string, string>>;
    readonly children: readonly XmlNode[];
}

export type XmlNode = XmlElement | string;

/** Why XML cannot be read. */
class XmlError extends Error {}

/**
 * The root of an XML file. `prefixes` are the prefixes to use, by namespace; other names keep those of the file. Throws an
 * XmlError if it is cut off or deeply nested, or declares entities, and a TypeError if it is not in the encoding that it should be.
 */
export function parseXml(bytes: Uint8Array, prefixes: ReadonlyMap<string, string>): XmlElement {
    interface Open {
        readonly element: XmlElement & { readonly children: XmlNode[] };
        readonly scope: ReadonlyMap<string, string>;
    }
    const open: Open[] = [];
    let root: XmlElement | undefined;
    const parser = new Parser(
        {
            onopentag: (name, attributes) => {
                if (open.length >= deepest) throw new XmlError("too deeply nested");
                const scope = scopeOf(attributes, open.at(-1)?.scope ?? new Map(), prefixes);
                const named = Object.entries(attributes).map(([key, value]) => [
                    key.includes(":") ? renamed(key, scope) : key,
                    withoutReserved(value),
                ]);
                const element = {
                    name: renamed(name, scope),
                    attributes: Object.fromEntries(named),
                    children: [],
                };
                open.at(-1)?.element.children.push(element);
                root ??= element;
                open.push({ element, scope });
            },
            ontext: (written) => {
                const text = withoutReserved(written);
                const children = open.at(-1)?.element.children;
                if (typeof children?.at(-1) === "string") children[children.length - 1] += text;
                else children?.push(text);
            },
            onclosetag: () => void open.pop(),
            onprocessinginstruction: (name, data) => {
                // Their text would be missing.
                if (name.toLowerCase() === "!doctype" && /<!ENTITY\s/u.test(data))
                    throw new XmlError("declares entities");
            },
        },
        { xmlMode: true, decodeEntities: true },
    );
    parser.write(decoded(bytes));
    if (root === undefined || open.length > 0) throw new XmlError("cut off");
    return root;
}

/** Files of word processors are far less deep. Reading deeper ones would overflow the stack. */
const deepest = 400;

function decoded(bytes: Uint8Array): string {
    const [first, second] = bytes;
    const encoding =
        first === 0xff && second === 0xfe
            ? "utf-16le"
            : first === 0xfe && second === 0xff
              ? "utf-16be"
              : "utf-8";
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
}

/** The prefixes to use, by those of the file. */
function scopeOf(
    attributes: Readonly<Record<string, string>>,
    above: ReadonlyMap<string, string>,
    prefixes: ReadonlyMap<string, string>,
): ReadonlyMap<string, string> {
    const declared = Object.entries(attributes).filter(
        ([key]) => key === "xmlns" || key.startsWith("xmlns:"),
    );
    if (declared.length === 0) return above;
    const scope = new Map(above);
    for (const [key, namespace] of declared) {
        const own = key.slice("xmlns:".length);
        scope.set(own, prefixes.get(namespace) ?? own);
    }
    return scope;
}

function renamed(name: string, scope: ReadonlyMap<string, string>): string {
    const colon = name.indexOf(":");
    const own = colon < 0 ? "" : name.slice(0, colon);
    const prefix = scope.get(own) ?? own;
    return prefix === "" ? name.slice(colon + 1) : `${prefix}:${name.slice(colon + 1)}`;
}

export const isXmlElement = (node: XmlNode): node is XmlElement => typeof node !== "string";

export const xmlElement = (
    name: string,
    children: readonly XmlNode[] = [],
    attributes: Readonly<Record<string, string>> = {},
): XmlElement => ({ name, attributes, children });

export const elementsIn = (element: XmlElement | undefined): readonly XmlElement[] =>
    element?.children.filter(isXmlElement) ?? [];

/** The first child with this name. */
export const childOf = (element: XmlElement | undefined, name: string): XmlElement | undefined =>
    elementsIn(element).find((child) => child.name === name);

export const childrenOf = (element: XmlElement | undefined, name: string): readonly XmlElement[] =>
    elementsIn(element).filter((child) => child.name === name);

/** All elements below with one of these names, in order, without those inside of them. */
export function descendantsOf(element: XmlElement, ...names: readonly string[]): readonly XmlElement[] {
    return elementsIn(element).flatMap((child) =>
        names.includes(child.name) ? [child] : descendantsOf(child, ...names),
    );
}

/** The text in an element. */
export const textIn = (node: XmlNode): string =>
    isXmlElement(node) ? node.children.map(textIn).join("") : node;

/** The element as XML, without a declaration. */
export function writeXml(node: XmlNode): string {
    if (!isXmlElement(node)) return escaped(node);
    const attributes = Object.entries(node.attributes).map(([name, value]) => ` ${name}="${escaped(value)}"`);
    return `<${node.name}${attributes.join("")}>${node.children.map(writeXml).join("")}</${node.name}>`;
}

/** Characters that XML cannot contain are left out, and spaces are kept from being normalized in attributes. */
const escaped = (text: string) =>
    text
        .replace(/[^\P{Cc}\t\n\r]|[\ufffe\uffff]/gu, "")
        .replaceAll("&", "&amp;")
        .replaceAll("<", "&lt;")
        .replaceAll(">", "&gt;")
        .replaceAll('"', "&quot;")
        .replaceAll("\r", "&#13;");
