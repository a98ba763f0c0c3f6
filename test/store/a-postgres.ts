import { type ChildProcess, execFile, spawn } from "node:child_process";
import { once } from "node:events";
import { chmodSync, chownSync, mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { Client } from "pg";
import type { DatabasePlace } from "../../src/store/database-place.ts";
import { within } from "../within.ts";
import {
    installedPostgres,
    type PostgresUser,
    postgresUser,
    reachablePostgres,
} from "./postgres-binaries.ts";

/** A real PostgreSQL server. */
export interface TestPostgres {
    /** Without a database. */
    readonly address: string;
    /** The address of a new, empty database. */
    place(): Promise<DatabasePlace>;
    stop(): Promise<void>;
    /** Whether it ended, also by itself. */
    hasEnded(): boolean;
    start(): Promise<void>;
    remove(): Promise<void>;
}

interface PostgresPlace {
    /** Where it is installed; from npm by default. */
    readonly installed?: string;
    /** The folder above that of its data, which its user may enter; a new one by default. */
    readonly disk?: string;
}

/** Undefined if PostgreSQL cannot be started on this machine; standard error says why. */
export async function openTestPostgres(given: PostgresPlace = {}): Promise<TestPostgres | undefined> {
    const folder = mkdtempSync(join(tmpdir(), "postgres-"));
    try {
        return await openPostgres(folder, given);
    } catch (cause) {
        const why = cause instanceof Error ? cause.message : String(cause);
        process.stderr.write(`Tests of PostgreSQL are skipped, since it cannot be started here: ${why}.\n`);
        rmSync(folder, { recursive: true, force: true });
        return undefined;
    }
}

async function openPostgres(
    folder: string,
    { installed = installedPostgres(), disk = folder }: PostgresPlace,
): Promise<TestPostgres> {
    const user = postgresUser();
    chmodSync(folder, 0o755);
    const programs = reachablePostgres({ installed, user, spare: join(folder, "programs") });
    const data = join(disk, "data");
    mkdirSync(data, { mode: 0o700 });
    if (user !== undefined) chownSync(data, user.uid, user.gid);
    const place = { programs: join(programs, "bin"), data, user, port: await freePort() };
    await initialise(place);
    let server = await startServer(place);
    const address = `postgres://postgres:secret-password@127.0.0.1:${place.port}`;
    let count = 0;
    return {
        address,
        place: () => newDatabase(address, `test${++count}`),
        stop: () => stopServer(server),
        hasEnded: () => server.exitCode !== null || server.signalCode !== null,
        start: async () => {
            server = await startServer(place);
        },
        remove: async () => {
            await stopServer(server);
            rmSync(folder, { recursive: true, force: true });
        },
    };
}

/** Makes a database of this name in the server with this address. */
export async function newDatabase(address: string, name: string): Promise<DatabasePlace> {
    await query(`${address}/postgres`, `create database ${name}`);
    return { databaseUrl: `${address}/${name}` };
}

interface Installation {
    readonly programs: string;
    readonly data: string;
    readonly user: PostgresUser;
    readonly port: number;
}

async function initialise({ programs, data, user }: Installation): Promise<void> {
    // The tests don't cover power failures, and syncing to disk is slow.
    const flags = ["--auth=trust", "--username=postgres", "--locale=C", "--encoding=UTF8", "--no-sync"];
    // In megabytes: small enough for a small disk.
    flags.push("--wal-segsize=1");
    await promisify(execFile)(join(programs, "initdb"), ["-D", data, ...flags], {
        ...user,
        cwd: data,
        timeout: startLimit,
        killSignal: "SIGKILL",
    });
}

async function startServer({ programs, data, user, port }: Installation): Promise<ChildProcess> {
    const settings = {
        listen_addresses: "127.0.0.1",
        port,
        // Nobody connects by Unix sockets, and they would be in a shared folder.
        unix_socket_directories: "",
        fsync: "off",
        shared_buffers: "16MB",
    };
    const flags = Object.entries(settings).flatMap(([name, value]) => ["-c", `${name}=${value}`]);
    const command = [join(programs, "postgres"), "-D", data, ...flags];
    const server = spawn("sh", ["-c", untilInputEnds, "sh", ...command], {
        ...user,
        cwd: data,
        detached: true,
        stdio: ["pipe", "ignore", "pipe"],
    });
    let log = "";
    const ready = new Promise<void>((resolve, reject) => {
        server.stderr.on("data", (bytes: Buffer) => {
            log += bytes;
            if (log.includes("database system is ready to accept connections")) resolve();
        });
        server.on("error", reject);
        server.on("close", () => reject(new Error(`PostgreSQL ended at once: ${log.trim()}`)));
    });
    try {
        await within("PostgreSQL to accept connections", ready, startLimit);
        return server;
    } catch (cause) {
        kill(server);
        throw cause;
    }
}

/**
 * Starts PostgreSQL in place of the shell, together with a process that ends it when its own standard input ends, which also
 * happens if the tests are killed.
 */
const untilInputEnds = 'exec 3<&0; { cat <&3; kill -INT $$; } > /dev/null 2>&1 & exec "$@"';

async function stopServer(server: ChildProcess): Promise<void> {
    if (server.exitCode !== null || server.signalCode !== null) return;
    const closed = once(server, "close");
    server.kill("SIGINT");
    try {
        await within("PostgreSQL to end", closed, startLimit);
    } finally {
        kill(server);
    }
}

/** The whole process group, which it leads. */
function kill({ pid }: ChildProcess): void {
    try {
        if (pid !== undefined) process.kill(-pid, "SIGKILL");
    } catch {
        // It has already ended.
    }
}

async function query(connectionString: string, sql: string): Promise<void> {
    const client = new Client({
        connectionString,
        connectionTimeoutMillis: startLimit,
        query_timeout: startLimit,
    });
    await client.connect();
    await client.query(sql).finally(() => client.end());
}

async function freePort(): Promise<number> {
    const server = createServer().listen(0, "127.0.0.1");
    await within("a free port", once(server, "listening"));
    const address = server.address();
    server.close();
    return typeof address === "object" && address !== null ? address.port : 0;
}

/** Milliseconds; on an idle machine it takes three seconds. */
const startLimit = 60_000;
