import { message } from "../../../locales/message.ts";
import type { Problem } from "../corpus.ts";
import { isAmbiguousDate } from "./calendar-date.ts";
import { noRules, type ReadingRules } from "./collection-rules.ts";
import { warningsIn, warningsKey } from "./conversion-warnings.ts";
import {
    type DeclaredKey,
    declaredRules,
    declaredValue,
    isDeclaredKey,
    isRelativeAddress,
} from "./declared-rules.ts";
import type { FrontMatter, Matter } from "./front-matter.ts";
import { type MatterEntry, matterEntries } from "./matter-entries.ts";
import { declaredAs, hides, ofOtherSystems } from "./matter-keys.ts";

/**
 * Reads front matter. A value that is not valid is a warning and counts as not declared. `rules` decide what the value alone
 * leaves open.
 */
export function readFrontMatter(matter: Matter, rules: ReadingRules = noRules): FrontMatter {
    const { entries, problems: broken } = matterEntries(matter);
    const problems: Problem[] = [...broken, ...(matter.isClosed ? [] : [unclosed(matter)])];
    const values: Partial<Record<DeclaredKey, string>> = {};
    const unknown: MatterEntry[] = [];
    let hiddenBy: FrontMatter["hiddenBy"];
    // The language first, since it tells the names of months, and a key before others that mean the same.
    for (const entry of entries.toSorted((one, other) => rankOf(one) - rankOf(other))) {
        if (entry.key === warningsKey) {
            problems.push(...warningsIn(entry.value, entry.line));
            continue;
        }
        if (hides(entry)) hiddenBy ??= { key: entry.key, line: entry.line };
        const name = declaredAs(entry.key);
        if (name === undefined) unknown.push(entry);
        else if (values[name] === undefined && !hides(entry) && isGiven(entry)) {
            const habits = { ...rules, language: values.language ?? rules.language };
            const valid = declaredValue(name, valueFor(name, entry), habits);
            if (valid !== undefined) values[name] = valid;
            else problems.push(...badValue(name, entry, rules));
        }
    }
    problems.push(...unknownKeys(unknown));
    const { title, language, ...declared } = values;
    problems.sort((one, other) => (one.line ?? 0) - (other.line ?? 0));
    // Markdown that was made from a document and is in a file of its own has the same title.
    const needsSingleTitle = rules.needsSingleTitle ?? entries.some(({ key }) => key === "original-hash");
    return { title, language, declared, problems, hiddenBy, needsSingleTitle };
}

function rankOf({ key }: MatterEntry): number {
    if (declaredAs(key) === "language") return 0;
    return isDeclaredKey(key) ? 1 : 2;
}

/** Whether the entry declares anything: `published: true` only says that the article is no draft. */
function isGiven({ value }: MatterEntry): boolean {
    return value !== null && value !== "" && typeof value !== "boolean";
}

/** A number is what is written: 2016.10 is no 2016.1. */
function valueFor(name: DeclaredKey, { value, written }: MatterEntry): unknown {
    if (typeof value === "number" || typeof value === "bigint" || value instanceof Date) return written;
    // A list with one entry is common for everything.
    return name !== "author" && Array.isArray(value) && value.length === 1 ? value[0] : value;
}

function badValue(key: DeclaredKey, { key: as, value, written, line }: MatterEntry, rules: ReadingRules) {
    // Page generators have addresses of their own under these names.
    const isRelative = key === "url" && typeof value === "string" && isRelativeAddress(value.trim());
    if (isRelative && as.toLowerCase() !== "url") return [];
    const shown = written.length > 80 ? `${written.slice(0, 80)}…` : written;
    const isAmbiguous = key === "published" && rules.dateOrder === undefined && isAmbiguousDate(written);
    const remedy = isAmbiguous
        ? message("article.ambiguous-date.remedy")
        : isRelative
          ? message("article.relative-url.remedy")
          : message("article.bad-value.remedy", { key });
    const problem: Problem = {
        line,
        problem: message("article.bad-value.problem", { key: as, value: shown }),
        remedy,
        severity: "warning",
    };
    return [problem];
}

function unclosed({ line, source }: Matter): Problem {
    const last = line + (source.match(/\r\n|\r|\n/gu)?.length ?? 0);
    return {
        line: line - 1,
        problem: message("article.front-matter-unclosed.problem", { last: String(last) }),
        remedy: message("article.front-matter-unclosed.remedy"),
        severity: "warning",
    };
}

/** Warnings about keys that look like mistakes. Of many, which a program must have written, one warning counts the rest. */
function unknownKeys(entries: readonly MatterEntry[]): readonly Problem[] {
    const problems = entries.flatMap(unknownKey);
    const [next, ...others] = problems.slice(mostNamed);
    if (next === undefined || others.length === 0) return problems;
    const problem = message("article.unknown-keys.problem", { keys: others.length + 1 });
    const remedy = message("article.unknown-keys.remedy");
    return [...problems.slice(0, mostNamed), { ...next, problem, remedy }];
}

const mostNamed = 5;

/** A warning about a key that looks like a mistake. Those of page generators are none. */
function unknownKey({ key, line }: MatterEntry): readonly Problem[] {
    const written = key.toLowerCase();
    if (ofOtherSystems.has(written.replaceAll(/[-_]/gu, ""))) return [];
    const meant = Object.keys(declaredRules).find((known) => near(known, written));
    const remedy =
        meant === undefined
            ? message("article.unknown-key.remedy", {
                  keys: { items: Object.keys(declaredRules), join: "plain" },
              })
            : message("article.unknown-key.meant", { key: meant });
    const problem = message("article.unknown-key.problem", { key: key.slice(0, 80) });
    return [{ line, problem, remedy, severity: "warning" }];
}

/** Whether the words differ by one letter added, removed, changed or swapped with the next. */
function near(known: string, written: string): boolean {
    if (Math.abs(known.length - written.length) > 1) return false;
    let same = 0;
    while (same < written.length && known[same] === written[same]) same++;
    const [a, b] = [known.slice(same), written.slice(same)];
    const swapped = a.slice(0, 2) === `${b[1]}${b[0]}` && a.slice(2) === b.slice(2);
    return swapped || a.slice(1) === b || a === b.slice(1) || a.slice(1) === b.slice(1);
}
