import type { StoredTable } from "./stored-tables.ts";

/** The contents of a store at one moment, on their way to another place. */
export interface StoreCopy {
    /** The name of the schema that the rows have. */
    readonly schema: string;
    /** How many rows each table has, in the order in which they come. */
    readonly rows: ReadonlyMap<StoredTable, number>;
    /** The rows, to be read only once. Rejects if they cannot be read. */
    parts(): AsyncIterable<CopiedRows>;
}

/** Some rows of a table, about a megabyte. */
export interface CopiedRows {
    readonly table: StoredTable;
    readonly columns: readonly string[];
    /** The values of each row, in the order of the columns. */
    readonly rows: readonly (readonly CopiedValue[])[];
}

export type CopiedValue = string | number | null;

/** How long work says how far it is, and how it is stopped. */
export interface WatchedWork {
    /** Receives growing shares from 0 to 1. */
    readonly onProgress?: ((share: number) => void) | undefined;
    readonly signal?: AbortSignal | undefined;
}

/** The parts of a copy. Reports how many of its rows were taken, and stops when the signal is aborted. */
export async function* watchedParts(
    copy: StoreCopy,
    { onProgress, signal }: WatchedWork,
): AsyncGenerator<CopiedRows> {
    const total = [...copy.rows.values()].reduce((sum, count) => sum + count, 0);
    let taken = 0;
    for await (const part of copy.parts()) {
        signal?.throwIfAborted();
        yield part;
        taken += part.rows.length;
        onProgress?.(total === 0 ? 1 : taken / total);
    }
}
