import { setTimeout as pause } from "node:timers/promises";
import type { DatabaseConnection } from "kysely";

/**
 * The same connection, which tries again for five seconds where another process holds the lock. SQLite would wait,
 * too, but in this very thread, which has questions to answer meanwhile.
 */
export function patient(connection: DatabaseConnection): DatabaseConnection {
    return {
        executeQuery: async (query, options) => {
            for (let attempt = 1; ; attempt++) {
                try {
                    return await connection.executeQuery(query, options);
                } catch (cause) {
                    if (!isLocked(cause) || attempt === attempts) throw cause;
                    await pause(milliseconds);
                }
            }
        },
        streamQuery: (query, size, options) => connection.streamQuery(query, size, options),
    };
}

const milliseconds = 20;
const attempts = 250;

/** SQLite's code 5: the statement has done nothing yet. */
const isLocked = (cause: unknown) => cause instanceof Error && "errcode" in cause && cause.errcode === 5;
