import { told } from "../../locales/message.ts";
import { say } from "../../locales/say.ts";
import { readConfig, settings } from "../config.ts";
import { readCorpus } from "../corpus/read-corpus.ts";
import { NoCorpusError } from "../corpus/read-files.ts";
import { signIn } from "../discord/installation/sign-in.ts";
import { EnvChangeError, type EnvChanges } from "../env-file/change-env.ts";
import { envRemarks } from "../env-file/env-remarks.ts";
import { readEnvFile } from "../env-file/read-env-file.ts";
import { writeEnvFile } from "../env-file/write-env-file.ts";
import { envPath } from "../environment.ts";
import { StoppedError } from "../terminal/setup/asker.ts";
import { lineAsker } from "../terminal/setup/line-asker.ts";
import { promptAsker } from "../terminal/setup/prompt-asker.ts";
import { setUp } from "../terminal/setup/set-up.ts";
import type { FolderCount } from "../terminal/setup/setup-desk.ts";
import { UsageError } from "../terminal/terminal.ts";
import { openFileReader } from "../thread/reading/file-reader.ts";

/** Runs `setup` in this process, and returns the exit code. Throws a UsageError. */
export async function startSetup(args: readonly string[]): Promise<number> {
    // Not even to say what is wrong with an argument, because it may be the token.
    if (args.length > 0) throw new UsageError(say("setup.no-arguments"));
    const reading = readEnvFile(envPath);
    if (reading.outcome === "unreadable") throw new UsageError(reading.message);
    const { file } = reading;
    const { errors, warnings } = envRemarks(file, { settings, used: settings, secrets: [], addresses: [] });
    if (errors.length > 0) throw new UsageError(errors.join("\n"));
    const { stdin, stdout, stderr, env: environment } = process;
    const screen = [stdout, stderr].find(({ isTTY }) => isTTY);
    // What is typed would be shown, the token too.
    if (stdin.isTTY && screen === undefined) throw new UsageError(say("setup.no-screen"));
    const ending = new AbortController();
    const stop = () => ending.abort(new StoppedError("interrupted"));
    process.on("SIGINT", stop).on("SIGTERM", stop);
    const { signal } = ending;
    const asker =
        stdin.isTTY && screen !== undefined
            ? promptAsker({ input: stdin, output: screen, signal })
            : lineAsker({ input: stdin, out: (text) => stdout.write(text), signal });
    const reader = openFileReader();
    for (const warning of warnings) asker.tell(warning);
    const api = apiIn({ ...file.variables, ...environment });
    try {
        return await setUp({
            asker,
            file,
            environment,
            signIn: (token) => signIn({ token, api, signal }),
            countArticles: (folder) => countArticles(folder, reader.read),
            write,
        });
    } catch (cause) {
        if (!(cause instanceof StoppedError)) throw cause;
        stderr.write(`\n${say(`setup.stopped-${cause.why}`)}\n`);
        return cause.why === "ended" ? 2 : 130;
    } finally {
        reader.close();
        process.off("SIGINT", stop).off("SIGTERM", stop);
        stdin.destroy();
    }
}

function write(changes: EnvChanges): void {
    try {
        writeEnvFile(envPath, changes);
    } catch (cause) {
        if (cause instanceof EnvChangeError) throw new UsageError(cause.message, { cause });
        if (!(cause instanceof Error && "code" in cause)) throw cause;
        const code = String(cause.code);
        throw new UsageError(say("setup.unwritable", { file: envPath, code }), { cause });
    }
}

/** Another address of Discord's API. Throws a UsageError if it cannot be one. */
function apiIn({ DISCORD_API }: Readonly<Record<string, string | undefined>>): string | undefined {
    const reading = readConfig({ DISCORD_API });
    if (reading.outcome === "bad") throw new UsageError(reading.message);
    return reading.config.api;
}

async function countArticles(
    folder: string,
    read: ReturnType<typeof openFileReader>["read"],
): Promise<FolderCount> {
    try {
        const { articles, errors } = await readCorpus(folder, read);
        const leftOut = new Set(
            errors.filter(({ severity }) => severity === "error").map(({ file }) => file),
        );
        return { articles: articles.length, leftOut: leftOut.size };
    } catch (cause) {
        if (cause instanceof NoCorpusError) return { problem: told(cause.said) };
        throw cause;
    }
}
