import { isMap, isScalar, LineCounter, parseDocument } from "yaml";
import type { Declared } from "./article.ts";
import type { Problem } from "./corpus.ts";
import { declaredRules } from "./declared-rules.ts";

export interface FrontMatter {
    readonly title?: string | undefined;
    readonly language?: string | undefined;
    readonly declared: Declared;
    readonly problems: readonly Problem[];
}

/** Reads the YAML between the --- lines, whose first line has the number `line`. Every bad key is reported, not only the first. */
export function readFrontMatter(yaml: string, line: number): FrontMatter {
    const lines = new LineCounter();
    // Core schema without timestamps, so that a date stays the text that was written.
    const document = parseDocument(yaml, { lineCounter: lines, schema: "core", prettyErrors: false });
    const lineAt = (offset: number) => line + lines.linePos(offset).line - 1;
    if (document.errors.length > 0) {
        return nothing(
            document.errors.map(({ message, pos }) => ({
                line: lineAt(pos[0]),
                problem: `The front matter is not YAML: ${message}`,
                remedy: "Write one “key: value” on a line, and put values that hold a colon into quotes.",
                severity: "error",
            })),
        );
    }
    if (document.contents === null) return nothing([]);
    if (!isMap(document.contents)) {
        return nothing([
            { line, problem: "The front matter is no list of keys.", remedy: keyList, severity: "error" },
        ]);
    }
    const problems: Problem[] = [];
    const values: Record<string, string> = {};
    for (const { key, value } of document.contents.items) {
        const name = isScalar(key) ? String(key.value) : String(key);
        const at = lineAt(isScalar(key) ? (key.range?.[0] ?? 0) : 0);
        const rule = Object.hasOwn(declaredRules, name) ? declaredRules[name] : undefined;
        if (rule === undefined) {
            problems.push(unknownKey(name, at));
            continue;
        }
        const written = isScalar(value)
            ? typeof value.value === "number"
                ? value.source
                : value.value
            : value;
        if (written === null || written === "" || written === undefined) continue;
        const result = rule.schema.safeParse(plainValue(written));
        if (result.success) values[name] = result.data;
        else problems.push(badValue(name, String(isScalar(value) ? value.source : value), at, rule.expected));
    }
    const { title, language, ...declared } = values;
    return { title, language, declared, problems };
}

const nothing = (problems: readonly Problem[]): FrontMatter => ({ declared: {}, problems });

/** A YAML sequence as an array; everything else as it is. */
function plainValue(value: unknown): unknown {
    return typeof value === "object" &&
        value !== null &&
        "toJSON" in value &&
        typeof value.toJSON === "function"
        ? value.toJSON()
        : value;
}

const keyList = `Write “key: value” lines; the keys are ${Object.keys(declaredRules).join(", ")}.`;

function badValue(name: string, value: string, line: number, expected: string): Problem {
    const shown = value.length > 80 ? `${value.slice(0, 80)}…` : value;
    return {
        line,
        problem: `${name} is “${shown}”.`,
        remedy: `Write ${expected}, or leave the key out.`,
        severity: "error",
    };
}

function unknownKey(name: string, line: number): Problem {
    const meant =
        intended[name.toLowerCase()] ??
        Object.keys(declaredRules).find((known) => near(known, name.toLowerCase()));
    const remedy =
        meant === undefined ? `It is ignored. ${keyList}` : `It is ignored. Did you mean ${meant}?`;
    return { line, problem: `The key “${name.slice(0, 80)}” is unknown.`, remedy, severity: "warning" };
}

const intended: Readonly<Record<string, string>> = {
    license: "licence",
    lang: "language",
    date: "published",
    link: "url",
    address: "url",
    authors: "author",
    description: "summary",
};

/** Whether one letter more, less, other or swapped makes the same word. */
function near(known: string, written: string): boolean {
    if (Math.abs(known.length - written.length) > 1) return false;
    let same = 0;
    while (same < written.length && known[same] === written[same]) same++;
    const [a, b] = [known.slice(same), written.slice(same)];
    const swapped = a.slice(0, 2) === `${b[1]}${b[0]}` && a.slice(2) === b.slice(2);
    return swapped || a.slice(1) === b || a === b.slice(1) || a.slice(1) === b.slice(1);
}
