import {
    addressSettings,
    type ConfigReading,
    ownSettings,
    readConfig,
    secretSettings,
    settings,
} from "./config.ts";
import { envRemarks, misspelledVariables } from "./env-file/env-remarks.ts";
import { readEnvFile } from "./env-file/read-env-file.ts";

type Variables = Readonly<Record<string, string | undefined>>;

interface EnvironmentOptions {
    /** The process's variables. They override those of the file. */
    readonly environment: Variables;
    /** Values from the command line. They override both. */
    readonly given?: Variables;
    /** The variables that this program uses; the others are not validated. All if undefined. */
    readonly only?: readonly string[];
}

type EnvironmentReading =
    /** `warnings` are about what has no effect on the configuration, or should not have. */
    | (Extract<ConfigReading, { outcome: "good" }> & { readonly warnings: readonly string[] })
    | Extract<ConfigReading, { outcome: "bad" }>;

/** Where the program looks for settings, in the working directory. */
export const envPath = ".env";

/**
 * Reads the configuration from the environment and from `.env` in the working directory. The file may be missing. A file that
 * exists but cannot be read is an error, because the token may be in it, and so is a misspelled setting in it.
 */
export function readEnvironment({ environment, given, only }: EnvironmentOptions): EnvironmentReading {
    const reading = readEnvFile(envPath);
    if (reading.outcome === "unreadable") return { outcome: "bad", message: reading.message };
    const used = only ?? settings;
    const { errors, warnings } = envRemarks(reading.file, {
        settings,
        used,
        secrets: secretSettings.filter((name) => used.includes(name)),
        addresses: addressSettings.filter((name) => used.includes(name)),
    });
    const all = Object.entries({ ...reading.file.variables, ...environment, ...given });
    const config = readConfig(Object.fromEntries(all.filter(([name]) => used.includes(name))));
    const problems = [...errors, ...(config.outcome === "bad" ? [config.message] : [])];
    if (config.outcome === "bad" || errors.length > 0)
        return { outcome: "bad", message: problems.join("\n") };
    return { ...config, warnings: [...warnings, ...misspelledVariables(environment, ownSettings)] };
}
