import { isMap, isNode, isScalar, type Pair, parseDocument, stringify, type YAMLMap } from "yaml";

/** A change of one key of front matter. */
export interface KeyEdit {
    /** The key as it is written, or is to be. */
    readonly name: string;
    /** Undefined removes all `names`. */
    readonly value: string | undefined;
    /** All that the key is called in the front matter. Empty if it is to be added. */
    readonly names: readonly string[];
}

/** The lines of YAML or JSON, without fences, with another value of a key. Undefined if that is not possible in place. */
export function yamlWith(lines: string, edit: KeyEdit): string | undefined {
    const options = { schema: "core", prettyErrors: false, uniqueKeys: false, logLevel: "silent" } as const;
    const { errors, contents } = parseDocument(lines, options);
    if (errors.length > 0) return undefined;
    if (contents === null && edit.value !== undefined)
        return `${lines.trim() === "" ? "" : lines}${lineOf(edit.name, edit.value)}`;
    if (!isMap(contents)) return undefined;
    return contents.flow === true ? flowWith(lines, contents, edit) : blockWith(lines, contents, edit);
}

function blockWith(lines: string, { items }: YAMLMap, { name, value, names }: KeyEdit): string | undefined {
    if (value === undefined) {
        const gone = items.filter((pair) => names.includes(nameOf(pair)) && !isTruth(pair));
        return gone.map((pair) => linesOf(pair, lines)).reduceRight(without, lines);
    }
    const pair = names.length === 0 ? undefined : items.find((one) => nameOf(one) === name && !isTruth(one));
    const [first] = items;
    const start = first && linesOf(first, lines).start;
    const indent = /^[ \t]*/u.exec(lines.slice(start))?.[0] ?? "";
    const written = lineOf(name, value).replace(/^(?=.)/gmu, indent);
    if (pair === undefined) return names.length === 0 ? lines + written : undefined;
    const place = placeOf(pair, lines);
    const isOneLine = written.trimEnd().indexOf("\n") < 0;
    // What else stands in the line stays, such as a comment.
    if (place !== undefined && isOneLine)
        return replaced(lines, place, lineOf("x", value).slice("x: ".length).trimEnd());
    return replaced(lines, linesOf(pair, lines), written);
}

/** Keys between braces, on one line or several, as in JSON. */
function flowWith(lines: string, { items }: YAMLMap, { name, value, names }: KeyEdit): string | undefined {
    const ranges = items.map(rangeOf);
    const last = ranges.at(-1);
    if (last === undefined) return undefined;
    if (value === undefined) {
        const gone = items.flatMap((pair, at) =>
            names.includes(nameOf(pair)) && !isTruth(pair) ? [at] : [],
        );
        return gone
            .map((at): PairRange => {
                const { start = 0, end = 0 } = ranges[at] ?? {};
                const before = ranges[at - 1];
                return before === undefined
                    ? { start, end: ranges[at + 1]?.start ?? end }
                    : { start: before.end, end };
            })
            .reduceRight(without, lines);
    }
    const pair = names.length === 0 ? undefined : items.find((one) => nameOf(one) === name && !isTruth(one));
    const place = pair && isNode(pair.value) && pair.value.range;
    if (place) return replaced(lines, { start: place[0], end: place[1] }, JSON.stringify(value));
    if (names.length > 0) return undefined;
    const above = lines.slice(0, last.start);
    const space = above.slice(above.trimEnd().length);
    const key = lines[last.start] === '"' ? JSON.stringify(name) : name;
    const added = `,${space === "" ? " " : space}${key}: ${JSON.stringify(value)}`;
    return replaced(lines, { start: last.end, end: last.end }, added);
}

interface PairRange {
    readonly start: number;
    readonly end: number;
}

const replaced = (text: string, { start, end }: PairRange, by: string) =>
    text.slice(0, start) + by + text.slice(end);
const without = (text: string, span: PairRange) => replaced(text, span, "");

const lineOf = (name: string, value: string) => stringify({ [name]: value }, { lineWidth: 0 });

const nameOf = ({ key }: Pair) => (isScalar(key) ? String(key.value) : "");

/** `published: true` only says that the article is no draft. */
const isTruth = ({ value }: Pair) => isScalar(value) && typeof value.value === "boolean";

function rangeOf({ key, value }: Pair): PairRange {
    const [start = 0, end = 0] = (isScalar(key) && key.range) || [];
    return { start, end: (isNode(value) ? value.range?.[1] : undefined) ?? end };
}

/** A value that is written in the line of its key. */
function placeOf({ value }: Pair, lines: string): PairRange | undefined {
    if (!isScalar(value) || !value.range || value.anchor !== undefined || value.tag !== undefined)
        return undefined;
    const [start, end] = value.range;
    return start === end || /[\r\n]/u.test(lines.slice(start, end)) ? undefined : { start, end };
}

/** The lines of a key and its value. */
function linesOf(pair: Pair, lines: string): PairRange {
    const { start: from, end: last } = rangeOf(pair);
    const start = lines.lastIndexOf("\n", from - 1) + 1;
    const isComplete = last > from && lines[last - 1] === "\n";
    const next = lines.indexOf("\n", last);
    return { start, end: isComplete ? last : next < 0 ? lines.length : next + 1 };
}
