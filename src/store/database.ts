import { setTimeout as pause } from "node:timers/promises";
import { backUpBeforeUpgrade } from "./backup/automatic-backup.ts";
import { connect, type DatabasePlace } from "./database-place.ts";
import { migrate } from "./migrate.ts";
import { type StoreError, storeErrorOf } from "./store-error.ts";
import type { Database } from "./tables.ts";

/** What the opener of a database wants to know. */
interface DatabaseEvents {
    /** Called when SQLite's thread ended, although nobody closed the database. */
    readonly onStopped?: ((cause: StoreError) => void) | undefined;
    /** Called once the schema has been brought up to date, with the file of a backup from before. */
    readonly onBackup?: ((file: string) => void) | undefined;
}

/**
 * Connects and brings the schema up to date, with SQLite after a backup in the same folder. Rejects with a StoreError.
 */
export async function openDatabase(place: DatabasePlace, events: DatabaseEvents = {}): Promise<Database> {
    let db: Database | undefined;
    try {
        db = connect(place, { onStopped: events.onStopped });
        if (place.databaseUrl !== undefined) await migrateTogether(db);
        else {
            const file = await backUpBeforeUpgrade(db, place.dataFolder);
            await migrateInOne(db);
            if (file !== undefined) events.onBackup?.(file);
        }
        return db;
    } catch (cause) {
        await db?.destroy().catch(() => undefined);
        throw storeErrorOf(cause);
    }
}

/** In SQLite, one transaction contains all migrations and Kysely's own tables, and also serves as the lock. */
const migrateInOne = (db: Database) => db.transaction().execute((changes) => migrate(changes));

/** In PostgreSQL, Kysely locks the migrations, but creates its own tables before that. The loser of that race retries. */
async function migrateTogether(db: Database): Promise<void> {
    for (let attempt = 1; ; attempt++) {
        try {
            return await migrate(db);
        } catch (cause) {
            if (storeErrorOf(cause).reason !== "failed" || attempt === attempts) throw cause;
            await pause(100 * attempt);
        }
    }
}

const attempts = 5;
