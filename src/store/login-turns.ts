import { setTimeout as pause } from "node:timers/promises";
import { Pool } from "pg";
import { botName } from "./postgres-sessions.ts";

/** Turns to log in to Discord, for all processes that share the database. */
export interface LoginTurns {
    /**
     * Resolves when a shard may log in: no other process has logged one in with this key for five seconds. Rejects if aborted, or if
     * the database cannot be reached.
     */
    take(key: number, signal: AbortSignal): Promise<void>;
    close(): Promise<void>;
}

interface TurnTimes {
    /** Milliseconds that a turn lasts. */
    readonly lasts: number;
    /** Milliseconds between tries to get one. */
    readonly every: number;
}

/**
 * Opens the turns in PostgreSQL. A turn is an advisory lock, which ends with the connection, so a process that is killed leaves
 * none behind.
 */
export function openLoginTurns(
    connectionString: string,
    { lasts, every }: TurnTimes = { lasts: 5500, every: 250 },
): LoginTurns {
    // With one connection, all locks belong to the same session. It is closed when no turn has been taken for a while.
    const pool = new Pool({
        connectionString,
        application_name: botName,
        max: 1,
        connectionTimeoutMillis: 5000,
        query_timeout: 5000,
        idleTimeoutMillis: lasts + 10_000,
        allowExitOnIdle: true,
    });
    // Without a listener, a broken connection would end the process. The pool replaces it.
    pool.on("error", () => undefined);
    const lock = async (call: string, key: number): Promise<boolean> => {
        const { rows } = await pool.query(`select ${call}($1, $2) as done`, [namespace, key]);
        return rows[0]?.done === true;
    };
    return {
        take: async (key, signal) => {
            while (!(await lock("pg_try_advisory_lock", key))) await pause(every, undefined, { signal });
            const release = () => void lock("pg_advisory_unlock", key).catch(() => undefined);
            setTimeout(release, lasts).unref();
        },
        close: async () => {
            if (!pool.ending) await pool.end();
        },
    };
}

/** Any number that nothing else locks. */
const namespace = 1_886_743_665;
