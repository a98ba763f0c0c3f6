import type { Parsed } from "../corpus/corpus.ts";
import type { IndexState } from "../search/paragraph-index.ts";

/** The parsed files and the indexes of a library, from which a restart with unchanged articles can open it faster. */
export interface Snapshot {
    readonly version: string;
    readonly parsed: ReadonlyMap<string, Parsed>;
    readonly indexes: readonly IndexState[];
}

/** At most a few megabytes of a snapshot, in the order of `partsOf`. */
export type SnapshotPart =
    | { readonly kind: "opening"; readonly version: string }
    | { readonly kind: "parsed"; readonly entries: readonly (readonly [string, Parsed])[] }
    /** An index without its words; `words` is how many of them follow. */
    | { readonly kind: "index"; readonly state: IndexState; readonly words: number }
    | { readonly kind: "words"; readonly piece: Uint32Array; readonly from: number }
    | { readonly kind: "end" };

/** Splits a snapshot into parts, for `joined`. */
export function* partsOf({ version, parsed, indexes }: Snapshot): Generator<SnapshotPart> {
    yield { kind: "opening", version };
    const entries = [...parsed];
    for (let from = 0; from < entries.length; from += articlesInPart)
        yield { kind: "parsed", entries: entries.slice(from, from + articlesInPart) };
    for (const state of indexes) {
        const { words } = state.tokens;
        const tokens = { ...state.tokens, words: new Uint32Array(0) };
        yield { kind: "index", state: { ...state, tokens }, words: words.length };
        for (let from = 0; from < words.length; from += wordsInPart)
            yield { kind: "words", piece: words.slice(from, from + wordsInPart), from };
    }
    yield { kind: "end" };
}

/** Reads parts from `next` and joins them; undefined if a part is missing. */
export async function joined(next: () => Promise<SnapshotPart | undefined>): Promise<Snapshot | undefined> {
    const parsed = new Map<string, Parsed>();
    const indexes: IndexState[] = [];
    let version: string | undefined;
    for (let part = await next(); part !== undefined; part = await next()) {
        switch (part.kind) {
            case "opening":
                version = part.version;
                break;
            case "parsed":
                for (const [file, one] of part.entries) parsed.set(file, one);
                break;
            case "index": {
                const { state } = part;
                const tokens = { ...state.tokens, words: new Uint32Array(part.words) };
                indexes.push({ ...state, tokens });
                break;
            }
            case "words":
                indexes.at(-1)?.tokens.words.set(part.piece, part.from);
                break;
            case "end":
                return version === undefined ? undefined : { version, parsed, indexes };
        }
    }
    return undefined;
}

/** Each takes about 60 kB. */
const articlesInPart = 50;
/** Four mebibytes. */
const wordsInPart = 2 ** 20;
