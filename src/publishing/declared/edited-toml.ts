import type { KeyEdit } from "./edited-yaml.ts";

/** The lines of TOML, without fences, with another value of a key. Undefined if that is not possible in place. */
export function tomlWith(source: string, { name, value, names }: KeyEdit): string | undefined {
    const lines = source.match(/[^\r\n]*(?:\r\n|\r|\n)|[^\r\n]+$/gu) ?? [];
    // Keys below the first table are its own.
    const table = lines.findIndex((line) => /^[ \t]*\[/u.test(line));
    const end = table < 0 ? lines.length : table;
    const starts = lines.flatMap((line, at) => (at < end && keyIn(line) !== undefined ? [at] : []));
    const pieces = starts.map((start, at) => ({ start, end: starts[at + 1] ?? end }));
    const called = (...wanted: readonly string[]) =>
        pieces.filter(({ start }) => wanted.includes(keyIn(lines[start] ?? "") ?? ""));
    if (value === undefined) {
        const gone = called(...names);
        return lines.filter((_, at) => !gone.some((one) => one.start <= at && at < valueEnd(one))).join("");
    }
    const written = `${name} = ${tomlText(value)}`;
    const [piece] = names.length === 0 ? [] : called(name);
    if (piece === undefined && names.length > 0) return undefined;
    if (piece === undefined) {
        const above = lines.slice(0, end).findLastIndex((line) => line.trim() !== "") + 1;
        return lines.toSpliced(above, 0, `${written}\n`).join("");
    }
    const line = lines[piece.start] ?? "";
    const [, before, after] = simple.exec(line) ?? [];
    if (before !== undefined)
        return lines.toSpliced(piece.start, 1, `${before}${tomlText(value)}${after ?? ""}`).join("");
    return lines.toSpliced(piece.start, valueEnd(piece) - piece.start, `${written}\n`).join("");

    /** Without the comments and blank lines below the value, which belong to what follows. */
    function valueEnd({ start, end: next }: (typeof pieces)[number]): number {
        const own = lines.slice(start, next).findLastIndex((one) => !/^[ \t]*(?:#|[\r\n]|$)/u.test(one));
        return start + own + 1;
    }
}

function keyIn(line: string): string | undefined {
    return /^[ \t]*(["']?)([\p{L}\p{N}_-]+)\1[ \t]*=/u.exec(line)?.[2];
}

/** A key with a value in the same line, and what follows the value, such as a comment. */
const simple =
    /^([^=]*=[ \t]*)(?:"(?!"")(?:[^"\\\r\n]|\\.)*"|'(?!'')[^'\r\n]*'|[\w+.:-]+(?: \d\d:[\w+.:-]*)?)([ \t]*(?:#.*)?[\r\n]*)$/u;

/** TOML's basic strings have JSON's escapes, and need one more. */
const tomlText = (value: string) => JSON.stringify(value).replaceAll("\u007f", "\\u007f");
