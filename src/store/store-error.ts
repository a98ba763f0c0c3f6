import { message, SaidError, type Tellable } from "../../locales/message.ts";

/** A failure of the store. It is said in a sentence for operators that never contains the password in DATABASE_URL. */
export class StoreError extends SaidError {
    override readonly name = "StoreError";
    readonly reason: "unreachable" | "full" | "unwritable" | "newer" | "failed" | "deleted" | "replaced";

    constructor(reason: StoreError["reason"], said: Tellable, options?: ErrorOptions) {
        super(said, options);
        this.reason = reason;
    }
}

/** Whether the store fails because SQLite's file was deleted or replaced while it was open. */
export function isFileGone({ reason }: StoreError): boolean {
    return reason === "deleted" || reason === "replaced";
}

/**
 * Wraps an object so that all of its methods run only after `before`, and reject with StoreErrors, of which `onFailure` is notified
 * first.
 */
export function guarded<T extends object>(
    part: T,
    before: () => Promise<void>,
    onFailure: (failure: StoreError) => void = () => undefined,
): T {
    return new Proxy(part, {
        get: (target, name, receiver) => {
            const method: unknown = Reflect.get(target, name, receiver);
            if (typeof method !== "function") return method;
            return async (...given: unknown[]): Promise<unknown> => {
                try {
                    await before();
                    return await Reflect.apply(method, target, given);
                } catch (cause) {
                    const failure = storeErrorOf(cause);
                    onFailure(failure);
                    throw failure;
                }
            };
        },
    });
}

/** Turns an error of a database or its client into a StoreError. StoreErrors are returned unchanged. */
export function storeErrorOf(cause: unknown): StoreError {
    if (cause instanceof StoreError) return cause;
    const { text, code, sqlite } = reported(cause);
    const error = (reason: StoreError["reason"], said: Tellable) => new StoreError(reason, said, { cause });
    if (newer.test(text)) return error("newer", message("store.newer"));
    if (code === "ERR_INVALID_URL") return error("unreachable", message("store.no-address"));
    const known = { code: code === "" ? "none" : code };
    if (repairing.includes(code)) return error("unreachable", message("store.repairing", { code }));
    if (unreachable.test(code) || lost.test(text))
        return error("unreachable", message("store.unreachable", known));
    if (code === postgresFull) return error("full", message("store.postgres-full"));
    if (isFull(cause))
        return error("full", message("store.sqlite-full", { error: sqlite === "" ? code : sqlite }));
    if (sqlite !== "") {
        const reason = unwritable.test(sqlite) ? "unwritable" : "failed";
        return error(reason, message("store.sqlite-failed", { error: sqlite }));
    }
    return error(
        "failed",
        code === notAllowed ? message("store.not-allowed") : message("store.failed", known),
    );
}

/** Whether SQLite or the file system reports that there is no space left. */
export function isFull(cause: unknown): boolean {
    if (!(cause instanceof Error)) return false;
    const code = "code" in cause ? cause.code : undefined;
    if (code === "ERR_SQLITE_ERROR") return "errcode" in cause && sqliteFull.includes(cause.errcode);
    return code === "ENOSPC" || code === "EDQUOT";
}

/** The parts of an error that reveal neither the database's URL nor stored texts. `sqlite` is SQLite's name for the error. */
function reported(cause: unknown) {
    if (!(cause instanceof Error)) return { text: "", code: "", sqlite: "" };
    const code = "code" in cause ? String(cause.code) : "";
    const sqlite = code === "ERR_SQLITE_ERROR" && "errstr" in cause ? String(cause.errstr) : "";
    return { text: cause.message, code, sqlite };
}

/** Kysely's message for a migration in the database that this version of the program does not know. */
const newer = /^corrupted migrations: previously executed migration .* is missing$/u;

/** Node's codes for broken connections; PostgreSQL's class 08 and codes for shutdowns and refused logins. */
const unreachable = /^(?:ECONN|EHOST|ENET|ENOTFOUND|EAI_AGAIN|ETIMEDOUT|EPIPE|08|57P|28|3D000|53300)/u;
const lost =
    /Connection terminated|timeout exceeded when trying to connect|Query read timeout|Client has encountered/u;

/** PostgreSQL's codes for a crash of one of its processes, and while it accepts nobody, such as after one. */
const repairing: readonly string[] = ["57P02", "57P03"];

/** PostgreSQL's code for a missing privilege. Since version 15, only the owner of a database may make tables in it. */
const notAllowed = "42501";

/** PostgreSQL's code for a full disk. */
const postgresFull = "53100";

/**
 * SQLite's numbers for a full disk or database; and for failed writes of a file, which is how it reports a used-up quota; of the
 * index of the write-ahead log; and of a temporary file.
 */
const sqliteFull: readonly unknown[] = [13, 778, 4874, 6410];

const unwritable = /readonly|unable to open/u;
