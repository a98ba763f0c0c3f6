import { drop } from "../shown/dropped.ts";
import { omitted } from "./source-line.ts";

/**
 * The source of an MDX file as Markdown with components: without exports, with the text of expressions that are one, and with marks
 * for what others compute. Lines keep their numbers.
 */
export function plainMdx(source: string): string {
    let plain = "";
    let read = 0;
    let tagFrom = -1;
    let unclosed = 0;
    const lineAt = lineCounter(source);
    const replace = (from: number, to: number, by: string) => {
        const part = source.slice(from, to);
        plain += source.slice(read, from) + by + "\n".repeat(countOf(part) - countOf(by));
        read = to;
    };
    for (const { 0: token, index } of source.matchAll(tokens)) {
        if (index < read) continue;
        if (token === ">") {
            if (tagFrom >= 0) tagFrom = -1;
        } else if (token.startsWith("<")) {
            if (token === "<>" || token === "</>") replace(index, index + token.length, "");
            else tagFrom = index;
        } else if (token === "{") {
            // Looking for the end of each brace of a file that is no MDX would take time quadratic in its length.
            const end = unclosed < mostUnclosed ? endOfExpression(source, index) : -1;
            if (end < 0) {
                unclosed++;
                continue;
            }
            const inner = source.slice(index + 1, end - 1);
            if (tagFrom >= 0) {
                const name = source.slice(tagFrom, index).match(/\s[\w:-]{1,60}=$/u)?.[0] ?? "";
                const text = literal(inner);
                if (text !== undefined && !text.includes('"')) replace(index, end, `"${text}"`);
                else replace(index - name.length, end, name === "" ? "" : " ");
            } else if (!isComment(inner)) {
                const text = literal(inner);
                if (text === undefined) drop("component", source.slice(index, end), lineAt(index));
                const isAlone = /(?:^|\n)[ \t]*$/u.test(source.slice(Math.max(0, index - 100), index));
                const mark = isAlone && /^[ \t]*(?:\n|$)/u.test(source.slice(end, end + 100)) ? "" : omitted;
                replace(index, end, text === undefined ? mark : escaped(text));
            } else {
                drop("comment", inner, lineAt(index));
                replace(index, end, "");
            }
        } else if (/^export\s/u.test(token)) {
            const end = endOfExport(source, index);
            drop("module", source.slice(index, end), lineAt(index));
            replace(index, end, "");
        }
    }
    return plain + source.slice(read);
}

/** Code, which stays, and what may begin a part of MDX. Front matter is code here. */
const tokens =
    /(?<![\s\S])---\n[\s\S]*?\n---(?=\n|$)|^[ \t]*(`{3,20}|~{3,20})[\s\S]*?(?:^[ \t]*\1[`~]*[ \t]*$|(?![\s\S]))|(`{1,20})[^`\n](?:[^\n]*?[^`\n])?\2(?!`)|^import\s(?:[\w*{$](?:[^"'\n]|\n(?!import\s)){0,2000}?\sfrom\s?)?["'][^"'\n]{1,300}["']|\\[{}<>]|=>|^export\s(?=const|let|var|default|function|async|class|\{|\*)|<\/?>|<\/?[A-Za-z]|[{>]/gmu;

/** Where the braces that open at `from` close, after that; -1 if they never do. Knows strings and comments. */
function endOfExpression(source: string, from: number): number {
    let depth = 0;
    parts.lastIndex = from;
    const most = from + longestPart;
    for (let found = parts.exec(source); found !== null && found.index < most; found = parts.exec(source)) {
        if (/^[{([]/u.test(found[0])) depth++;
        else if (/^[})\]]/u.test(found[0]) && --depth === 0) return parts.lastIndex;
    }
    return -1;
}

const parts =
    /[{}()[\]]|"(?:[^"\\\n]|\\.){0,300}"|(?<=[\s([{=:,+?])'(?:[^'\\\n]|\\.){0,300}'|`(?:[^`\\]|\\[\s\S]){0,300}`|\/\*(?:(?!\/\*)[\s\S])*?\*\/|\n[ \t]*\n/gu;
const mostUnclosed = 100;
/** In UTF-16 units. */
const longestPart = 20_000;

/** The end of the export that begins at `from`: the first line that ends outside of brackets. */
function endOfExport(source: string, from: number): number {
    for (let at = from; at < Math.min(source.length, from + longestPart); ) {
        const line = source.indexOf("\n", at);
        const end = line < 0 ? source.length : line;
        const opens = source.slice(at, end).search(/[{([`]/u);
        if (opens < 0) return end;
        const closed = endOfExpression(source, at + opens);
        if (closed < 0) break;
        at = closed;
    }
    const blank = source.slice(from).search(/\n[ \t]*\n/u);
    return blank < 0 ? source.length : from + blank;
}

const isComment = (inner: string) => /^\s*(?:\/\*[\s\S]*\*\/\s*)?$/u.test(inner);

/** The text of an expression that is a string; undefined for others. */
const literal = (inner: string): string | undefined => {
    const [, , text] = inner.match(/^\s*(["'`])([^"'`\\\n]*)\1\s*$/u) ?? [];
    return text?.includes("${") ? undefined : text;
};

const escaped = (text: string) => text.replace(/[\\`*_{}[\]<>#$^%=~|]/gu, "\\$&");

const countOf = (text: string) => text.split("\n").length - 1;

/** Gives the line of places that come in order. */
function lineCounter(source: string) {
    let line = 1;
    let at = 0;
    return (to: number) => {
        line += countOf(source.slice(at, to));
        at = to;
        return line;
    };
}
