import { type ChildProcessWithoutNullStreams, spawn } from "node:child_process";
import { fileURLToPath } from "node:url";
import { onTestFinished } from "vitest";

/** A process that runs a script; it does not outlive the test. */
export interface TestProcess {
    readonly process: ChildProcessWithoutNullStreams;
    /** Resolves with the next line that it prints. */
    line(): Promise<string>;
    /** Kills it as `kill -9` does, and resolves with the lines that nobody took when it is gone. */
    kill(): Promise<readonly string[]>;
}

export function aProcess(script: URL, ...args: readonly string[]): TestProcess {
    const running = spawn(process.execPath, [fileURLToPath(script), ...args]);
    running.stderr.pipe(process.stderr);
    onTestFinished(() => void running.kill("SIGKILL"));
    const lines: string[] = [];
    const waiting: ((line: string) => void)[] = [];
    let unfinished = "";
    running.stdout.on("data", (bytes: Buffer) => {
        const parts = `${unfinished}${bytes}`.split("\n");
        unfinished = parts.pop() ?? "";
        for (const line of parts) {
            const taker = waiting.shift();
            if (taker === undefined) lines.push(line);
            else taker(line);
        }
    });
    const closed = new Promise<void>((resolve) => void running.on("close", () => resolve()));
    return {
        process: running,
        line: () => {
            const line = lines.shift();
            return line === undefined
                ? new Promise((resolve) => waiting.push(resolve))
                : Promise.resolve(line);
        },
        kill: async () => {
            running.kill("SIGKILL");
            await closed;
            return lines;
        },
    };
}
