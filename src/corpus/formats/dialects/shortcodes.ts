import { omitted } from "./source-line.ts";

/**
 * Replaces Hugo's shortcodes, and the tags and variables of Liquid and Jinja, by their text, in a piece of a line. `closed` names
 * those that are closed.
 */
export function withoutShortcodes(piece: string, line: string, closed: ReadonlySet<string>): string {
    if (!/\{[{%#]/u.test(piece)) return piece;
    const isSentence = (rest: string) => /\p{L}/u.test(rest);
    const around = line.replace(tags, "").replace(variables, "");
    return piece
        .replace(comments, "")
        .replace(inDestinations, "$1#")
        .replace(tags, (...match: string[]) => {
            const [, , hugo, , liquid] = match;
            const content = (hugo ?? liquid ?? "").trim();
            const [name = "", ...words] = content.split(/\s+/u);
            if (closed.has(name.replace("/", "")) && /^\/?(?:sup|sub|del|s|ins|kbd)$/u.test(content))
                return `<${content}>`;
            if (name.startsWith("/") || name.startsWith("end") || silent.has(name)) return "";
            const shown = textIn(content, words);
            if (closed.has(name)) return isSentence(around) ? "" : (shown ?? "");
            return shown ?? (isSentence(around) ? omitted : "");
        })
        .replace(variables, () => (isSentence(around) ? omitted : ""));
}

const comments =
    /(?<!\\)(?:\{\{\s{0,9}\/\*.{0,300}?\*\/\s{0,9}\}\}|\{#.{0,300}?#\}|\{%-?\s{0,9}comment\s{0,9}-?%\}.{0,300}?\{%-?\s{0,9}endcomment\s{0,9}-?%\})/gu;
const tags = /(?<!\\)(?:\{\{([<%])(.{0,300}?)([>%])\}\}|\{%-?(.{0,300}?)-?%\})/gu;
const variables = /(?<!\\)\{\{-?[^{}<%]{1,300}\}\}/gu;
/** `[text]({{< ref "page" >}})`, whose quotes and spaces would end the link. */
const inDestinations = /(\]\()[^()\s]{0,200}?(?:\{\{.{0,200}?\}\}|\{%.{0,200}?%\})[^()\s]{0,200}/gu;

/** Tags that show nothing themselves. */
const silent = new Set(
    "if else elsif elif unless for assign capture raw set block extends import from macro with toc TOC comment case when cycle increment decrement layout seo break continue columns column".split(
        " ",
    ),
);

const titles = ["title", "label", "summary", "header"];
const texts = ["text", "caption", "content"];

/** What a shortcode says: a named title and text, or the only words in quotes of one that shows a title. */
function textIn(content: string, words: readonly string[]): string | undefined {
    const named = new Map(
        [...content.matchAll(/(?<![\w-])([a-z]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/gu)].map(
            ([, key = "", double, single]) => [key, double ?? single ?? ""],
        ),
    );
    const title = titles.map((key) => named.get(key)).find((value) => value);
    const text = texts.map((key) => named.get(key)).find((value) => value);
    if (title !== undefined && text !== undefined && title !== text) return `${title}<br>${text}`;
    if (title !== undefined || text !== undefined) return text ?? title;
    if (named.has("alt") || named.has("name")) return named.get("alt") ?? named.get("name");
    if (
        !/^(?:tab|tabs|tabbed|details|expand|accordion|hint|note|notice|callout|admonition|button|kbd|badge)\b/u.test(
            content,
        )
    )
        return undefined;
    return words.join(" ").match(/"([^"]*)"/u)?.[1];
}
