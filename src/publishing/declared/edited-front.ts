import { stringify } from "yaml";
import { type DeclaredKey, declaredRules, isDeclaredKey } from "../../corpus/front-matter/declared-rules.ts";
import { findMatter, type Matter } from "../../corpus/front-matter/front-matter.ts";
import { type MatterEntry, matterEntries } from "../../corpus/front-matter/matter-entries.ts";
import { declaredAs } from "../../corpus/front-matter/matter-keys.ts";
import { readFrontMatter } from "../../corpus/front-matter/read-front-matter.ts";
import { tomlWith } from "./edited-toml.ts";
import { type KeyEdit, yamlWith } from "./edited-yaml.ts";

/** New values of some keys; undefined for a key that is no longer declared. */
export type ChangedKeys = ReadonlyMap<DeclaredKey, string | undefined>;

/**
 * The text of a Markdown file with other values in its front matter. All else stays as it is, unless a key cannot be changed in
 * place, such as in front matter that is not valid, or whose values refer to each other: then all keys that can be read are
 * written as YAML.
 */
export function withDeclared(text: string, changed: ChangedKeys): string {
    let edited = text;
    for (const key of Object.keys(declaredRules).filter(isDeclaredKey))
        if (changed.has(key)) edited = withOne(edited, key, changed.get(key));
    return edited;
}

/** Whether the front matter declares this key. */
export function declares(text: string, key: DeclaredKey): boolean {
    const matter = findMatter(text);
    if (matter === undefined) return false;
    const { title, language, declared } = readFrontMatter(matter);
    return { title, language, ...declared }[key] !== undefined;
}

function withOne(text: string, key: DeclaredKey, value: string | undefined): string {
    const matter = findMatter(text);
    const { entries, problems } = matter === undefined ? noEntries : matterEntries(matter);
    // `published: true` only says that the article is no draft.
    const own = entries.filter((entry) => declaredAs(entry.key) === key && typeof entry.value !== "boolean");
    if (value === undefined && own.length === 0) return text;
    const first = own.find((entry) => isDeclaredKey(entry.key)) ?? own[0];
    const edit = { name: first?.key ?? key, value, names: own.map((entry) => entry.key) };
    const others = entries.filter(
        (entry) => entry !== first && (value !== undefined || !own.includes(entry)),
    );
    const edited =
        matter?.isClosed === true && problems.length === 0 ? inPlace(text, matter, edit) : undefined;
    if (edited !== undefined && isAsWanted(edited, edit, others)) return edited;
    const wanted =
        value === undefined
            ? others
            : first === undefined
              ? [...entries, { key, value }]
              : entries.map((entry) => (entry === first ? { key: first.key, value } : entry));
    return rewritten(text, matter, wanted);
}

const noEntries: ReturnType<typeof matterEntries> = { entries: [], problems: [] };

/** Undefined if the key cannot be changed without changing others. */
function inPlace(text: string, { kind, source, end }: Matter, edit: KeyEdit): string | undefined {
    const lineEnd = lineEndOf(text);
    const [last = ""] = /(?:\r\n|\r|\n)?$/u.exec(source) ?? [];
    const lines = `${source.slice(0, source.length - last.length)}${lineEnd}`;
    const edited = (kind === "toml" ? tomlWith : yamlWith)(lines, edit);
    if (edited === undefined) return undefined;
    const at = text.slice(0, end).lastIndexOf(source);
    const written = edited.replace(/\r?\n/gu, lineEnd).slice(0, -lineEnd.length);
    return text.slice(0, at) + written + last + text.slice(at + source.length);
}

/** Whether the key has its new value, and all others are as they were. */
function isAsWanted(text: string, { name, value }: KeyEdit, others: readonly MatterEntry[]): boolean {
    const matter = findMatter(text);
    // A JSON object without keys would be text.
    if (matter === undefined) return false;
    const { entries, problems } = matterEntries(matter);
    const found = entries.findIndex((entry) => entry.key === name && entry.value === value);
    if (problems.length > 0 || (value !== undefined && found < 0)) return false;
    const left = value === undefined ? entries : entries.toSpliced(found, 1);
    return shown(left) === shown(others);
}

const shown = (all: readonly MatterEntry[]) =>
    JSON.stringify(all.map(({ key, value, written }) => [key, value, written]));

/** The text with these keys as its front matter. */
function rewritten(
    text: string,
    matter: Matter | undefined,
    entries: readonly (Pick<MatterEntry, "key" | "value"> & { readonly written?: string })[],
): string {
    const yaml = entries.map(({ key, value, written }) =>
        // A number is what is written: 2016.10 is no 2016.1.
        typeof value === "number" && written !== undefined
            ? stringify({ [key]: 0 }).replace(/0\n$/u, () => `${written}\n`)
            : value === undefined
              ? ""
              : stringify({ [key]: value }, { lineWidth: 0 }),
    );
    const front = entries.length === 0 ? "" : `---\n${yaml.join("")}---\n\n`;
    const body = text.slice(matter?.end ?? 0).replace(/^[\r\n]+/u, "");
    return `${front.replaceAll("\n", lineEndOf(text))}${body}`;
}

const lineEndOf = (text: string) => /\r\n|\r|\n/u.exec(text)?.[0] ?? "\n";
