import { statfs } from "node:fs/promises";
import { sql } from "kysely";
import { type Audit, type NewEntry, openAudit } from "./audit.ts";
import { type Counts, openCounts } from "./counts/counts.ts";
import type { HashState } from "./counts/hash-keys.ts";
import type { KeyedPlace } from "./counts/privacy-key.ts";
import { openDatabase } from "./database.ts";
import { type DatabaseFile, openDatabaseFile } from "./database-file.ts";
import { type Digests, openDigests } from "./digests.ts";
import { openListeners } from "./listeners.ts";
import { type LoginTurns, openLoginTurns } from "./login-turns.ts";
import { type DatabaseAway, forgetting, listen } from "./notifications.ts";
import { openPins, type Pins } from "./pins.ts";
import { defaultRetention, type Retention } from "./retention.ts";
import { openSettings, type ServerSettings } from "./settings.ts";
import { openSourceItems, type SourceItems } from "./source-items.ts";
import { guarded, type StoreError, storeErrorOf } from "./store-error.ts";
import { openPublications } from "./versions/publications.ts";
import { currentNumber, openVersions, type Versions } from "./versions/versions.ts";

/** What survives a restart. All methods reject with a StoreError while the database is unavailable, and recover with it. */
export interface Store {
    readonly kind: "sqlite" | "postgres";
    readonly versions: Versions;
    readonly pins: Pins;
    readonly audit: Audit;
    readonly settings: ServerSettings;
    readonly gaps: Counts["gaps"];
    readonly onNewGap: Counts["onNewGap"];
    readonly insights: Counts["insights"];
    readonly asked: Counts["asked"];
    /** How many days what people did is kept. */
    readonly retention: Retention;
    readonly digests: Digests;
    readonly sourceItems: SourceItems;
    readonly feedback: Counts["feedback"];
    /** The hashes of members in all processes. */
    readonly members: Pick<Counts, "has" | "forget">;
    /** Calls the listener with the number of each new version, of this or another process, since the store was opened. May skip some. */
    onPublished(listener: (number: number) => void): void;
    /** Calls the listener with every member whom this or another process forgets; with SQLite, only of this one. */
    onForgotten(listener: (member: string) => void): void;
    /** Calls the listener with every entry that this process adds to the audit log, including earlier ones. */
    onAudited(listener: (entry: NewEntry) => void): void;
    /** Calls the listener, also repeatedly, if PostgreSQL cannot be reached, and with undefined whenever it can be again. */
    onConnection(listener: (problem: DatabaseAway | undefined) => void): void;
    /** Calls the listener whenever something could not be stored because there is no space left. */
    onFull(listener: (problem: StoreError) => void): void;
    /** Calls the listener when SQLite's thread ended, although nobody closed the store. */
    onStopped(listener: (cause: StoreError) => void): void;
    /** Why SQLite's file cannot be used any more: it was deleted or replaced. Undefined if it can. At most a second old. */
    readonly problem: DatabaseFile["problem"];
    /** Calls the listener when SQLite's file is deleted or replaced, and with undefined when it is back. */
    readonly onFile: DatabaseFile["listen"];
    /** Turns to log in, for processes that share a bot; undefined for SQLite, which they cannot share. */
    readonly loginTurns: LoginTurns | undefined;
    /** Rejects if the database does not respond. */
    health(): Promise<StoreState>;
    close(): Promise<void>;
}

interface StoreState {
    /** The size of the database. */
    readonly bytes: number;
    /** The free space on SQLite's disk; undefined in memory, and for PostgreSQL, which does not report it. */
    readonly freeBytes: number | undefined;
    /** Whether gaps are collected, or why not. */
    readonly counting: HashState;
}

interface StoreOptions extends KeyedPlace {
    readonly now: () => Date;
    /** Whether another process may be running the bot, so that nothing is created, expires or is replaced. */
    readonly onlyReads?: boolean;
    /** Milliseconds between checks whether another process published. PostgreSQL also announces publications. */
    readonly lookEvery?: number;
    readonly keptVersions?: number;
    /** Called once the schema has been brought up to date, with the file of a backup from before. */
    readonly onBackup?: ((file: string) => void) | undefined;
    /** By default, the program's default. */
    readonly retention?: Retention | undefined;
}

/** Opens the store and brings its schema up to date. Rejects with a StoreError. */
export async function openStore(options: StoreOptions): Promise<Store> {
    const { databaseUrl, dataFolder, now, retention = defaultRetention, onlyReads = false } = options;
    const postgres = databaseUrl !== undefined;
    const stopped = openListeners<StoreError>();
    const connection = openListeners<DatabaseAway | undefined>();
    const db = await openDatabase(options, { onStopped: stopped.report, onBackup: options.onBackup });
    const [newest, file] = await Promise.all([currentNumber(db), openDatabaseFile(db, postgres)]).catch(
        async (cause: unknown) => {
            await db.destroy();
            throw storeErrorOf(cause);
        },
    );
    const full = openListeners<StoreError>();
    const checked = <Part extends object>(part: Part) =>
        guarded(part, file.check, (failure) => failure.reason === "full" && full.report(failure));
    const publications = openPublications(newest);
    const versions = openVersions(db, {
        now,
        postgres,
        onPublished: publications.report,
        ...(options.keptVersions !== undefined && { kept: options.keptVersions }),
    });
    const counts = await openCounts(db, { ...options, retention, onlyReads, check: file.check });
    const forgotten = openListeners<string>();
    const onForgottenElsewhere = (member: string) => {
        forgotten.report(member);
        // The other process may lack the key. If this fails, the hashes expire.
        counts.forget(member).catch(() => undefined);
    };
    const forget = async (member: string) => {
        await counts.forget(member);
        if (postgres) await sql`select pg_notify(${forgetting}, ${member})`.execute(db);
        else forgotten.report(member);
    };
    // The store is opened before the log.
    const audited = openListeners<NewEntry>({ keepsEarly: true });
    const audit = openAudit(db, { now, days: retention.auditDays, onAdded: audited.report });
    // Failures can be ignored here: there will be another check, and other uses of the store report them.
    const look = async () => {
        await file.check();
        publications.report(await currentNumber(db));
    };
    const lookQuietly = () => void look().catch(() => undefined);
    const expire = async () => {
        await file.check();
        await counts.expire();
        await audit.expire();
        // Deleted data stays in SQLite's write-ahead log until a checkpoint.
        if (!postgres) await sql`pragma wal_checkpoint(truncate)`.execute(db);
    };
    const tidyUp = () => expire().catch(() => undefined);
    if (!onlyReads) await tidyUp();
    const looking = setInterval(lookQuietly, options.lookEvery ?? (postgres ? 60_000 : 1000)).unref();
    const tidying = onlyReads ? undefined : setInterval(() => void tidyUp(), 3_600_000).unref();
    const loginTurns = postgres ? openLoginTurns(databaseUrl) : undefined;
    const listening = postgres
        ? listen(databaseUrl, {
              mark: onlyReads ? undefined : counts.mark,
              onPublished: lookQuietly,
              onForgotten: onForgottenElsewhere,
              onConnection: connection.report,
          })
        : undefined;
    // What another process announces from now on arrives.
    await listening?.begun;
    const health = async (): Promise<StoreState> => {
        const { rows } = await sql<{
            bytes: number | string;
        }>`${sql.raw(postgres ? postgresSize : sqliteSize)}`.execute(db);
        const disk = postgres || dataFolder === undefined ? undefined : await statfs(dataFolder);
        return {
            bytes: Number(rows[0]?.bytes ?? 0),
            freeBytes: disk === undefined ? undefined : disk.bavail * disk.bsize,
            counting: await counts.state(),
        };
    };

    return {
        kind: postgres ? "postgres" : "sqlite",
        versions: checked(versions),
        pins: checked(openPins(db, now, audit)),
        audit: checked(audit),
        settings: checked(openSettings(db, audit)),
        gaps: checked(counts.gaps),
        onNewGap: counts.onNewGap,
        insights: checked(counts.insights),
        asked: checked(counts.asked),
        retention,
        digests: checked(openDigests(db)),
        sourceItems: checked(openSourceItems(db)),
        feedback: checked(counts.feedback),
        members: checked({ has: counts.has, forget }),
        onPublished: publications.listen,
        onForgotten: forgotten.listen,
        onAudited: audited.listen,
        onConnection: connection.listen,
        onFull: full.listen,
        onStopped: stopped.listen,
        problem: file.problem,
        onFile: file.listen,
        loginTurns,
        health: checked({ health }).health,
        close: async () => {
            clearInterval(looking);
            clearInterval(tidying);
            await counts.close();
            await listening?.close();
            await loginTurns?.close();
            await db.destroy();
        },
    };
}

const postgresSize = "select pg_database_size(current_database()) as bytes";
const sqliteSize = "select page_count * page_size as bytes from pragma_page_count(), pragma_page_size()";
