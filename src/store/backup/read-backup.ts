import { createHash } from "node:crypto";
import { open } from "node:fs/promises";
import { pipeline } from "node:stream";
import { createGunzip } from "node:zlib";
import type { z } from "zod";
import { say } from "../../../locales/say.ts";
import { schemaNames } from "../migrate.ts";
import { BackupError } from "./backup-error.ts";
import {
    type BackupFacts,
    backupFormat,
    endShape,
    headerShape,
    rowShape,
    tableShape,
} from "./backup-format.ts";
import { linesOf } from "./lines.ts";
import type { CopiedRows, CopiedValue, StoreCopy } from "./store-copy.ts";
import { isStoredTable, type StoredTable } from "./stored-tables.ts";

export interface Backup extends StoreCopy {
    readonly facts: BackupFacts;
}

interface BackupReading {
    /** Receives growing shares of the file that were read, from 0 to 1. */
    readonly onRead?: (share: number) => void;
}

/**
 * Opens a backup. Its rows can be read several times. Both reject with a BackupError if the file is damaged, incomplete, none of ours
 * or from a newer version of the program.
 */
export async function openBackup(file: string, { onRead }: BackupReading = {}): Promise<Backup> {
    const header = await readHeader(file);
    return {
        facts: { program: header.program, madeAt: new Date(header.madeAt) },
        schema: header.schema,
        rows: header.rows,
        parts: () => partsOf(file, { rows: header.rows, onRead }),
    };
}

async function readHeader(file: string) {
    for await (const line of linesIn(file, undefined)) {
        const header = parsed(line, headerShape);
        if (header === undefined) throw new BackupError("impossible", say("store.backup.not-one", { file }));
        const { program } = header;
        if (header.format > backupFormat || !schemaNames.includes(header.schema))
            throw new BackupError("impossible", say("store.backup.newer", { file, program }));
        const rows = new Map<StoredTable, number>();
        for (const [name, count] of Object.entries(header.rows)) {
            if (!isStoredTable(name)) throw damaged(file);
            rows.set(name, count);
        }
        if (rows.get("head") !== 1) throw damaged(file);
        return { ...header, rows };
    }
    throw incomplete(file);
}

interface Expected {
    readonly rows: ReadonlyMap<StoredTable, number>;
    readonly onRead: BackupReading["onRead"];
}

/** The rows of the file. Throws at the end if it is not what was written, so nothing may be kept before that. */
async function* partsOf(file: string, { rows: expected, onRead }: Expected): AsyncGenerator<CopiedRows> {
    const left = new Map(expected);
    let part: OpenPart | undefined;
    for await (const line of checkedLines(file, onRead)) {
        const next = startsRow(line) ? undefined : parsed(line, tableShape);
        if (next !== undefined) {
            if (part !== undefined) yield part;
            part = { ...next, rows: [], size: 0 };
            continue;
        }
        const row = parsed(line, rowShape);
        const count = (part && left.get(part.table)) ?? 0;
        if (part === undefined || row?.length !== part.columns.length || count === 0) throw damaged(file);
        left.set(part.table, count - 1);
        part.rows.push(row);
        part.size += line.length;
        if (part.size < largestPart) continue;
        yield part;
        part = { ...part, rows: [], size: 0 };
    }
    if ([...left.values()].some((count) => count > 0)) throw damaged(file);
    if (part !== undefined) yield part;
}

interface OpenPart extends CopiedRows {
    readonly rows: CopiedValue[][];
    /** Bytes. */
    size: number;
}

/** Bytes. */
const largestPart = 1_000_000;

const startsRow = (line: Buffer) => line[0] === 0x5b;

/** The lines between the header and the end. Throws if there is no end, or its hash is another one. */
async function* checkedLines(file: string, onRead: BackupReading["onRead"]): AsyncGenerator<Buffer> {
    const hash = createHash("sha256");
    let isHeader = true;
    let isOver = false;
    for await (const line of linesIn(file, onRead)) {
        if (isOver) throw damaged(file);
        const end = startsRow(line) ? undefined : parsed(line, endShape);
        if (end === undefined) {
            hash.update(line).update("\n");
            if (!isHeader) yield line;
        } else if (end.sha256 === hash.digest("hex")) isOver = true;
        else throw damaged(file);
        isHeader = false;
    }
    if (!isOver) throw incomplete(file);
}

function parsed<Shape extends z.ZodType>(line: Buffer, shape: Shape): z.output<Shape> | undefined {
    try {
        return shape.safeParse(JSON.parse(line.toString())).data;
    } catch {
        return undefined;
    }
}

async function* linesIn(file: string, onRead: BackupReading["onRead"]): AsyncGenerator<Buffer> {
    const handle = await open(file).catch((cause: unknown) => {
        throw unreadable(file, cause);
    });
    try {
        const { size } = await handle.stat();
        const start = Buffer.alloc(16);
        await handle.read(start, 0, start.length, 0);
        if (start.toString("latin1").startsWith("SQLite format 3"))
            throw new BackupError("impossible", say("store.backup.sqlite-file", { file }));
        if (size === 0) throw incomplete(file);
        if (start[0] !== 0x1f || start[1] !== 0x8b)
            throw new BackupError("impossible", say("store.backup.not-one", { file }));
        const compressed = handle.createReadStream({ start: 0, autoClose: false });
        let read = 0;
        compressed.on("data", (bytes) => {
            read += bytes.length;
            onRead?.(read / size);
        });
        const unzipped = createGunzip();
        pipeline(compressed, unzipped, () => undefined);
        yield* linesOf(unzipped);
    } catch (cause) {
        throw cause instanceof BackupError ? cause : inWords(file, cause);
    } finally {
        await handle.close();
    }
}

function inWords(file: string, cause: unknown): unknown {
    const code = cause instanceof Error && "code" in cause ? String(cause.code) : "";
    if (code === "Z_BUF_ERROR") return incomplete(file);
    if (code.startsWith("Z_") || cause instanceof RangeError) return damaged(file);
    return cause instanceof Error && "syscall" in cause ? unreadable(file, cause) : cause;
}

const incomplete = (file: string) => new BackupError("impossible", say("store.backup.incomplete", { file }));
const damaged = (file: string) => new BackupError("impossible", say("store.backup.damaged", { file }));

function unreadable(file: string, cause: unknown): BackupError {
    const code = cause instanceof Error && "code" in cause ? String(cause.code) : "none";
    return new BackupError("impossible", say("store.backup.unreadable", { file, code }), { cause });
}
