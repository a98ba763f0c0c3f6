import { sql } from "kysely";
import { type Audit, openAudit } from "./audit.ts";
import { type DatabasePlace, openDatabase, storeErrorOf } from "./database.ts";
import { type Gaps, openGaps } from "./gaps.ts";
import { listen } from "./listen.ts";
import { openPins, type Pins } from "./pins.ts";
import { openSettings, type ServerSettings } from "./settings.ts";
import { openVersions, type Versions } from "./versions.ts";

/** What outlives a restart. Every method rejects with a StoreError where the database fails, and works again when it does. */
export interface Store {
    readonly kind: "sqlite" | "postgres";
    readonly versions: Versions;
    readonly pins: Pins;
    readonly audit: Audit;
    readonly settings: ServerSettings;
    readonly gaps: Gaps;
    /** Calls back with the number of the version that is current, whenever another one is; of this or another process. */
    onPublished(listener: (number: number) => void): void;
    /** Rejects where the database does not answer. Gives the bytes it takes. */
    health(): Promise<{ readonly bytes: number }>;
    close(): Promise<void>;
}

interface StoreOptions extends DatabasePlace {
    readonly now: () => Date;
    /** How often, in milliseconds, it looks whether another process published; PostgreSQL tells of it besides. */
    readonly lookEvery?: number;
    readonly keptVersions?: number;
}

/** Opens the store and brings its schema up to date. Rejects with a StoreError. */
export async function openStore(options: StoreOptions): Promise<Store> {
    const { databaseUrl, now, keptVersions } = options;
    const postgres = databaseUrl !== undefined;
    const db = await openDatabase(options).catch((cause: unknown) => {
        throw storeErrorOf(cause);
    });
    const listeners = new Set<(number: number) => void>();
    let seen: number | undefined;
    const tell = (number: number) => {
        if (number === seen) return;
        seen = number;
        for (const listener of listeners) listener(number);
    };
    const versions = openVersions(db, {
        now,
        postgres,
        onPublished: tell,
        ...(keptVersions !== undefined && { kept: keptVersions }),
    });
    seen = (await versions.current())?.number ?? 0;
    const look = () =>
        void versions.current().then(
            (version) => tell(version?.number ?? 0),
            // The next look finds it; whoever needs the store hears of the failure itself.
            () => undefined,
        );
    const timer = setInterval(look, options.lookEvery ?? (postgres ? 60_000 : 1000)).unref();
    const listening = postgres ? listen(databaseUrl, look) : undefined;

    return {
        kind: postgres ? "postgres" : "sqlite",
        versions: guarded(versions),
        pins: guarded(openPins(db, now)),
        audit: guarded(openAudit(db, now)),
        settings: guarded(openSettings(db)),
        gaps: guarded(openGaps(db, now)),
        onPublished: (listener) => void listeners.add(listener),
        health: () =>
            sql<{ bytes: number | string }>`${sql.raw(postgres ? postgresSize : sqliteSize)}`
                .execute(db)
                .then(
                    ({ rows }) => ({ bytes: Number(rows[0]?.bytes ?? 0) }),
                    (cause: unknown) => {
                        throw storeErrorOf(cause);
                    },
                ),
        close: async () => {
            clearInterval(timer);
            await listening?.close();
            await db.destroy();
        },
    };
}

const postgresSize = "select pg_database_size(current_database()) as bytes";
const sqliteSize = "select page_count * page_size as bytes from pragma_page_count(), pragma_page_size()";

/** The same methods, whose failures are StoreErrors. */
function guarded<T extends object>(part: T): T {
    return new Proxy(part, {
        get: (target, name, receiver) => {
            const method: unknown = Reflect.get(target, name, receiver);
            if (typeof method !== "function") return method;
            return async (...given: unknown[]): Promise<unknown> => {
                try {
                    return await Reflect.apply(method, target, given);
                } catch (cause) {
                    throw storeErrorOf(cause);
                }
            };
        },
    });
}
