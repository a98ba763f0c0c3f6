import { z } from "zod";
import { everyTable } from "./stored-tables.ts";

/*
 * A backup is a gzip file of lines of JSON, the same for SQLite and PostgreSQL. The first line is the header. For each table, in the
 * order of `everyTable`, a line has its name and columns, and each following line a row. The last line has the SHA-256 of all
 * bytes before it.
 */

/** Raised when programs that know only the format before could not read the file. */
export const backupFormat = 1;

const count = z.int().min(0);

/** The first line. */
export const headerShape = z.object({
    pullquote: z.literal("backup"),
    format: z.int().min(1),
    /** Which version of the program made it. */
    program: z.string().regex(/^[\w.+-]{1,50}$/u),
    madeAt: z.iso.datetime(),
    /** The name of the schema that the rows have. */
    schema: z.string(),
    /** How many rows each table has; a schema of an earlier program has fewer tables, one of a later program others. */
    rows: z.record(z.string(), count),
});

/** The line before the rows of a table. */
export const tableShape = z.object({
    table: z.enum(everyTable),
    columns: z.array(z.string()).min(1),
});

/** The last line. */
export const endShape = z.object({ sha256: z.string().regex(/^[\da-f]{64}$/u) });

/** A row. */
export const rowShape = z.array(z.union([z.string(), z.number(), z.null()]));

/** What a backup says about itself. */
export interface BackupFacts {
    readonly program: string;
    readonly madeAt: Date;
}
