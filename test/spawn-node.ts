import { type ChildProcess, type ChildProcessByStdio, spawn } from "node:child_process";
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
    const endWithParent = new URL("./end-with-parent.ts", import.meta.url).href;
    const child = spawn(process.execPath, ["--import", endWithParent, fileURLToPath(script), ...args], {
        ...given,
        ...(given.env && { env: { NODE_COMPILE_CACHE: compileCache, ...given.env } }),
        stdio: ["pipe", "pipe", "pipe", "ipc"],
    });
    onTestFinished(() => void child.kill("SIGKILL"));
    if (!isPiped(child)) throw new Error("The process has no streams.");
    return child;
}

const isPiped = (child: ChildProcess): child is PipedProcess =>
    child.stdin !== null && child.stdout !== null && child.stderr !== null;
