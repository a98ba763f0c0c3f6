import { once } from "node:events";
import { spawnNode } from "./spawn-node.ts";
import { within } from "./within.ts";

/** A process that runs a script and ends with the test. */
export interface TestProcess {
    readonly process: ReturnType<typeof spawnNode>;
    /** Resolves with the next line that the process prints. */
    line(): Promise<string>;
    /** Kills the process with SIGKILL and resolves, once it has ended, with the lines that nobody has read. */
    kill(): Promise<readonly string[]>;
}

export function aProcess(script: URL, ...args: readonly string[]): TestProcess {
    const running = spawnNode(script, args);
    running.stderr.pipe(process.stderr);
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
    const closed = once(running, "close");
    return {
        process: running,
        line: async () => {
            const line = lines.shift();
            if (line !== undefined) return line;
            const { promise, resolve } = Promise.withResolvers<string>();
            waiting.push(resolve);
            return within(`a line from ${script.pathname}`, promise);
        },
        kill: async () => {
            running.kill("SIGKILL");
            await within("a killed process to end", closed);
            return lines;
        },
    };
}
