import { isUtf8 } from "node:buffer";
import { readFileSync } from "node:fs";
import { parse } from "dotenv";
import { say } from "../locales/say.ts";
import { type ConfigReading, readConfig } from "./config.ts";

type Variables = Readonly<Record<string, string | undefined>>;

interface EnvironmentReading {
    /** The process's variables. They override those of the file. */
    readonly environment: Variables;
    /** Values from the command line. They override both. */
    readonly given?: Variables;
    /** The variables that this program uses; the others are not validated. All if undefined. */
    readonly only?: readonly string[];
}

/**
 * Reads the configuration from the environment and from `.env` in the working directory. The file may be missing. A file that
 * exists but cannot be read is an error, because the token may be in it.
 */
export function readEnvironment({ environment, given, only }: EnvironmentReading): ConfigReading {
    const file = readFile(".env");
    if (typeof file === "string") return { outcome: "bad", message: file };
    const all = Object.entries({ ...file, ...environment, ...given });
    const wanted = only === undefined ? all : all.filter(([name]) => only.includes(name));
    return readConfig(Object.fromEntries(wanted));
}

/** The variables of the file, or a sentence that says why it cannot be read and what to do. */
function readFile(path: string): Variables | string {
    try {
        const bytes = readFileSync(path);
        // UTF-16, as some editors write it, would otherwise be a file without variables.
        if (bytes.includes(0) || !isUtf8(bytes)) return say("start.env-not-utf-8", { file: path });
        return parse(bytes);
    } catch (cause) {
        const code = cause instanceof Error && "code" in cause ? String(cause.code) : "none";
        return code === "ENOENT" ? {} : say("start.unreadable-env", { file: path, code });
    }
}
