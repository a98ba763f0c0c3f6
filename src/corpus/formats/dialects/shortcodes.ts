import { omitted } from "./source-line.ts";

/** Replaces Hugo's shortcodes, and the tags and variables of Liquid and Jinja, by their text. `closed` names those that are closed. */
export function withoutShortcodes(line: string, closed: ReadonlySet<string>): string {
    if (!/\{[{%#]/u.test(line)) return line;
    const isSentence = (rest: string) => /\p{L}/u.test(rest);
    const around = line.replace(tags, "").replace(variables, "");
    return line
        .replace(comments, "")
        .replace(inDestinations, "$1#")
        .replace(tags, (...match: string[]) => {
            const [, , hugo, , liquid] = match;
            const content = (hugo ?? liquid ?? "").trim();
            const [name = "", ...words] = content.split(/\s+/u);
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

/** What a shortcode says: a named text, or the only words in quotes of one that shows a title. */
function textIn(content: string, words: readonly string[]): string | undefined {
    const [, double, single] =
        content.match(
            /\b(?:text|title|label|alt|caption|name|summary|header)\s*=\s*(?:"([^"]*)"|'([^']*)')/u,
        ) ?? [];
    if (double !== undefined || single !== undefined) return double ?? single;
    if (
        !/^(?:tab|tabs|tabbed|details|expand|accordion|hint|note|notice|callout|admonition|button|kbd|badge)\b/u.test(
            content,
        )
    )
        return undefined;
    return words.join(" ").match(/"([^"]*)"/u)?.[1];
}
