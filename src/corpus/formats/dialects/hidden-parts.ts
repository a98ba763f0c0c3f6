import { drop } from "../shown/dropped.ts";
import { indentOf, type SourceLine } from "./source-line.ts";

/** Parts over several lines that no reader sees. */
const hidden = [
    { opens: /^[ \t]{0,40}%%/u, closes: /%%/u },
    { opens: /\{%-?\s{0,9}comment\b[^%]{0,99}%\}/u, closes: /\{%-?\s{0,9}endcomment\s{0,9}-?%\}/u },
    { opens: /\{#(?=[\s#]|$)/u, closes: /#\}/u },
    { opens: /\{\{[<%]?\s{0,9}\/\*/u, closes: /\*\/\s{0,9}[>%]?\}\}/u },
    { opens: /\{\/\*/u, closes: /\*\/\}/u },
];

/** Removes comments, and marks where a table of contents goes. */
export function withoutHiddenParts(lines: readonly SourceLine[]): readonly SourceLine[] {
    const shown: SourceLine[] = [];
    const endless = new Set<(typeof hidden)[number]>();
    for (let at = 0; at < lines.length; at++) {
        const line = lines[at];
        if (line === undefined) break;
        const part = line.isCode ? undefined : openedIn(line.text);
        const last = part === undefined || endless.has(part) ? -1 : closingAfter(lines, at, part.closes);
        if (part !== undefined && last < 0) endless.add(part);
        if (part !== undefined && last > 0) {
            shown.push({ ...line, text: line.text.slice(0, line.text.search(part.opens)) });
            const end = lines[last];
            drop(
                "comment",
                lines
                    .slice(at, last + 1)
                    .map(({ text }) => text)
                    .join(" "),
                line.line,
            );
            const found = end?.text.match(part.closes);
            if (end !== undefined && found !== null && found !== undefined) {
                const text = end.text.slice((found.index ?? 0) + found[0].length);
                shown.push({ ...end, isCode: false, text });
            }
            at = last;
        } else if (!line.isCode && isContents(line.text, lines[at + 1]?.text)) {
            shown.push({ ...line, text: "" });
            drop("contents", line.text, line.line);
        } else shown.push(line);
    }
    return shown;
}

/** The part that opens in the line and does not close there. */
function openedIn(text: string) {
    return hidden.find(({ opens, closes }) => {
        const found = text.match(opens);
        return found !== null && !closes.test(text.slice((found.index ?? 0) + found[0].length));
    });
}

function closingAfter(lines: readonly SourceLine[], from: number, closes: RegExp): number {
    return lines.findIndex(({ text }, at) => at > from && closes.test(text));
}

const contents = /^(?:\[toc\]|\[\[_?toc_?\]\]|@\[toc\].{0,99}|\$\{toc\}|\{:\s{0,9}toc\s{0,9}\})$/iu;

function isContents(text: string, next = ""): boolean {
    if (contents.test(text.trim())) return true;
    return /^\s{0,40}\{:\s{0,9}toc\b/iu.test(next) && /^[ \t]*(?:[-*+]|\d+[.)])[ \t]/u.test(text);
}

/** Turns the tags around code, such as `{% highlight js %}`, and the marks around a formula, into fences. */
export function withCodeFences(lines: readonly SourceLine[]): readonly SourceLine[] {
    let closing: RegExp | undefined;
    const lastFormula = lines.findLastIndex(({ text, isCode }) => !isCode && formula.test(text));
    return lines.map((line, at) => {
        const { text, isCode } = line;
        if (isCode) return line;
        const opens = opensCode.test(text)
            ? closesCode
            : at < lastFormula && formula.test(text)
              ? formula
              : undefined;
        const isMark = closing === undefined ? opens !== undefined : closing.test(text);
        if (!isMark) return closing === undefined ? line : { ...line, isCode: true };
        closing = closing === undefined ? opens : undefined;
        drop("mark", text.trim(), line.line);
        return { ...line, text: `${text.match(/^[ \t]*/u)?.[0] ?? ""}~~~~~~`, isCode: true };
    });
}

const formula = /^[ \t]*\$\$[ \t]*$/u;

const opensCode = /^[ \t]*\{(?:%-?|\{[<%])\s*(?:highlight|code|codeblock)\b[^}]*\}+[ \t]*$/u;
const closesCode = /^[ \t]*\{(?:%-?|\{[<%])\s*(?:\/|end)(?:highlight|code|codeblock)\b[^}]*\}+[ \t]*$/u;

/** For each line, whether it is code: fenced, or indented after a blank line that is not part of a list. */
export function literalLines(lines: readonly SourceLine[]): readonly boolean[] {
    let isIndented = false;
    let isInList = false;
    let isAfterBlank = true;
    return lines.map(({ text, isCode }) => {
        if (isCode || text.trim() === "") {
            isAfterBlank = true;
            return isCode;
        }
        const isDeep = indentOf(text) >= 4;
        if (!isDeep)
            isInList =
                (isInList && !isAfterBlank) ||
                /^[ \t]*(?:[-*+]|\d+[.)])[ \t]/u.test(text) ||
                (isInList && indentOf(text) > 1);
        isIndented = isDeep && !isInList && (isAfterBlank || isIndented);
        isAfterBlank = false;
        return isIndented;
    });
}
