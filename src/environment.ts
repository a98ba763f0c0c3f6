import { isUtf8 } from "node:buffer";
import { readFileSync } from "node:fs";
import { parse } from "dotenv";
import { say } from "../locales/say.ts";
import { type ConfigReading, readConfig } from "./config.ts";

type Variables = Readonly<Record<string, string | undefined>>;

interface EnvironmentReading {
    /** The process's own variables; they win over those of the file. */
    readonly environment: Variables;
    /** What the command line says; it wins over both. */
    readonly given?: Variables;
    /** The variables that matter to this program; a bad value of another is no fault of its. All where undefined. */
    readonly only?: readonly string[];
}

/**
 * The configuration of the environment and of the file `.env` in the working folder. No file is no fault, since the
 * environment may hold everything; one that cannot be read is, since the token may be in it.
 */
export function readEnvironment({ environment, given, only }: EnvironmentReading): ConfigReading {
    const file = readFile(".env");
    if (typeof file === "string") return { outcome: "bad", message: file };
    const all = Object.entries({ ...file, ...environment, ...given });
    const wanted = only === undefined ? all : all.filter(([name]) => only.includes(name));
    return readConfig(Object.fromEntries(wanted));
}

/** The variables of the file, or else a sentence that says why it cannot be read and what to do. */
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
