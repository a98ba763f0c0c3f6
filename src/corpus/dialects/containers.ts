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
        const block = text.match(indentedBlock) ?? text.match(tab);
        if (block !== null) {
            open.push(indent + 4);
            shown.push(...titleLines(block[1] ?? "", line));
        } else shown.push(...marksOf({ ...line, text }));
    }
    return shown;
}

/** MkDocs: `!!! note "Title"`, `??? note`, `???+ note`. */
const indentedBlock =
    /^[ \t]*(?:!!!|\?\?\?\+?)[ \t]+[\w-]+(?:[ \t]+(?:inline|end|[\w-]+))*[ \t]*(?:"(.*)")?[ \t]*$/u;
/** MkDocs: `=== "Title"`. */
const tab = /^[ \t]*===[!+]*[ \t]+["'](.*)["'][ \t]*$/u;

function marksOf(line: SourceLine): readonly SourceLine[] {
    const callout = line.text.match(/^([ \t]*(?:>[ \t]?)+)\[!([\w-]+)(?:\|[^\]]*)?\][+-]?[ \t]*(.*)$/u);
    if (callout !== null) return titleLines(callout[3] ?? "", line, callout[1] ?? "");
    const fence = line.text.match(/^([ \t]*(?:>[ \t]?)*):{3,}[ \t]*(.*?)[ \t]*:*$/u);
    return fence === null
        ? [line]
        : titleLines(titleOf(fence[2] ?? ""), line, (fence[1] ?? "").replace(/^[ \t]+/u, ""));
}

/** The title after ":::", such as in `warning Title`, `tip[Title]` and `{.note title="Title"}`. */
function titleOf(opening: string): string {
    const declared = opening.match(/^[^[]*\{[^}]*\btitle=(?:"([^"]*)"|'([^']*)')/u);
    if (declared !== null) return declared[1] ?? declared[2] ?? "";
    const [, bracketed, words = ""] =
        opening.match(/^(?:\{[^}]*\}|[\w-]+)?(?:\[((?:[^[\]]|\[[^[\]]*\])*)\])?(?:\{[^}]*\})?[ \t]*(.*)$/u) ??
        [];
    return bracketed ?? words;
}
