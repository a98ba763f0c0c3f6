import { boldIfAsked, type SourceLine } from "./source-line.ts";

/** Puts definitions (": The front of a ship.") on a line of their own below their term, in one paragraph. */
export function withoutDefinitions(lines: readonly SourceLine[]): readonly SourceLine[] {
    const shown: SourceLine[] = [];
    for (const line of lines) {
        const [, definition] = line.isCode ? [] : (line.text.match(/^ {0,3}:[ \t]+(\S.*)$/u) ?? []);
        if (definition === undefined) {
            shown.push(line);
            continue;
        }
        const term = shown.findLastIndex(({ text }) => text.trim() !== "");
        const above = shown[term];
        const blanks = shown.length - 1 - term;
        if (above !== undefined && blanks < 2 && isTerm(above)) {
            shown.splice(term, shown.length - term, {
                ...above,
                text: `${boldIfAsked(above.text.trimEnd())}\\`,
            });
        }
        shown.push({ ...line, text: definition });
    }
    return shown;
}

/** A table's caption begins like a definition. */
const isTerm = ({ text, isCode }: SourceLine) =>
    !isCode && !/^[ \t]*(?:[|#>]|[-*+][ \t]|\d+[.)][ \t])/u.test(text);
