import { parse } from "dotenv";
import { say } from "../../locales/say.ts";
import { scanEnv } from "./env-entries.ts";

/** New values by name. An empty value counts as unset. */
export type EnvChanges = ReadonlyMap<string, string>;

/**
 * The text of a `.env` with these values; all other lines and comments stay. A setting that is only there as a comment is added
 * below it, others at the end. Throws an EnvChangeError if the bot would not read the new text as it should.
 */
export function changedEnv(text: string, changes: EnvChanges): string {
    const changed = [...changes].reduce((before, [name, value]) => withValue(before, name, value), text);
    const expected = { ...parse(text), ...Object.fromEntries(changes) };
    const found = parse(changed);
    const names = new Set([...Object.keys(expected), ...Object.keys(found)]);
    // In the worst case, the token would be in the file, but not where the bot looks for it.
    const wrong = [...names].find((name) => found[name] !== expected[name]);
    if (wrong !== undefined) throw new EnvChangeError(say("env.unchangeable", { name: wrong }));
    return changed;
}

/** The value of a variable, which the message names, would not be read as it was written. */
export class EnvChangeError extends Error {
    override readonly name = "EnvChangeError";
}

function withValue(text: string, name: string, value: string): string {
    const end = text.includes("\r\n") ? "\r\n" : "\n";
    const { lines, entries } = scanEnv(text);
    const entry = entries.findLast((one) => one.name === name);
    if (entry !== undefined) {
        const written = entry.first === entry.last ? (lines[entry.first] ?? "") : "";
        const line = `${before(lines[entry.first] ?? "", name)}${quoted(value)}${noteAfter(written)}`;
        return lines.toSpliced(entry.first, entry.last - entry.first + 1, line).join(end);
    }
    const line = `${name}=${quoted(value)}`;
    const comment = lines.findLastIndex((one) => one.replace(/^#\s*/u, "").startsWith(`${name}=`));
    if (comment !== -1) return lines.toSpliced(comment + 1, 0, line).join(end);
    const isEnded = lines.at(-1)?.trim() === "";
    return [...(isEnded ? lines.slice(0, -1) : lines), line, ""].join(end);
}

/** What the line has before the value: "export NAME=", with a byte order mark if the file starts with one. */
function before(line: string, name: string): string {
    return `${line.slice(0, line.indexOf(name))}${name}=`;
}

/** A comment after the value: from the first # that no quotation marks contain. */
function noteAfter(line: string): string {
    const value = line.slice(line.search(/[=:]/u) + 1).trimStart();
    const mark = value.charAt(0);
    const isQuoted = mark !== "" && "'\"`".includes(mark);
    const rest = isQuoted ? value.slice(value.indexOf(mark, 1) + 1) : value;
    const start = rest.indexOf("#");
    return start === -1 ? "" : ` ${rest.slice(start).trimEnd()}`;
}

/** The value as dotenv reads it back. In single quotes nothing has a meaning. */
function quoted(value: string): string {
    if (/^[\w./:@,+=~%-]*$/u.test(value)) return value;
    const mark = ["'", "`", '"'].find((one) => !value.includes(one)) ?? "'";
    return `${mark}${value}${mark}`;
}
