import { drop, dropBetween } from "../shown/dropped.ts";
import { dedented, indentOf, type SourceLine, titleLines } from "./source-line.ts";

/** Removes the marks of callouts, admonitions and tabs. Their titles become paragraphs, their content loses its indentation. */
export function withoutContainers(lines: readonly SourceLine[]): readonly SourceLine[] {
    const shown: SourceLine[] = [];
    /** The indentation that content needs to be part of each open block. */
    const open: number[] = [];
    for (const line of lines) {
        const indent = indentOf(line.text);
        if (line.text.trim() !== "") while (indent < (open.at(-1) ?? 0)) open.pop();
        const text = dedented(line.text, open.at(-1) ?? 0);
        if (line.isCode) {
            shown.push({ ...line, text });
            continue;
        }
        const block = text.trimEnd().match(indentedBlock) ?? text.trimEnd().match(tab);
        if (block !== null) {
            open.push(indent + 4);
            drop("container", text, line.line);
            shown.push(...titleLines(block[1] ?? "", line));
        } else shown.push(...marksOf({ ...line, text }));
    }
    return shown;
}

/** MkDocs: `!!! note "Title"`, `??? note`, `???+ note`. */
const indentedBlock =
    /^[ \t]{0,40}(?:!!!|\?\?\?\+?)[ \t]{1,9}[\w-]{1,40}(?: [\w-]{1,40}){0,5}(?:[ \t]{1,9}"(.{0,300})")?$/u;
/** MkDocs: `=== "Title"`. */
const tab = /^[ \t]{0,40}===[!+]{0,2}[ \t]{1,9}["'](.{0,300})["']$/u;

function marksOf(line: SourceLine): readonly SourceLine[] {
    const [, quote = "", , title] = line.text.match(callout) ?? [];
    if (title !== undefined) {
        dropBetween("container", line.text.slice(quote.length), title, line.line);
        return titleLines(title, line, quote);
    }
    const [, above = "", opening] = line.text.match(directive) ?? [];
    if (opening === undefined) return [line];
    drop("container", line.text, line.line);
    const named = opening.trim().replace(/:{3,40}$/u, "");
    return titleLines(titleOf(named.trim()), line, above.replace(/^[ \t]+/u, ""));
}

const callout = /^([ \t]{0,40}(?:>[ \t]?){1,20})\[!([\w-]{1,40})(?:\|[^\]]{0,99})?\][+-]?(.*)/u;
const directive = /^([ \t]{0,40}(?:>[ \t]?){0,20}):{3,40}(.*)/u;

/** The title after ":::", such as in `warning Title`, `tip[Title]` and `{.note title="Title"}`. */
function titleOf(opening: string): string {
    const declared = opening.match(declaredTitle);
    if (declared !== null) return declared[1] ?? declared[2] ?? "";
    const [, bracketed, words = ""] = opening.match(shownTitle) ?? [];
    return bracketed ?? words;
}

const declaredTitle = /^[^[{]{0,99}\{[^}]{0,200}?\btitle=(?:"([^"]{0,200})"|'([^']{0,200})')/u;
const shownTitle =
    /^(?:\{[^}]{0,200}\}|[\w-]{1,60})?(?:\[((?:[^[\]]|\[[^[\]]{0,200}\]){0,300})\])?(?:\{[^}]{0,200}\})?(.*)/u;
