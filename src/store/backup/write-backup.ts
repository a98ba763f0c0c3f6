import { createHash, randomBytes } from "node:crypto";
import { lstat, mkdir, open, rename, rm, stat } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { createGzip } from "node:zlib";
import { say } from "../../../locales/say.ts";
import { BackupError } from "./backup-error.ts";
import { type BackupFacts, backupFormat } from "./backup-format.ts";
import { type StoreCopy, type WatchedWork, watchedParts } from "./store-copy.ts";

interface BackupWriting extends WatchedWork {
    readonly facts: BackupFacts;
    /** Whether a file that is there is replaced. */
    readonly force: boolean;
}

/**
 * Writes a copy to a file that only its owner can read, of which nothing is there before it is complete. Resolves with its size in
 * bytes. Rejects with a BackupError if it cannot be written.
 */
export async function writeBackup(file: string, copy: StoreCopy, work: BackupWriting): Promise<number> {
    const draft = join(dirname(file), `.${basename(file)}.${randomBytes(6).toString("hex")}${draftEnding}`);
    let ofStore: unknown;
    const bytes = noticed(bytesOf(copy, work), (cause) => {
        ofStore = cause;
    });
    try {
        if (!work.force && (await isThere(file)))
            throw new BackupError("refused", say("store.backup.file-exists", { file }));
        await mkdir(dirname(file), { recursive: true, mode: 0o700 });
        const handle = await open(draft, "wx", 0o600);
        await pipeline(
            Readable.from(bytes, { objectMode: false }),
            createGzip(),
            // Closes the file, once everything is on the disk.
            handle.createWriteStream({ flush: true }),
        );
        await rename(draft, file);
        await syncFolder(dirname(file));
        return (await stat(file)).size;
    } catch (cause) {
        await rm(draft, { force: true }).catch(() => undefined);
        // A lost connection to the database is a failed system call, too.
        throw cause !== ofStore && isOfFile(cause) ? unwritable(file, cause) : cause;
    }
}

/** Passes on what the source has, and notices what it fails with itself: it is also thrown what its reader fails with. */
async function* noticed<T>(
    source: AsyncGenerator<T>,
    onFailure: (cause: unknown) => void,
): AsyncGenerator<T> {
    const next = () =>
        source.next().catch((cause: unknown) => {
            onFailure(cause);
            throw cause;
        });
    try {
        for (let step = await next(); step.done !== true; step = await next()) yield step.value;
    } finally {
        await source.return(undefined);
    }
}

/** What a killed process leaves behind ends in this. */
const draftEnding = ".unfinished";

async function isThere(file: string): Promise<boolean> {
    try {
        await lstat(file);
        return true;
    } catch (cause) {
        if (isOfFile(cause) && cause.code === "ENOENT") return false;
        throw cause;
    }
}

async function* bytesOf(copy: StoreCopy, work: BackupWriting): AsyncGenerator<Buffer> {
    const hash = createHash("sha256");
    const hashed = (lines: readonly unknown[]) => {
        const bytes = Buffer.from(lines.map((line) => `${JSON.stringify(line)}\n`).join(""));
        hash.update(bytes);
        return bytes;
    };
    const { program, madeAt } = work.facts;
    const { schema, rows } = copy;
    const counts = Object.fromEntries(rows);
    yield hashed([{ pullquote: "backup", format: backupFormat, program, madeAt, schema, rows: counts }]);
    let current: string | undefined;
    for await (const { table, columns, rows: some } of watchedParts(copy, work)) {
        if (table !== current) yield hashed([{ table, columns }]);
        current = table;
        yield hashed(some);
    }
    yield Buffer.from(`${JSON.stringify({ sha256: hash.digest("hex") })}\n`);
}

/** So that the name survives a power failure, too. Some file systems cannot do that. */
async function syncFolder(folder: string): Promise<void> {
    const handle = await open(folder, "r").catch(() => undefined);
    await handle?.sync().catch(() => undefined);
    await handle?.close();
}

const isOfFile = (cause: unknown): cause is Error & { readonly code: string } =>
    cause instanceof Error && "syscall" in cause && "code" in cause;

function unwritable(file: string, cause: Error & { readonly code: string }): BackupError {
    const message = say("store.backup.unwritable", { file, code: cause.code });
    return new BackupError("impossible", message, { cause });
}
