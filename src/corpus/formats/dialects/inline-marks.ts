import { dropBetween } from "../shown/dropped.ts";
import { smallLetters } from "../shown/small-letters.ts";
import { withoutShortcodes } from "./shortcodes.ts";
import { omitted, outsideCode, type SourceLine, titleLines } from "./source-line.ts";

/** What marks in a document can refer to. */
export interface KnownNames {
    /** The labels of footnotes. */
    readonly notes: ReadonlySet<string>;
    /** The shortcodes that are closed somewhere. */
    readonly closed: ReadonlySet<string>;
}

export function knownNames(lines: readonly SourceLine[]): KnownNames {
    const all = (mark: RegExp) =>
        new Set(lines.flatMap(({ text }) => [...text.matchAll(mark)].map(([, name = ""]) => name)));
    return {
        notes: all(/\[\^([^[\]\s]{1,100})\]:/gu),
        closed: all(/\{(?:\{[<%]\s*\/|%-?\s*end)\s*([\w-]+)/gu),
    };
}

/** Replaces the marks of dialects within a line, except in code. A line of nothing but tags becomes their title, if any. */
export function withoutMarks(line: SourceLine, known: KnownNames): readonly SourceLine[] {
    const { text } = line;
    const linked = withPlainTargets(text);
    if (isTag.test(text)) {
        const title = textWithoutMarks(text, text, known);
        dropBetween("mark", text, title, line.line);
        return titleLines(title, line);
    }
    const shown = outsideCode(linked, (piece) =>
        outsideFormulas(piece, (part) => textWithoutMarks(part, linked, known)),
    )
        .replace(/[ \t]{0,9}(?<!\\)\{:?[ \t]{0,9}[.#][\w-][^{}\n]{0,200}\}[ \t]{0,9}$/u, "")
        .replace(/[ \t]{0,9}(?<!\\)\{:[^{}\n]{0,200}\}[ \t]{0,9}$/u, "")
        .replace(/(?:^|[ \t]{1,9})\^(?=[\w-]{0,60}[A-Za-z])[\w-]{3,60}[ \t]{0,9}$/u, "");
    dropBetween("mark", text, shown, line.line);
    return [{ ...line, text: shown }];
}

/** Changes a piece of a line except for its formulas, whose characters are no Markdown. */
function outsideFormulas(piece: string, change: (part: string) => string): string {
    let changed = "";
    let at = 0;
    for (const { index, 0: formula } of piece.matchAll(formulas)) {
        const literal = formula.replace(/\\\||[!-/:-@[-`{}~]/gu, (mark) =>
            [...mark].map((one) => `\\${one}`).join(""),
        );
        changed += change(piece.slice(at, index)) + literal;
        at = index + formula.length;
    }
    return at === 0 ? change(piece) : changed + change(piece.slice(at));
}

/** Between "$", as in TeX. Two prices are not: a formula contains a command, and no space next to its marks. */
const formulas =
    /(?<![\\$\p{L}\p{N}])(\$\$?)(?=[^\s$])[^$\n]{0,300}?\\[^$\n]{0,300}(?<=[^\s\\])\1(?![\p{N}$])/gu;

/** Links to notes whose heading or alias is partly code, with its words alone, since code would divide them. */
function withPlainTargets(text: string): string {
    if (!text.includes("`") || !text.includes("[[")) return text;
    return text.replace(/(?<!\\)\[\[[^[\]\n]{1,300}\]\]/gu, (link, at: number) => {
        const isInCode = (text.slice(0, at).split("`").length - 1) % 2 === 1;
        return isInCode ? link : link.replaceAll("`", "");
    });
}

const isTag = /^[ \t]*(?:\{\{[<%].*[>%]\}\}|\{%.*%\})[ \t]*$/u;

function textWithoutMarks(piece: string, line: string, known: KnownNames): string {
    return withoutShortcodes(piece, line, known.closed)
        .replace(/(?<!\\)<\/?[A-Z]\w*(?:\.\w+)+(?:\s[^<>]*?)?(\/?)>/gu, (_, slash: string) =>
            slash === "" ? "" : omitted,
        )
        .replace(/(?<![\\\d])%%.{0,500}?%%/gu, "")
        .replace(/(?<!\\)\{\/\*.{0,500}?\*\/\}/gu, "")
        .replace(/(?<!\\)!\[\[([^[\]\n]+)\]\]/gu, (_, target: string) => embedText(target))
        .replace(/(?<![\\!])\[\[([^[\]\n]+)\]\]/gu, (_, target: string) => linkText(target))
        .replace(/(?<![\\=\w])==(?=[^\s=])([^=\n]*[^\s=])==(?![=\w])/gu, "$1")
        .replace(/(?<=[\p{L}\p{N})])\^([\d+−n-]{1,6})\^/gu, (_, small: string) =>
            smallLetters(small, "SUP", ""),
        )
        .replace(/(?<!\\)\[\^([^[\]\s]{1,100})\](?!:)/gu, (mark, label: string) =>
            known.notes.has(label) ? mark : "",
        )
        .replace(/(?<!\\)\[([^[\]\n]+)\]\{[.#:][^{}\n]*\}/gu, "$1")
        .replace(/(?<=\))\{[.#:][^{}\n]*\}/gu, "");
}

/** The words of a link to another note: its alias, or its name as Obsidian shows it. */
function linkText(target: string): string {
    const [name = "", alias] = target.split(/\\?\|/u);
    if (/^(?:_?toc_?)$/iu.test(name)) return "";
    return alias ?? escaped(name.replace(/^#+/u, "").replace(/#\^?/gu, " > "));
}

function embedText(target: string): string {
    const [, alias] = target.split(/\\?\|/u);
    return alias === undefined || /^\d+(?:x\d+)?$/u.test(alias) ? omitted : alias;
}

/** Names are no Markdown. */
const escaped = (name: string) => name.replace(/[\\`*_<>~]/gu, "\\$&");
