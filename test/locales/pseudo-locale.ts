import { type MessageFormatElement, parse, TYPE } from "@formatjs/icu-messageformat-parser";
import { printAST } from "@formatjs/icu-messageformat-parser/printer.js";
import english from "../../locales/en.json" with { type: "json" };

/** How many letters longer a message may become. Discord takes descriptions of 100 characters, and names in menus of 32. */
function roomFor(key: string, message: string): number {
    const most =
        key.endsWith(".command") || key.endsWith("-command") ? 32 : message.length > 100 ? Infinity : 100;
    return Math.min(Math.ceil(message.length / 2), most - message.length);
}

/** A message in the pseudo-locale, with this many letters more. */
export function pseudoMessage(message: string, longer = Math.ceil(message.length / 2)): string {
    const accented = printAST(withAccents(parse(message, { ignoreTag: true })));
    if (longer < 2 || !/\p{L}/u.test(message)) return accented;
    const text = accented.trimEnd();
    return `${text} ${"~".repeat(longer - 1)}${accented.slice(text.length)}`;
}

function withAccents(elements: readonly MessageFormatElement[]): MessageFormatElement[] {
    return elements.map((element) => {
        if (element.type === TYPE.literal) return { ...element, value: accentedText(element.value) };
        if (element.type !== TYPE.plural && element.type !== TYPE.select) return element;
        const options = Object.entries(element.options).map(
            ([name, option]) => [name, { ...option, value: withAccents(option.value) }] as const,
        );
        return { ...element, options: Object.fromEntries(options) } as typeof element;
    });
}

/** What is read by programs: code, mentions, addresses, settings, options, commands. */
const kept =
    /`[^`]*`|<[^>\s]*>|https?:\/\/[^\s)>"]+|\b[A-Z][A-Z\d]*_[A-Z\d_]+\b|(?<![\w-])--?[a-z][a-z-]*|(?<![\w/.:])\/[a-z][a-z-]+(?: [a-z-]+)?|(?<![\w/])[\w/-]+\.(?:md|json|txt|env)\b|\bnpm (?:run [a-z:]+|start|ci|test)\b/gu;

function accentedText(text: string): string {
    let from = 0;
    let written = "";
    for (const { index, 0: mark } of text.matchAll(kept)) {
        written += accented(text.slice(from, index)) + mark;
        from = index + mark.length;
    }
    return written + accented(text.slice(from));
}

const accented = (text: string) => text.replace(/[a-z]/giu, (letter) => accents.get(letter) ?? letter);

const plain = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";
const others = "áƀćđéƒğĥíĵķĺɱñóþɋŕšŧúṽŵẋýžÁɃĆĐÉƑĞĤÍĴĶĹṀÑÓÞɊŔŠŦÚṼŴẊÝŽ";
const accents: ReadonlyMap<string, string> = new Map(
    [...plain].map((letter, at) => [letter, [...others][at] ?? letter]),
);

/** The words of a text that are not in the pseudo-locale. */
export const plainWords = (text: string): string[] =>
    text.match(/(?<![\p{L}\p{N}])[a-zA-Z]{3,}(?![\p{L}\p{N}])/gu) ?? [];

/**
 * English in letters with accents, and half as long again: what it says can be read, what is not in the catalogue stands out, and
 * what has no room for other languages is found. Names of commands stay, and what programs or Discord read.
 */
export const pseudoEnglish: Readonly<Record<string, string>> = Object.fromEntries(
    Object.entries(english).map(([key, message]) => [
        key,
        key.startsWith("name.") ? message : pseudoMessage(message, roomFor(key, message)),
    ]),
);
