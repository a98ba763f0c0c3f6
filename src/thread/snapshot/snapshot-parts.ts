import type { Parsed, Problem } from "../../corpus/corpus.ts";
import { articleAt, type PlacedFacts, placedFacts } from "../../corpus/stored/stored-article.ts";
import type { StoredParagraphs } from "../../corpus/stored/stored-paragraphs.ts";
import type { IndexState } from "../../search/index-state.ts";

/** The parsed files and the indexes of a library, from which a restart with unchanged articles can open it faster. */
export interface Snapshot {
    readonly version: string;
    /** Its articles are stored in `paragraphs`. */
    readonly parsed: ReadonlyMap<string, Parsed>;
    readonly paragraphs: StoredParagraphs;
    readonly indexes: readonly IndexState[];
}

/** A snapshot in parts: everything but the arrays, and the arrays in the order in which they were found. */
export interface SnapshotParts {
    readonly header: SnapshotHeader;
    readonly arrays: readonly FlatArray[];
}

export interface SnapshotHeader {
    readonly version: string;
    readonly parsed: readonly ParsedFile[];
    /** `paragraphs` and `indexes` with a number in place of each array. */
    readonly shape: unknown;
    readonly arrays: readonly { readonly kind: ArrayKind; readonly length: number }[];
}

interface ParsedFile {
    readonly key: string;
    readonly problems: readonly Problem[];
    readonly article?: PlacedFacts | undefined;
}

const kinds = { Uint8Array, Uint16Array, Uint32Array, Int32Array } as const;
export type ArrayKind = keyof typeof kinds;
export type FlatArray = Uint8Array | Uint16Array | Uint32Array | Int32Array;

/** Allocates an array in shared memory. */
export function emptyArray(kind: ArrayKind, length: number): FlatArray {
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

/** Splits a snapshot into parts, for `joined`. */
export function partsOf({ version, parsed, paragraphs, indexes }: Snapshot): SnapshotParts {
    const arrays: FlatArray[] = [];
    const shape = withoutArrays({ paragraphs, indexes }, arrays);
    const files = [...parsed].map(([key, { problems, article }]) => ({
        key,
        problems,
        article: article && placedFacts(article),
    }));
    const lengths = arrays.map((array) => ({ kind: kindOf(array), length: array.length }));
    return { header: { version, parsed: files, shape, arrays: lengths }, arrays };
}

/** Joins the parts that `partsOf` made. */
export function joined({ header, arrays }: SnapshotParts): Snapshot {
    // SAFETY: `partsOf` made the shape from these two, and this puts the arrays back.
    const { paragraphs, indexes } = withArrays(header.shape, arrays) as Pick<
        Snapshot,
        "paragraphs" | "indexes"
    >;
    const parsed = header.parsed.map(({ key, problems, article }): [string, Parsed] => [
        key,
        { problems, article: article && articleAt(article, paragraphs) },
    ]);
    return { version: header.version, parsed: new Map(parsed), paragraphs, indexes };
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
