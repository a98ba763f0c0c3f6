import { Client } from "pg";
import { channel } from "./versions.ts";

/** Calls back on every publication that PostgreSQL tells of, and after every new connection. */
export function listen(connectionString: string, onTold: () => void): { close(): Promise<void> } {
    let client: Client | undefined;
    let closed = false;
    let pause = shortestPause;
    let timer: NodeJS.Timeout | undefined;

    const connect = async () => {
        const fresh = new Client({ connectionString, ...patience });
        client = fresh;
        const lost = () => {
            if (closed || client !== fresh) return;
            client = undefined;
            timer = setTimeout(() => void connect(), pause).unref();
            pause = Math.min(longestPause, pause * 2);
        };
        fresh.on("error", lost);
        fresh.on("end", lost);
        fresh.on("notification", onTold);
        try {
            await fresh.connect();
            await fresh.query(`listen ${channel}`);
            pause = shortestPause;
            // Something may have been published while nobody listened.
            onTold();
        } catch {
            lost();
            await fresh.end().catch(() => undefined);
        }
    };
    void connect();

    return {
        close: async () => {
            closed = true;
            clearTimeout(timer);
            await client?.end().catch(() => undefined);
        },
    };
}

/** A connection whose other end vanished without a word is found dead, although nothing is sent over it. */
const patience = {
    connectionTimeoutMillis: 5000,
    query_timeout: 15_000,
    keepAlive: true,
    keepAliveInitialDelayMillis: 10_000,
};
const shortestPause = 250;
/** Short enough that a publication is heard of within two seconds of the database's return. */
const longestPause = 1500;
