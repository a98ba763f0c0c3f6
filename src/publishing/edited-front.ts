import { isMap, isNode, isScalar, type Pair, parseDocument, stringify } from "yaml";
import { writeArticle } from "../corpus/formats/markdown/write-article.ts";
import { type DeclaredKey, declaredRules, isDeclaredKey } from "../corpus/front-matter/declared-rules.ts";
import { findMatter, type Matter } from "../corpus/front-matter/front-matter.ts";
import { declaredAs } from "../corpus/front-matter/matter-keys.ts";
import { readFrontMatter } from "../corpus/front-matter/read-front-matter.ts";

/** New values of some keys; undefined for a key that is no longer declared. */
export type ChangedKeys = ReadonlyMap<DeclaredKey, string | undefined>;

/**
 * The text of a Markdown file with other values in its front matter. All other lines stay as they are, unless the front matter is
 * not plain YAML: then it is written again with all that articles can declare.
 */
export function withDeclared(text: string, changed: ChangedKeys): string {
    if (changed.size === 0) return text;
    const matter = findMatter(text);
    const edited = matter && editedLines(matter, changed);
    if (matter === undefined || edited === undefined) return rewritten(text, matter, changed);
    const at = text.slice(0, matter.end).lastIndexOf(matter.source);
    return text.slice(0, at) + edited + text.slice(at + matter.source.length);
}

/** Whether the front matter declares this key. */
export function declares(text: string, key: DeclaredKey): boolean {
    const matter = findMatter(text);
    if (matter === undefined) return false;
    const { title, language, declared } = readFrontMatter(matter);
    return { title, language, ...declared }[key] !== undefined;
}

function rewritten(text: string, matter: Matter | undefined, changed: ChangedKeys): string {
    const { title, language, declared } = matter === undefined ? nothing : readFrontMatter(matter);
    const front = writeArticle({
        title,
        language,
        ...declared,
        ...Object.fromEntries(changed),
        content: [],
    });
    return `${front}${text.slice(matter?.end ?? 0).replace(/^(?:\r?\n)+/u, "")}`;
}

const nothing: Pick<ReturnType<typeof readFrontMatter>, "title" | "language" | "declared"> = { declared: {} };

/** The lines between the fences; undefined if they are not a plain list of keys. */
function editedLines({ kind, source, isClosed }: Matter, changed: ChangedKeys): string | undefined {
    if (kind !== "yaml" || !isClosed || source.trim() === "") return undefined;
    const options = { schema: "core", prettyErrors: false, uniqueKeys: false, logLevel: "silent" } as const;
    const { errors, contents } = parseDocument(source, options);
    if (errors.length > 0 || !isMap(contents) || contents.flow === true) return undefined;
    const edits: { start: number; end: number; text: string }[] = [];
    const added: string[] = [];
    for (const [key, value] of inOrder(changed)) {
        const pairs = contents.items.filter((pair) => declaredAs(nameOf(pair)) === key && !isTruth(pair));
        const [first] = pairs.toSorted(
            (one, other) => Number(isDeclaredKey(nameOf(other))) - Number(isDeclaredKey(nameOf(one))),
        );
        if (value === undefined) edits.push(...pairs.map((pair) => ({ ...linesOf(pair, source), text: "" })));
        else if (first === undefined) added.push(lineOf(key, value));
        else edits.push({ ...linesOf(first, source), text: lineOf(nameOf(first), value) });
    }
    const lineEnd = source.includes("\r\n") ? "\r\n" : "\n";
    const written = (lines: string) => lines.replaceAll("\n", lineEnd);
    let lines = source.endsWith("\n") ? source : `${source}${lineEnd}`;
    for (const { start, end, text } of edits.toSorted((one, other) => other.start - one.start))
        lines = lines.slice(0, start) + written(text) + lines.slice(end);
    const all = `${lines}${written(added.join(""))}`;
    return source.endsWith("\n") ? all : all.slice(0, -lineEnd.length);
}

const inOrder = (changed: ChangedKeys) =>
    Object.keys(declaredRules)
        .filter(isDeclaredKey)
        .flatMap((key) => (changed.has(key) ? [[key, changed.get(key)] as const] : []));

const lineOf = (name: string, value: string) => stringify({ [name]: value }, { lineWidth: 0 });

const nameOf = ({ key }: Pair) => (isScalar(key) ? String(key.value) : "");

/** `published: true` only says that the article is no draft. */
const isTruth = ({ value }: Pair) => isScalar(value) && typeof value.value === "boolean";

/** The lines of a key and its value. */
function linesOf({ key, value }: Pair, source: string) {
    const [from = 0, to = 0] = (isScalar(key) && key.range) || [];
    const last = (isNode(value) ? value.range?.[1] : undefined) ?? to;
    const start = source.lastIndexOf("\n", from - 1) + 1;
    const isComplete = last > from && source[last - 1] === "\n";
    const next = source.indexOf("\n", last);
    return { start, end: isComplete ? last : next < 0 ? source.length + 1 : next + 1 };
}
