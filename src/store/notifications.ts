import { Client } from "pg";
import { botName, endSession, markLock } from "./postgres-sessions.ts";
import { channel } from "./versions/versions.ts";

interface Notified {
    /** What tells this process from those that are set up otherwise, a whole number of 31 bits; undefined if it has no part in the bot. */
    readonly mark?: number | undefined;
    readonly onPublished: () => void;
    readonly onForgotten: (member: string) => void;
    /** Called when the connection is lost or cannot be opened, also repeatedly, and with undefined whenever it is open. */
    readonly onConnection?: (problem: DatabaseAway | undefined) => void;
}

/** PostgreSQL cannot be reached. */
export interface DatabaseAway {
    /** Host, port and database, without a name or password. */
    readonly address: string;
    readonly cause: unknown;
}

/** The PostgreSQL channel on which members are announced whom all processes should forget. */
export const forgetting = "pullquote_forgotten";

interface Listening {
    /** Resolves when the first attempt to listen has succeeded or failed. */
    readonly begun: Promise<void>;
    close(): Promise<void>;
}

/**
 * Calls back on every publication and every member to forget that PostgreSQL announces, and on every reconnection as if something had
 * been published. Reconnects until it is closed.
 */
export function listen(
    connectionString: string,
    { mark, onPublished, onForgotten, onConnection = () => undefined }: Notified,
): Listening {
    let client: Client | undefined;
    let closed = false;
    let pause = shortestPause;
    let timer: NodeJS.Timeout | undefined;

    const connect = async () => {
        const fresh = new Client({ connectionString, application_name: botName, ...patience });
        client = fresh;
        const lost = (cause?: unknown) => {
            if (closed || client !== fresh) return;
            client = undefined;
            const { host, port, database = "" } = fresh;
            onConnection({ address: `${host}:${port}/${database}`, cause });
            timer = setTimeout(() => void connect(), pause).unref();
            pause = Math.min(longestPause, pause * 2);
        };
        fresh.on("error", lost);
        fresh.on("end", () => lost());
        fresh.on("notification", (notified) => {
            if (notified.channel === forgetting) onForgotten(notified.payload ?? "");
            else onPublished();
        });
        try {
            await fresh.connect();
            await fresh.query(`listen ${channel}; listen ${forgetting}`);
            if (mark !== undefined) await fresh.query(markLock(mark));
            pause = shortestPause;
            onConnection(undefined);
            // Something may have been published while there was no connection.
            onPublished();
        } catch (cause) {
            lost(cause);
            await endSession(fresh).catch(() => undefined);
        }
    };
    return {
        begun: connect(),
        close: async () => {
            closed = true;
            clearTimeout(timer);
            if (client !== undefined) await endSession(client).catch(() => undefined);
        },
    };
}

/** So that a dead connection is detected although nothing is sent over it. */
const patience = {
    connectionTimeoutMillis: 5000,
    query_timeout: 15_000,
    keepAlive: true,
    keepAliveInitialDelayMillis: 10_000,
};
const shortestPause = 250;
/** Short enough to notice a publication within two seconds after the database is back. */
const longestPause = 1500;
