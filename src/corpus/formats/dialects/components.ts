import { drop, dropLines } from "../shown/dropped.ts";
import { dedented, indentOf, type SourceLine, titleLines } from "./source-line.ts";

/** Removes imports and exports of MDX. */
export function withoutModules(lines: readonly SourceLine[]): readonly SourceLine[] {
    const shown: SourceLine[] = [];
    let until: RegExp | undefined;
    for (const line of lines) {
        const { text } = line;
        if (until === undefined && !line.isCode) {
            if (importLine.test(text.trimEnd())) continue;
            if (/^import\s+\{[^}]*$/u.test(text)) until = /\}\s*from\s*["']/u;
            else if (/^export\s+(?:const|let|var|default|function|async|class|\{|\*)/u.test(text))
                until = /^\s*$/u;
        }
        if (until === undefined) shown.push(line);
        else if (until.test(text)) until = undefined;
    }
    // What never ends was none.
    return until === undefined || until.source === "^\\s*$" ? dropLines("module", lines, shown) : lines;
}

const importLine = /^import\s{1,9}(?:[\w*{$][^"']{0,300}\sfrom\s{1,9})?["'][^"']{1,300}["']\s?;?$/u;

interface OpenComponent {
    readonly name: string;
    /** Undefined until there is a line of content. */
    indent: number | undefined;
}

/** Removes the tags of components around other lines, such as `<Tab title="Linux">`. Their titles become paragraphs. */
export function withoutComponents(lines: readonly SourceLine[]): readonly SourceLine[] {
    const shown: SourceLine[] = [];
    const open: OpenComponent[] = [];
    const closings = lastClosings(lines);
    const closesLater = (name: string, from: number) => (closings.get(name) ?? -1) > from;
    for (let at = 0; at < lines.length; at++) {
        const line = lines[at];
        if (line === undefined) break;
        const inside = open.at(-1);
        if (inside !== undefined && line.text.trim() !== "") inside.indent ??= indentOf(line.text);
        const text = dedented(line.text, inside?.indent ?? 0);
        if (line.isCode) {
            shown.push({ ...line, text });
            continue;
        }
        const { source, last } = wholeTag(lines, at, text);
        const [, name, attributes = "", slash, rest = ""] =
            source.match(opening) ?? source.match(readsMarkdown) ?? [];
        if (
            name !== undefined &&
            (slash === "/" ? rest.trim() === "" : !rest.includes(`</${name}>`) && closesLater(name, last))
        ) {
            if (slash !== "/") open.push({ name, indent: undefined });
            shown.push(...titleLines(titleIn(attributes), line), { ...line, text: rest.trimStart() });
            drop("component", source.slice(0, source.length - rest.length), line.line);
            at = last;
            continue;
        }
        const whole = name === undefined ? undefined : contentOf(name, rest);
        if (whole !== undefined && !isInParagraph(shown.at(-1), lines[last + 1])) {
            drop("component", source.slice(0, source.length - rest.length), line.line);
            shown.push(
                ...titleLines(titleIn(attributes), line),
                { ...line, text: whole },
                { ...line, text: "" },
            );
            at = last;
            continue;
        }
        const [, before = "", closed] = text.match(closing) ?? [];
        const from = open.findLastIndex((one) => one.name === closed);
        if (closed === undefined || from < 0) shown.push({ ...line, text });
        else {
            open.splice(from);
            shown.push({ ...line, text: before.trimEnd() }, { ...line, text: "" });
        }
    }
    return shown;
}

/** The content of a component that ends with its line; undefined if it does not. */
function contentOf(name: string, rest: string): string | undefined {
    const tag = `</${name}>`;
    const content = rest.trimEnd();
    const inner = content.slice(0, -tag.length);
    return content.endsWith(tag) && !inner.includes(tag) ? inner.trim() : undefined;
}

/** Whether what is between two lines belongs to their paragraph. */
const isInParagraph = (above: SourceLine | undefined, below: SourceLine | undefined) =>
    (above !== undefined && above.text.trim() !== "") || !/^\s*(?:<.*)?$/su.test(below?.text ?? "");

/** The place of the last line that closes each component. */
function lastClosings(lines: readonly SourceLine[]): ReadonlyMap<string, number> {
    const places = new Map<string, number>();
    for (const [at, { text, isCode }] of lines.entries()) {
        if (isCode || !text.includes("</")) continue;
        for (const [, name = ""] of text.matchAll(/<\/([\w.-]+)>/gu)) places.set(name, at);
    }
    return places;
}

/** An element whose content is Markdown, as in kramdown and Markdown Extra, and the boxes that Notion exports. */
const readsMarkdown =
    /^[ \t]*<(aside(?=>\s*$)|[a-z]+(?=\s))((?:\s[^<>]*\bmarkdown(?:=["']?(?:1|block|span|true)["']?)?[^<>]*|(?<=<aside)))()>(.*)$/su;
const opening =
    /^[ \t]*<([A-Z][\w.]*|[a-z]+-[\w-]+)((?:\s+(?:[^\s"'{}<>/]+(?:=(?:"[^"]*"|'[^']*'|\{[^}]*\}\}?|[^\s"'{}<>]+))?|\{[^}]*\}))*)\s*(\/?)>(.*)$/su;
const closing = /^(.*)<\/([A-Za-z][\w.-]*)>[ \t]*$/u;

/** A tag that goes on over some lines as one line, with the place of its last line. */
function wholeTag(lines: readonly SourceLine[], at: number, text: string) {
    let source = withPlainValues(text);
    if (!/^[ \t]*<[A-Za-z][\w.-]*(?:\s[^>]*)?$/u.test(text)) return { source, last: at };
    for (let last = at + 1; last < Math.min(lines.length, at + longestTag); last++) {
        const next = lines[last]?.text ?? "";
        // Another tag of the same level is none of its attributes.
        if (/^[ \t]*<[A-Za-z]/u.test(next) && indentOf(next) <= indentOf(lines[at]?.text ?? "")) break;
        source += `\n${next}`;
        const tag = withPlainValues(source);
        if (opening.test(tag)) return { source: tag, last };
    }
    return { source: text, last: at };
}

/** In lines. */
const longestTag = 60;

/** A tag whose values in braces, such as `items={[{ label: "A" }]}`, are `{}` if they contain braces themselves. */
function withPlainValues(source: string): string {
    if (!/^[ \t]*<[A-Za-z][\w.-]*\s[^>]*=\{/u.test(source)) return source;
    let plain = "";
    let depth = 0;
    let from = 0;
    for (const { index, 0: mark } of source.matchAll(/[{}>]/gu)) {
        if (mark === ">" && depth === 0) break;
        if (mark === "{" && depth++ === 0) {
            plain += source.slice(from, index);
            from = index;
        } else if (mark === "}" && --depth === 0) {
            const value = source.slice(from, index + 1);
            plain += value.lastIndexOf("{") === 0 ? value : "{}";
            from = index + 1;
        }
        if (depth < 0) return source;
    }
    return depth === 0 ? plain + source.slice(from) : source;
}

function titleIn(attributes: string): string {
    const [, double, single] =
        attributes.match(/\s(?:title|label|header|heading|summary|caption)=\{?(?:"([^"]*)"|'([^']*)')/u) ??
        [];
    return double ?? single ?? "";
}
