import { type ChildProcess, type ChildProcessByStdio, spawn } from "node:child_process";
import { existsSync } from "node:fs";
import type { Readable, Writable } from "node:stream";
import { fileURLToPath } from "node:url";
import { onTestFinished } from "vitest";
import { compileCache } from "./compile-cache.ts";

interface Surroundings {
    readonly cwd?: string;
    /** Environment variables instead of this process's own. */
    readonly env?: Readonly<Record<string, string>>;
}

type PipedProcess = ChildProcessByStdio<Writable, Readable, Readable>;

/** Runs a script in another process, which is killed after the test and ends if the tests are killed. */
export function spawnNode(script: URL, args: readonly string[] = [], given: Surroundings = {}): PipedProcess {
    const child = spawnWith(["pipe", "pipe"], script, args, given);
    if (!isPiped(child)) throw new Error("The process has no streams.");
    return child;
}

/** The same, with what it writes in open files. */
export const spawnNodeInto = (files: Files, script: URL, args: readonly string[], given: Surroundings) =>
    spawnWith(files, script, args, given);

/** Numbers of open files for standard output and standard error. */
type Files = readonly [number, number];

function spawnWith(
    [out, err]: readonly ["pipe", "pipe"] | Files,
    script: URL,
    args: readonly string[],
    given: Surroundings,
): ChildProcess {
    const endWithParent = new URL("./end-with-parent.ts", import.meta.url).href;
    const child = spawn(process.execPath, ["--import", endWithParent, fileURLToPath(script), ...args], {
        ...given,
        ...(given.env && { env: { ...english, NODE_COMPILE_CACHE: compileCache, ...given.env } }),
        stdio: ["pipe", out, err, "ipc"],
    });
    onTestFinished(() => void child.kill("SIGKILL"));
    return child;
}

/** What a process speaks unless a test says otherwise, also on a machine in another language. */
const english = { LC_ALL: "C" };

/** Whether this machine can run a program on a terminal: with `script` of util-linux. Other systems' takes other options. */
export const hasTerminal = process.platform === "linux" && existsSync("/usr/bin/script");

/** Runs a script on a terminal. What is written to its input is typed there; standard error is part of the output. */
export function spawnOnTerminal(script: URL, args: readonly string[], given: Required<Surroundings>) {
    const words = [process.execPath, fileURLToPath(script), ...args].map((word) => `'${word}'`);
    // Otherwise the shell would be interrupted as well, and its exit code be returned.
    const line = `exec ${words.join(" ")}`;
    const child = spawn(
        "/usr/bin/script",
        ["--quiet", "--return", "--flush", "--command", line, "/dev/null"],
        {
            cwd: given.cwd,
            env: {
                ...english,
                NODE_COMPILE_CACHE: compileCache,
                SHELL: "/bin/sh",
                TERM: "xterm",
                ...given.env,
            },
            stdio: ["pipe", "pipe", "pipe"],
        },
    );
    // Its terminal is then gone, which ends what runs on it.
    onTestFinished(() => void child.kill("SIGKILL"));
    return child;
}

const isPiped = (child: ChildProcess): child is PipedProcess =>
    child.stdin !== null && child.stdout !== null && child.stderr !== null;
