import { Client } from "pg";
import type { DatabasePlace } from "./database-place.ts";
import { endSession } from "./postgres-sessions.ts";
import { isFileThere } from "./sqlite/sqlite-dialect.ts";
import { storeErrorOf } from "./store-error.ts";

/** Whether a store exists in this place, without creating one. Rejects with a StoreError if that cannot be determined. */
export async function isStoreThere({ databaseUrl, dataFolder }: DatabasePlace): Promise<boolean> {
    try {
        return await (databaseUrl === undefined ? isFileThere(dataFolder) : isSchemaThere(databaseUrl));
    } catch (cause) {
        throw storeErrorOf(cause);
    }
}

async function isSchemaThere(connectionString: string): Promise<boolean> {
    const client = new Client({ connectionString, connectionTimeoutMillis: 5000, query_timeout: 15_000 });
    // Without a listener, the event would end the process. The query rejects anyway.
    client.on("error", () => undefined);
    try {
        await client.connect();
        const { rows } = await client.query<{ there: boolean }>(
            "select to_regclass('head') is not null as there",
        );
        return rows[0]?.there === true;
    } finally {
        await endSession(client).catch(() => undefined);
    }
}
