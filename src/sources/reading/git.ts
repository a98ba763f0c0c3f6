import { spawn } from "node:child_process";
import { devNull } from "node:os";

/** How git ended: with its output, or why it did not. */
export type GitOutcome =
    | { readonly outcome: "done"; readonly out: Buffer }
    | { readonly outcome: "failed"; readonly code: number | undefined; readonly errors: string }
    /** It was ended because it took too long, wrote too much, or `isTooLarge` said so. */
    | { readonly outcome: "ended"; readonly why: "time" | "size" | "signal" }
    /** There is no git on this machine. */
    | { readonly outcome: "missing" };

interface GitRun {
    readonly args: readonly string[];
    readonly input?: string | undefined;
    /** What git is told through its environment, in which passwords are not seen by other users. */
    readonly config?: ReadonlyMap<string, string> | undefined;
    /** A file with git's settings; none if undefined. */
    readonly configFile?: string | undefined;
    /** "https", or "file" for a repository on this machine. */
    readonly protocol: "https" | "http" | "file";
    /** Milliseconds. */
    readonly within: number;
    /** The most output in bytes. */
    readonly most: number;
    /** Asked again and again whether what is written to disk is too large. */
    readonly isTooLarge?: (() => Promise<boolean>) | undefined;
    readonly environment: Readonly<Record<string, string | undefined>>;
    readonly signal: AbortSignal;
}

/**
 * Runs the machine's git, without a shell, without questions, and without anyone's settings, hooks or helpers. It and its children
 * are ended together. Never rejects.
 */
export function runGit(run: GitRun): Promise<GitOutcome> {
    const { promise, resolve } = Promise.withResolvers<GitOutcome>();
    const { args, input, within, most, isTooLarge, signal } = run;
    if (signal.aborted) return Promise.resolve({ outcome: "ended", why: "signal" });
    const child = spawn("git", args, {
        env: environmentOf(run),
        stdio: "pipe",
        // A group of its own, so that the programs that git starts end with it.
        detached: process.platform !== "win32",
    });
    const out: Buffer[] = [];
    let size = 0;
    let errors = "";
    const settle = (outcome: GitOutcome) => {
        clearTimeout(timer);
        clearInterval(looking);
        signal.removeEventListener("abort", stop);
        resolve(outcome);
    };
    const end = (why: "time" | "size" | "signal") => {
        settle({ outcome: "ended", why });
        if (child.pid === undefined) return;
        try {
            process.kill(process.platform === "win32" ? child.pid : -child.pid, "SIGKILL");
        } catch {
            // It has just ended.
        }
    };
    const stop = () => end("signal");
    const timer = setTimeout(() => end("time"), within);
    const looking = setInterval(async () => {
        if ((await isTooLarge?.().catch(() => false)) === true) end("size");
    }, 250);
    signal.addEventListener("abort", stop);
    child.stdout.on("data", (piece: Buffer) => {
        size += piece.length;
        if (size > most) end("size");
        else out.push(piece);
    });
    child.stderr.on("data", (piece: Buffer) => {
        errors = `${errors}${piece.toString("utf8")}`.slice(-longestErrors);
    });
    child.on("error", (cause) => {
        const isMissing = "code" in cause && cause.code === "ENOENT";
        settle(isMissing ? { outcome: "missing" } : { outcome: "failed", code: undefined, errors: "" });
    });
    child.on("close", (code) => {
        if (code === 0) settle({ outcome: "done", out: Buffer.concat(out) });
        else settle({ outcome: "failed", code: code ?? undefined, errors });
    });
    // It may end before it has read everything.
    child.stdin.on("error", () => undefined);
    child.stdin.end(input);
    return promise;
}

const longestErrors = 4000;

function environmentOf({ environment, protocol, config, configFile }: GitRun): NodeJS.ProcessEnv {
    const settings = [...(config ?? [])].flatMap(([key, value], at) => [
        [`GIT_CONFIG_KEY_${at}`, key],
        [`GIT_CONFIG_VALUE_${at}`, value],
    ]);
    const passed = inherited.flatMap((name) =>
        environment[name] === undefined ? [] : [[name, environment[name]]],
    );
    return {
        ...Object.fromEntries(passed),
        ...Object.fromEntries(settings),
        GIT_CONFIG_COUNT: String(config?.size ?? 0),
        GIT_CONFIG_NOSYSTEM: "1",
        GIT_CONFIG_GLOBAL: configFile ?? devNull,
        GIT_ATTR_NOSYSTEM: "1",
        GIT_ALLOW_PROTOCOL: protocol,
        GIT_TERMINAL_PROMPT: "0",
        GIT_ASKPASS: "",
        SSH_ASKPASS: "",
        GIT_LFS_SKIP_SMUDGE: "1",
        GIT_NO_LAZY_FETCH: "1",
        GIT_OPTIONAL_LOCKS: "0",
        LC_ALL: "C",
    };
}

/** Where git is, and which certificates it trusts. */
const inherited = [
    "PATH",
    "SYSTEMROOT",
    "TMPDIR",
    "TEMP",
    "GIT_SSL_CAINFO",
    "GIT_SSL_CAPATH",
    "SSL_CERT_FILE",
];
