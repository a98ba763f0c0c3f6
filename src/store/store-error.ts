import { say } from "../../locales/say.ts";
/** What went wrong with the store, in a sentence for operators; never holds the password of DATABASE_URL. */
export class StoreError extends Error {
    override readonly name = "StoreError";
    readonly reason: "unreachable" | "unwritable" | "newer" | "failed";

    constructor(reason: StoreError["reason"], message: string, options?: ErrorOptions) {
        super(message, options);
        this.reason = reason;
    }
}

/** The same methods, whose failures are StoreErrors. */
export function guarded<T extends object>(part: T): T {
    return new Proxy(part, {
        get: (target, name, receiver) => {
            const method: unknown = Reflect.get(target, name, receiver);
            if (typeof method !== "function") return method;
            return async (...given: unknown[]): Promise<unknown> => {
                try {
                    return await Reflect.apply(method, target, given);
                } catch (cause) {
                    throw storeErrorOf(cause);
                }
            };
        },
    });
}

/** What a database or its client reported, as operators should read it; what is a StoreError stays as it is. */
export function storeErrorOf(cause: unknown): StoreError {
    if (cause instanceof StoreError) return cause;
    const { message, code, sqlite } = reported(cause);
    const told = (reason: StoreError["reason"], text: string) => new StoreError(reason, text, { cause });
    if (newer.test(message)) return told("newer", say("store.newer"));
    if (code === "ERR_INVALID_URL") return told("unreachable", say("store.no-address"));
    const known = { code: code === "" ? "none" : code };
    if (unreachable.test(code) || lost.test(message))
        return told("unreachable", say("store.unreachable", known));
    if (sqlite !== "") {
        const reason = unwritable.test(sqlite) ? "unwritable" : "failed";
        return told(reason, say("store.sqlite-failed", { error: sqlite }));
    }
    return told("failed", say("store.failed", known));
}

/** Only what holds nothing of an address or of a kept text; `sqlite` is SQLite's name of the error. */
function reported(cause: unknown) {
    if (!(cause instanceof Error)) return { message: "", code: "", sqlite: "" };
    const code = "code" in cause ? String(cause.code) : "";
    const sqlite = code === "ERR_SQLITE_ERROR" && "errstr" in cause ? String(cause.errstr) : "";
    return { message: cause.message, code, sqlite };
}

/** Kysely's words for a migration that was done and that this program does not know. */
const newer = /^corrupted migrations: previously executed migration .* is missing$/u;

/** Node's codes of broken connections; PostgreSQL's of class 08, of a shutdown, and of refused logins. */
const unreachable = /^(?:ECONN|EHOST|ENET|ENOTFOUND|EAI_AGAIN|ETIMEDOUT|EPIPE|08|57P|28|3D000|53300)/u;
const lost =
    /Connection terminated|timeout exceeded when trying to connect|Query read timeout|Client has encountered/u;

const unwritable = /readonly|full|unable to open/u;
