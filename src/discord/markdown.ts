import { type Tellable, told } from "../../locales/message.ts";
import { omission } from "../answer/excerpts/excerpt.ts";
import { printable } from "../corpus/printable.ts";

/**
 * Escapes text from articles and members so that Discord shows it literally: no formatting, links, mentions or pings. Discord
 * never shows the backslashes, so readers see exactly the original text.
 */
export function escapeMarkdown(text: string): string {
    return text.replace(anywhere, "\\$&").replace(bullet, "$1\\$2").replace(numeral, "$1\\$2");
}

/**
 * Emphasis, code, spoilers, links, mentions, timestamps and headings all need one of these characters. URLs need "://", emoji
 * names need colons, and invites are recognised without "://".
 */
const anywhere = /[\\*_~|`[\]<>@#]|:(?=\/\/|[\w+-]+:)|(?<=discord(?:app)?)\.(?=(?:gg|com)\/)/giu;

/** List markers and small print only count at the start of a line. */
const bullet = /^([^\S\r\n\u2028\u2029]*)([-+])/gmu;
const numeral = /^([^\S\r\n\u2028\u2029]*\d+)([.)])/gmu;

/**
 * Escapes a title or another name to use within a line: on one line, cut to `longest` UTF-16 units before escaping, and
 * isolated if it is right-to-left.
 */
export function named(text: Tellable, longest: number): string {
    const plain = cut(printable(told(text)).trim(), longest);
    const escaped = escapeMarkdown(plain);
    return rightToLeft.test(plain) ? `\u2068${escaped}\u2069` : escaped;
}

/** Cuts the text to at most `longest` UTF-16 units, between words or, failing that, graphemes, and marks the cut. */
export function cut(text: string, longest: number): string {
    if (text.length <= longest) return text;
    const graphemes = [
        ...new Intl.Segmenter(undefined, { granularity: "grapheme" }).segment(text.slice(0, longest)),
    ];
    let end = 0;
    for (const { index, segment } of graphemes) {
        if (index + segment.length > longest - omission.length - 1) break;
        end = index + segment.length;
    }
    const head = text.slice(0, end);
    const word = head.lastIndexOf(" ");
    return `${(word > end / 2 ? head.slice(0, word) : head).trimEnd()} ${omission}`.trimStart();
}

/** Cuts an id or a path to at most `longest` UTF-16 units in its middle, because what tells it apart may be at either end. */
export function cutInside(text: string, longest: number): string {
    if (text.length <= longest) return text;
    const half = Math.floor((longest - omission.length) / 2);
    const segments = [...new Intl.Segmenter(undefined, { granularity: "grapheme" }).segment(text)];
    const head = segments.findLast(({ index }) => index <= half)?.index ?? 0;
    const tail = segments.find(({ index }) => index >= text.length - half)?.index ?? text.length;
    return `${text.slice(0, head)}${omission}${text.slice(tail)}`;
}

/** Right-to-left names are isolated, because the numbers next to them would otherwise switch sides. */
const rightToLeft =
    /[\u061c\u200f\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;
