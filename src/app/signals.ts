import { setTimeout as pause } from "node:timers/promises";
import type { Observe } from "../discord/event.ts";
import { oneAtATime } from "../schedule/one-at-a-time.ts";

/** What is run until a signal ends it. */
export interface Running {
    /** Serves what the folder of articles contains now. */
    reload(): Promise<unknown>;
    close(): Promise<void>;
    /** Told of what fails where nobody waits for it. */
    readonly observe: Observe;
}

/** The process, or what stands in for it. */
interface SignaledProcess {
    on(signal: "SIGINT" | "SIGTERM" | "SIGHUP", listener: () => void): unknown;
    exit(code: number): void;
}

/**
 * Opens the program and ends it in order, with 0, at SIGINT or SIGTERM; at the second one somebody is in a hurry. SIGHUP
 * reloads: once more after a reload that is running, however many came meanwhile. Rejects as `open` does, unless the process
 * is ending anyway.
 */
export async function runUntilSignal<Program extends Running>(
    signaled: SignaledProcess,
    open: () => Promise<Program>,
): Promise<Program> {
    let ending = false;
    const opening = open();
    const observed = async (program: Program, work: Promise<unknown>) => {
        await work.catch((cause: unknown) =>
            program.observe({ kind: "failure", reference: "-", at: "signal", cause }),
        );
    };
    const reload = oneAtATime(async () => {
        // Where it cannot be opened there is nothing to reload, and whoever opens it is told.
        const program = await opening.catch(() => undefined);
        if (program !== undefined && !ending) await observed(program, program.reload());
    });
    const end = async () => {
        if (ending) return signaled.exit(1);
        ending = true;
        // What is still being opened need not be opened to the end.
        const program = await Promise.race([opening.catch(() => undefined), pause(patience)]);
        if (program !== undefined) await observed(program, program.close());
        signaled.exit(0);
    };
    signaled.on("SIGINT", () => void end());
    signaled.on("SIGTERM", () => void end());
    signaled.on("SIGHUP", () => void reload());
    return opening.catch((cause: unknown) => {
        if (!ending) throw cause;
        return Promise.withResolvers<never>().promise;
    });
}

/** Milliseconds that a program which is still being opened gets at the end. */
const patience = 3000;
