import { deserialize, serialize } from "node:v8";
import type { Article } from "../../corpus/article.ts";
import type { CorpusError, Parsed, Problem } from "../../corpus/corpus.ts";
import { shared } from "../../corpus/stored/shared-memory.ts";
import { articlesOver, type PlacedFacts, placedFacts } from "../../corpus/stored/stored-article.ts";
import type { StoredParagraphs } from "../../corpus/stored/stored-paragraphs.ts";
import type { IndexState } from "../../search/index-state.ts";

/** The parsed files and the indexes of a library, from which it can be opened again, and others with much the same articles. */
export interface Snapshot extends SnapshotArticles {
    /** The articles are stored in `paragraphs`. */
    readonly parsed: ReadonlyMap<string, Parsed>;
}

/** What answering needs of a snapshot. */
export interface SnapshotArticles {
    readonly version: string;
    /** Those of the corpus, in its order. They are stored in `paragraphs`. */
    readonly articles: readonly Article[];
    readonly errors: readonly CorpusError[];
    readonly paragraphs: StoredParagraphs;
    readonly indexes: readonly IndexState[];
}

/** A snapshot in parts, all of them in shared memory, so that other threads get it without a copy. */
export interface SnapshotParts {
    /** Serialized ArrayLayouts. */
    readonly layout: Uint8Array;
    /** Everything else but the parsed files, serialized. */
    readonly facts: Uint8Array;
    /** The parsed files, serialized. */
    readonly files: Uint8Array;
    /** In the order in which they were found. */
    readonly arrays: readonly FlatArray[];
}

type ArrayLayouts = readonly { readonly kind: ArrayKind; readonly length: number }[];

interface Facts {
    readonly version: string;
    readonly articles: readonly PlacedFacts[];
    readonly errors: readonly CorpusError[];
    /** `paragraphs` and `indexes` with a number in place of each array. */
    readonly shape: unknown;
}

interface ParsedFile {
    readonly key: string;
    readonly problems: readonly Problem[];
    /** Its place in `articles`, if it is the same there. */
    readonly article: PlacedFacts | number | undefined;
}

const kinds = { Uint8Array, Uint16Array, Uint32Array, Int32Array } as const;
type ArrayKind = keyof typeof kinds;
export type FlatArray = Uint8Array | Uint16Array | Uint32Array | Int32Array;

/** Allocates an array in shared memory. */
function emptyArray(kind: ArrayKind, length: number): FlatArray {
    const buffer = new SharedArrayBuffer(length * kinds[kind].BYTES_PER_ELEMENT);
    switch (kind) {
        case "Uint8Array":
            return new Uint8Array(buffer);
        case "Uint16Array":
            return new Uint16Array(buffer);
        case "Uint32Array":
            return new Uint32Array(buffer);
        case "Int32Array":
            return new Int32Array(buffer);
    }
}

/** Arrays of the lengths that the layout of a snapshot says. */
export function emptyArrays(layout: Uint8Array): readonly FlatArray[] {
    // SAFETY: only `partsOf` makes layouts, and who reads one from a file proves that by a hash.
    return (deserialize(layout) as ArrayLayouts).map(({ kind, length }) => emptyArray(kind, length));
}

/** Splits a snapshot into parts, for `joined` and `articlesOf`. */
export function partsOf({ version, articles, errors, parsed, paragraphs, indexes }: Snapshot): SnapshotParts {
    const arrays: FlatArray[] = [];
    const shape = withoutArrays({ paragraphs, indexes }, arrays);
    const places = new Map(articles.map((article, at) => [article, at]));
    const files = [...parsed].map(
        ([key, { problems, article }]): ParsedFile => ({
            key,
            problems,
            article: article && (places.get(article) ?? placedFacts(article)),
        }),
    );
    const layout = arrays.map((array) => ({ kind: kindOf(array), length: array.length }));
    const facts: Facts = { version, articles: articles.map(placedFacts), errors, shape };
    return {
        layout: shared(serialize(layout satisfies ArrayLayouts)),
        facts: shared(serialize(facts)),
        files: shared(serialize(files)),
        arrays,
    };
}

/** Joins the parts that `partsOf` made. */
export function joined(parts: SnapshotParts): Snapshot {
    const { articleOf, ...others } = opened(parts);
    // SAFETY: `partsOf` made them.
    const files = deserialize(parts.files) as readonly ParsedFile[];
    const parsed = files.map(({ key, problems, article }): [string, Parsed] => [
        key,
        {
            problems,
            article: typeof article === "number" ? others.articles[article] : article && articleOf(article),
        },
    ]);
    return { ...others, parsed: new Map(parsed) };
}

/** Joins the parts without the parsed files. */
export function articlesOf(parts: SnapshotParts): SnapshotArticles {
    const { articleOf: _, ...others } = opened(parts);
    return others;
}

function opened({ facts, arrays }: SnapshotParts) {
    // SAFETY: `partsOf` made them.
    const { version, articles, errors, shape } = deserialize(facts) as Facts;
    // SAFETY: `partsOf` made the shape from these two, and this puts the arrays back.
    const { paragraphs, indexes } = withArrays(shape, arrays) as Pick<
        SnapshotArticles,
        "paragraphs" | "indexes"
    >;
    const articleOf = articlesOver(paragraphs);
    return { version, errors, articles: articles.map(articleOf), paragraphs, indexes, articleOf };
}

/** Stands for an array of a shape. */
interface Omitted {
    readonly array: number;
}

function withoutArrays(value: unknown, arrays: FlatArray[]): unknown {
    if (isNumbers(value)) return { array: arrays.push(value) - 1 } satisfies Omitted;
    return mapped(value, (part) => withoutArrays(part, arrays));
}

function withArrays(value: unknown, arrays: readonly FlatArray[]): unknown {
    return isOmitted(value) ? arrays[value.array] : mapped(value, (part) => withArrays(part, arrays));
}

function mapped(value: unknown, change: (part: unknown) => unknown): unknown {
    if (Array.isArray(value)) return value.map(change);
    if (typeof value !== "object" || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, change(part)]));
}

function isOmitted(value: unknown): value is Omitted {
    return typeof value === "object" && value !== null && "array" in value;
}

function isNumbers(value: unknown): value is FlatArray {
    return Object.values(kinds).some((kind) => value instanceof kind);
}

function kindOf(array: FlatArray): ArrayKind {
    if (array instanceof Uint8Array) return "Uint8Array";
    if (array instanceof Uint16Array) return "Uint16Array";
    return array instanceof Uint32Array ? "Uint32Array" : "Int32Array";
}
