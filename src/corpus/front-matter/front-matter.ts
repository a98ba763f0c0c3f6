import { message } from "../../../locales/message.ts";
import type { Declared } from "../article.ts";
import type { Problem } from "../corpus.ts";
import type { Draft, SourceBlock } from "../draft.ts";

/** What a document's front matter declares, and its problems. */
export interface FrontMatter {
    readonly title?: string | undefined;
    readonly language?: string | undefined;
    readonly declared: Declared;
    readonly problems: readonly Problem[];
    /** As in the rules of reading. */
    readonly needsSingleTitle?: boolean | undefined;
    /** The key that makes the document a draft, or hides it. */
    readonly hiddenBy?: Draft["hiddenBy"];
}

export const noFrontMatter: FrontMatter = { declared: {}, problems: [] };

/** The front matter at the beginning of a document, before it is parsed. */
export interface Matter {
    /** JSON is read as the YAML that it also is. */
    readonly kind: "yaml" | "toml";
    /** Without its fences. */
    readonly source: string;
    /** The line on which `source` starts, counted from 1. */
    readonly line: number;
    /** The offset in the document after its closing fence. */
    readonly end: number;
    readonly isClosed: boolean;
}

/**
 * Finds YAML between --- lines, TOML between +++ lines or a JSON object at the beginning of a document, below at most blank lines
 * and comments. What does not begin with a key is not front matter, such as a text between two rules.
 */
export function findMatter(text: string): Matter | undefined {
    const above = text.match(blanksAndComments)?.[0] ?? "";
    fence.lastIndex = above.length;
    const [opening, mark = "", name = ""] = fence.exec(text) ?? [];
    if (opening === undefined) return jsonAt(text, above.length);
    const from = above.length + opening.length;
    const line = 1 + linesIn(text.slice(0, from));
    const kind = mark === "+++" || name === "toml" ? "toml" : "yaml";
    const closing = mark === "+++" ? closingPluses : closingDashes;
    // The line end of the opening fence may also be the one before the closing fence.
    closing.lastIndex = from - 1;
    const close = closing.exec(text);
    if (close === null) return unclosedAt(text, { kind, line, from });
    const source = text.slice(from, Math.max(from, close.index));
    const begins = kind === "toml" ? tomlKey : yamlKey;
    const isMatter = source.trim() === "" || begins.test(source);
    return isMatter ? { kind, source, line, end: closing.lastIndex, isClosed: true } : undefined;
}

const blanksAndComments = /^\ufeff?(?:[ \t]*[\r\n]|[ \t]*<!--(?:[^-]|-(?!->))*-->)*/u;
const fence = /(---|\+\+\+)(json|toml|yaml)?[ \t]*(?:\r\n|\r|\n)/uy;
const closingDashes = /(?:\r\n|\r|\n)(?:---|\.\.\.)[ \t]*(?:\r\n|\r|\n|$)/gu;
const closingPluses = /(?:\r\n|\r|\n)\+\+\+[ \t]*(?:\r\n|\r|\n|$)/gu;
/** A key, below comments and blank lines. */
const yamlKey =
    /^(?:[ \t]*(?:#.*)?[\r\n])*[ \t]*(?:\{|["']?[\p{L}_@][\p{L}\p{M}\p{N}_@.-]*["']?[ \t]*:(?=\s|$))/u;
const tomlKey = /^(?:[ \t]*(?:#.*)?[\r\n])*[ \t]*(?:\[|["']?[\p{L}\p{N}_][\p{L}\p{M}\p{N}_.-]*["']?[ \t]*=)/u;

/** A JSON object whose closing brace is on a line of its own, as Hugo writes it. */
function jsonAt(text: string, from: number): Matter | undefined {
    jsonOpening.lastIndex = from;
    if (!jsonOpening.test(text)) return undefined;
    jsonClosing.lastIndex = from;
    if (!jsonClosing.test(text)) return undefined;
    const end = jsonClosing.lastIndex;
    const line = 1 + linesIn(text.slice(0, from));
    return { kind: "yaml", source: text.slice(from, end), line, end, isClosed: true };
}

const jsonOpening = /\{\s*"[^"\r\n]*"\s*:/uy;
const jsonClosing = /[\r\n]\}[ \t]*(?:\r\n|\r|\n|$)/gu;

/** Front matter without a closing fence goes on up to the first blank line, if it starts with a key that articles have. */
function unclosedAt(
    text: string,
    { kind, line, from }: { readonly kind: Matter["kind"]; readonly line: number; readonly from: number },
): Matter | undefined {
    const rest = text.slice(from);
    if (!articleKey.test(rest)) return undefined;
    const source = rest.split(/(?:\r\n|\r|\n)[ \t]*(?:\r\n|\r|\n)/u, 1)[0] ?? "";
    return { kind, source, line, end: from + source.length, isClosed: false };
}

const articleKey =
    /^(?:title|author|authors|date|published|language|lang|description|draft|tags)[ \t]*[:=]/iu;

/** The document with blank lines in place of its front matter, so that everything below stays on its line. */
export function withoutMatter(text: string, matter: Matter | undefined): string {
    if (matter === undefined) return text;
    return "\n".repeat(linesIn(text.slice(0, matter.end))) + text.slice(matter.end);
}

/** The offset after the front matter; 0 if there is none. */
export function frontMatterEnd(text: string): number {
    return findMatter(text)?.end ?? 0;
}

const linesIn = (text: string) => text.match(/\r\n|\r|\n/gu)?.length ?? 0;

/**
 * Makes a draft of a Markdown document. Its title is what the front matter declares, or else the first heading of the highest
 * level that it has. A heading below text is only a section, unless it is the only one of level 1. If the title must be single, one
 * of several of its level is only a section.
 */
export function draftWith(front: FrontMatter, blocks: readonly SourceBlock[]): Draft {
    const { title, language, declared, problems, hiddenBy, needsSingleTitle = false } = front;
    const level = ({ kind, depth = 2, text }: SourceBlock) =>
        kind === "heading" && text.trim() !== "" && text.length <= longestHeading ? depth : lowest;
    const highest = blocks.reduce((least, block) => Math.min(least, level(block)), lowest);
    const at = highest === lowest ? -1 : blocks.findIndex((block) => level(block) === highest);
    const isAlone = blocks.filter((block) => level(block) === highest).length === 1;
    const isBelowText = blocks.slice(0, Math.max(at, 0)).some(({ kind }) => kind !== "heading");
    const isTitle = isAlone ? highest === 1 || !isBelowText : !isBelowText && !needsSingleTitle;
    const heading = isTitle ? blocks[at]?.text : undefined;
    const given = title ?? heading;
    // The heading that became the title does not start a section, unless it is one of several sections.
    const isOneOfMany = highest > 1 && !isAlone;
    const others =
        heading !== undefined && heading === given && !isOneOfMany ? blocks.toSpliced(at, 1) : blocks;
    return { title: given, language, declared, blocks: others, problems, hiddenBy };
}

const lowest = Number.POSITIVE_INFINITY;

/** In UTF-16 units. What is longer is not a heading, but a paragraph. */
export const longestHeading = 300;

/** The warning about front matter that is too long to be parsed; undefined if it is within the limit. */
export function lengthProblem(length: number): Problem | undefined {
    if (length <= longest) return undefined;
    return {
        line: 1,
        problem: message("article.front-matter-long.problem", { length }),
        remedy: message("article.front-matter-long.remedy", { most: longest }),
        severity: "warning",
    };
}

/** In UTF-16 units. */
const longest = 20_000;
