import { parse as parseToml, TomlDate } from "smol-toml";
import { type Document, isMap, isScalar, LineCounter, type ParsedNode, parseDocument } from "yaml";
import { message, type Tellable } from "../../../locales/message.ts";
import type { Problem } from "../corpus.ts";
import type { Matter } from "./front-matter.ts";

/** One key of front matter with its value. */
export interface MatterEntry {
    readonly key: string;
    /** A plain value. Numbers, dates and truth values of known keys are also there as they are written. */
    readonly value: unknown;
    /** The value as it is written. */
    readonly written: string;
    /** Counted from 1 in the document. */
    readonly line: number;
}

interface MatterEntries {
    readonly entries: readonly MatterEntry[];
    readonly problems: readonly Problem[];
}

/**
 * The keys of front matter in order. If some of it is not valid, each key is read on its own, so that only the bad ones are lost.
 * A value that is not valid because of a colon or another mark in it is its text.
 */
export function matterEntries({
    kind,
    source,
    line,
}: Pick<Matter, "kind" | "source" | "line">): MatterEntries {
    const read = kind === "toml" ? tomlEntries : yamlEntries;
    const whole = read(source, line);
    if (!("why" in whole)) return { entries: whole, problems: [] };
    const entries: MatterEntry[] = [];
    const problems: Problem[] = [];
    for (const piece of piecesOf(source, kind)) {
        const at = line + piece.linesAbove;
        const found = read(piece.source, at);
        const text = "why" in found ? asText(piece.source, at) : undefined;
        if (text !== undefined) entries.push(text);
        else if (!("why" in found)) entries.push(...found);
        else
            problems.push({
                line: at,
                problem: message("article.front-matter-invalid.problem", {
                    kind: kind.toUpperCase(),
                    why: found.why,
                }),
                remedy: message("article.front-matter-invalid.remedy"),
                severity: "warning",
            });
    }
    return { entries, problems };
}

interface MatterPiece {
    readonly source: string;
    readonly linesAbove: number;
}

/** Splits front matter before each line that begins with a key or a table. */
function piecesOf(source: string, kind: Matter["kind"]): readonly MatterPiece[] {
    const begins = kind === "toml" ? /^(?:["']?[\p{L}\p{N}_]|\[)/u : /^["']?[\p{L}_@]/u;
    const pieces: { source: string; linesAbove: number }[] = [];
    for (const [number, text] of source.split(/\r\n|\r|\n/u).entries()) {
        const last = pieces.at(-1);
        if (last === undefined || begins.test(text)) pieces.push({ source: text, linesAbove: number });
        else last.source += `\n${text}`;
    }
    return pieces.filter((piece) => piece.source.trim() !== "");
}

/** A key and the text after it, unless it begins what only the format can read, such as a list. */
function asText(piece: string, line: number): MatterEntry | undefined {
    const [, key, value = ""] =
        piece.trim().match(/^["']?([\p{L}\p{N}_@][\p{L}\p{M}\p{N}_.-]*)["']?[ \t]*[:=][ \t]*(\S[\s\S]*)$/u) ??
        [];
    if (key === undefined || /^[[{|>&!]|^"""|^'''/u.test(value)) return undefined;
    const text = value
        .split("\n")
        .map((part) => part.trim())
        .join(" ");
    return { key, value: text, written: text, line };
}

/** Why there are no entries. */
interface Unread {
    readonly why: Tellable;
}

/** The entries, or why there are none. */
function yamlEntries(source: string, line: number): readonly MatterEntry[] | Unread {
    const lines = new LineCounter();
    const document = parseDocument(source, {
        lineCounter: lines,
        // The core schema has no timestamps, so dates stay as they were written.
        schema: "core",
        prettyErrors: false,
        uniqueKeys: false,
        logLevel: "silent",
    });
    const [error] = document.errors;
    if (error !== undefined) return { why: sentence(error.message) };
    const { contents } = document;
    if (contents === null) return [];
    if (!isMap(contents)) return { why: message("article.front-matter-no-keys") };
    return contents.items.map(({ key, value }) => {
        const at = isScalar(key) ? (key.range?.[0] ?? 0) : 0;
        return {
            key: isScalar(key) ? String(key.value) : String(key),
            value: plainValue(value, document),
            written: isScalar(value) ? (value.source ?? String(value.value)) : sourceOf(value, source),
            line: line + lines.linePos(at).line - 1,
        };
    });
}

/** Parsers leave the full stop out, and another sentence follows. */
const sentence = (words: string) => (/[.!?]$/u.test(words) ? words : `${words}.`);

function sourceOf(node: ParsedNode | null, source: string): string {
    return node === null ? "" : source.slice(node.range[0], node.range[1]);
}

/** A YAML node, such as a sequence, as a plain value. Undefined if it repeats itself too often, or contains itself. */
function plainValue(node: ParsedNode | null, document: Document): unknown {
    try {
        const value: unknown = node?.toJS(document, { maxAliasCount: 20 }) ?? null;
        // Throws for a value that contains itself.
        JSON.stringify(value);
        return value;
    } catch {
        return undefined;
    }
}

function tomlEntries(source: string, line: number): readonly MatterEntry[] | Unread {
    try {
        return Object.entries(parseToml(source)).map(([key, value]) => ({
            key,
            ...(value instanceof TomlDate ? tomlDate(value, source, key) : plainToml(value)),
            line: line + tomlLine(source, key),
        }));
    } catch (cause) {
        return { why: sentence((cause instanceof Error ? cause.message : "").split("\n", 1)[0] ?? "") };
    }
}

const plainToml = (value: unknown) => ({
    value,
    written: typeof value === "object" ? JSON.stringify(value) : String(value),
});

/** A date, or what is written if there is no such day: the parser takes 31 February for 2 March. */
function tomlDate(value: TomlDate, source: string, key: string) {
    const date = value.toISOString();
    if (!/^\d{4}-/u.test(date) || source.includes(date.slice(0, 10))) return { value: date, written: date };
    const text = source.split(/\r\n|\r|\n/u)[tomlLine(source, key)] ?? "";
    const written = text.slice(text.indexOf("=") + 1).trim();
    return { value: written, written };
}

/** The number of lines above a key; 0 if it is not found, such as one with dots. */
function tomlLine(source: string, key: string): number {
    const lines = source.split(/\r\n|\r|\n/u);
    return Math.max(
        0,
        lines.findIndex((text) => text.trim().replace(/^["']/u, "").startsWith(key)),
    );
}
