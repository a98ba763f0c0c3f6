import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, onTestFinished } from "vitest";
import type { KeyedPlace } from "../../src/store/counts/privacy-key.ts";
import { openDatabase } from "../../src/store/database.ts";
import type { DatabasePlace } from "../../src/store/database-place.ts";
import type { Retention } from "../../src/store/retention.ts";
import { openStore, type Store } from "../../src/store/store.ts";
import type { Database } from "../../src/store/tables.ts";
import { sharedPostgres } from "./shared-postgres.ts";

/** Runs the tests with SQLite in a folder and with a real PostgreSQL, each time with a new, empty database. */
export function overBoth(tests: (place: () => Promise<DatabasePlace>) => void): void {
    const postgres = sharedPostgres();
    describe("SQLite", () => tests(async () => aFolder()));
    describe.skipIf(postgres === undefined)("PostgreSQL", () => {
        tests(async () => (await postgres?.()) ?? {});
    });
}

/** A new folder, removed after the test. */
export function aFolder(): { readonly dataFolder: string } {
    const dataFolder = mkdtempSync(join(tmpdir(), "store-"));
    onTestFinished(() => rmSync(dataFolder, { recursive: true, force: true }));
    return { dataFolder };
}

/** A store that is closed after the test. With PostgreSQL it learns of publications only by notifications. */
export async function aStore(
    place: KeyedPlace & { readonly retention?: Retention },
    now = () => new Date(),
): Promise<Store> {
    const { databaseUrl } = place;
    const lookEvery = databaseUrl === undefined ? 20 : 3_600_000;
    const given = databaseUrl === undefined ? {} : { privacyKey: aKey };
    const store = await openStore({ ...given, ...place, now, lookEvery, keptVersions: 5 });
    onTestFinished(() => store.close());
    return store;
}

/** A PRIVACY_KEY. */
export const aKey = "nT4cQ8mWx2ZbL6vRk9YpF3sJd7HgE5aU";

/** The tables themselves, to see what is stored. */
export async function theTables(place: DatabasePlace): Promise<Database> {
    const db = await openDatabase(place);
    onTestFinished(() => db.destroy());
    return db;
}
