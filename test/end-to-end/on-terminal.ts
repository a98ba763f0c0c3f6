import { once } from "node:events";
import { spawnOnTerminal } from "../spawn-node.ts";
import { within } from "../within.ts";

/** A program on a terminal, and a person who reads and types. */
export interface TerminalRun {
    /** All that was shown so far, with the codes that move the cursor. */
    shown(): string;
    /** Resolves when a text is shown after what was last waited for. */
    sees(text: string): Promise<void>;
    types(keys: string): void;
    /** Resolves with the exit code. */
    exit(): Promise<number>;
}

export function onTerminal(...run: Parameters<typeof spawnOnTerminal>): TerminalRun {
    const child = spawnOnTerminal(...run);
    let shown = "";
    let read = 0;
    let look = () => {};
    child.stdout.on("data", (bytes: Buffer) => {
        shown += bytes;
        look();
    });
    const closed = once(child, "close").then(([code]) => Number(code));
    return {
        shown: () => shown,
        sees: async (text) => {
            const { promise, resolve } = Promise.withResolvers<void>();
            look = () => {
                const at = shown.indexOf(text, read);
                if (at === -1) return;
                read = at + text.length;
                resolve();
            };
            look();
            await within(`“${text}” on the terminal`, promise);
        },
        types: (keys) => void child.stdin.write(keys),
        exit: () => within("the program to end", closed),
    };
}
