import { isUtf8 } from "node:buffer";
import { readFileSync, statSync } from "node:fs";
import { parse } from "dotenv";
import { say } from "../../locales/say.ts";

export type EnvFileReading =
    /** `variables` is empty if there is no file. */
    | { readonly outcome: "read"; readonly file: EnvFile }
    /** A sentence that says why it cannot be read and what to do. */
    | { readonly outcome: "unreadable"; readonly message: string };

export interface EnvFile {
    readonly path: string;
    /** Its text, with a byte order mark if it has one; undefined if there is no file. */
    readonly text: string | undefined;
    readonly variables: Readonly<Record<string, string>>;
    /** Whether everyone with an account on this machine can read it. */
    readonly isOpenToAll: boolean;
}

/** Reads the file. It may be missing. A file that exists but cannot be read is an error, because the token may be in it. */
export function readEnvFile(path: string): EnvFileReading {
    try {
        const bytes = readFileSync(path);
        // UTF-16, as some editors write it, would otherwise be a file without variables.
        if (bytes.includes(0) || !isUtf8(bytes))
            return { outcome: "unreadable", message: say("env.not-utf-8", { file: path }) };
        const text = bytes.toString("utf8");
        // Windows reports the same mode for every file.
        const isOpenToAll = process.platform !== "win32" && (statSync(path).mode & 0o004) !== 0;
        return { outcome: "read", file: { path, text, variables: parse(text), isOpenToAll } };
    } catch (cause) {
        const code = cause instanceof Error && "code" in cause ? String(cause.code) : "none";
        if (code === "ENOENT")
            return { outcome: "read", file: { path, text: undefined, variables: {}, isOpenToAll: false } };
        return { outcome: "unreadable", message: say("env.unreadable", { file: path, code }) };
    }
}
