import { isMap, isScalar, LineCounter, parseDocument } from "yaml";
import { listed, say } from "../../locales/say.ts";
import type { Problem } from "./corpus.ts";
import { type DeclaredKey, declaredRules, declaredValue, isDeclaredKey } from "./declared-rules.ts";
import type { FrontMatter } from "./front-matter.ts";

/** Reads the YAML between the --- lines, which starts at line `line`. Reports every bad key, not only the first. */
export function readFrontMatter(yaml: string, line: number): FrontMatter {
    const lines = new LineCounter();
    // The core schema has no timestamps, so dates stay as they were written.
    const document = parseDocument(yaml, { lineCounter: lines, schema: "core", prettyErrors: false });
    const lineAt = (offset: number) => line + lines.linePos(offset).line - 1;
    if (document.errors.length > 0) {
        return nothing(
            document.errors.map(({ message, pos }) => ({
                line: lineAt(pos[0]),
                problem: say("article.front-matter-no-yaml.problem", { why: message }),
                remedy: say("article.front-matter-no-yaml.remedy"),
                severity: "error",
            })),
        );
    }
    if (document.contents === null) return nothing([]);
    if (!isMap(document.contents)) {
        const problem = say("article.front-matter-no-keys.problem");
        return nothing([{ line, problem, remedy: keyList(), severity: "error" }]);
    }
    const problems: Problem[] = [];
    const values: Record<string, string> = {};
    for (const { key, value } of document.contents.items) {
        const name = isScalar(key) ? String(key.value) : String(key);
        const at = lineAt(isScalar(key) ? (key.range?.[0] ?? 0) : 0);
        if (!isDeclaredKey(name)) {
            problems.push(unknownKey(name, at));
            continue;
        }
        const written = isScalar(value)
            ? typeof value.value === "number"
                ? value.source
                : value.value
            : value;
        if (written === null || written === "" || written === undefined) continue;
        const valid = declaredValue(name, plainValue(written));
        if (valid !== undefined) values[name] = valid;
        else problems.push(badValue(name, String(isScalar(value) ? value.source : value), at));
    }
    const { title, language, ...declared } = values;
    return { title, language, declared, problems };
}

const nothing = (problems: readonly Problem[]): FrontMatter => ({ declared: {}, problems });

/** Converts YAML nodes, such as a sequence, to plain values. */
function plainValue(value: unknown): unknown {
    return typeof value === "object" &&
        value !== null &&
        "toJSON" in value &&
        typeof value.toJSON === "function"
        ? value.toJSON()
        : value;
}

const keyList = () => say("article.front-matter-keys", { keys: listed(Object.keys(declaredRules), "plain") });

function badValue(key: DeclaredKey, value: string, line: number): Problem {
    const shown = value.length > 80 ? `${value.slice(0, 80)}…` : value;
    return {
        line,
        problem: say("article.bad-value.problem", { key, value: shown }),
        remedy: say("article.bad-value.remedy", { key }),
        severity: "error",
    };
}

function unknownKey(name: string, line: number): Problem {
    const meant =
        intended[name.toLowerCase()] ??
        Object.keys(declaredRules).find((known) => near(known, name.toLowerCase()));
    const remedy =
        meant === undefined
            ? `${say("article.unknown-key.remedy")} ${keyList()}`
            : say("article.unknown-key.meant", { key: meant });
    const problem = say("article.unknown-key.problem", { key: name.slice(0, 80) });
    return { line, problem, remedy, severity: "warning" };
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

/** Whether the words differ by one letter added, removed, changed or swapped with the next. */
function near(known: string, written: string): boolean {
    if (Math.abs(known.length - written.length) > 1) return false;
    let same = 0;
    while (same < written.length && known[same] === written[same]) same++;
    const [a, b] = [known.slice(same), written.slice(same)];
    const swapped = a.slice(0, 2) === `${b[1]}${b[0]}` && a.slice(2) === b.slice(2);
    return swapped || a.slice(1) === b || a === b.slice(1) || a.slice(1) === b.slice(1);
}
