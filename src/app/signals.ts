import { setTimeout as pause } from "node:timers/promises";
import type { Observe } from "../discord/event.ts";
import { oneAtATime } from "../schedule/one-at-a-time.ts";

/** Milliseconds that a program gets after a signal, shortened in tests. */
interface Grace {
    /** To finish opening. */
    readonly opening?: number;
    /** To close. Running answers and scheduled work get five seconds each; process managers kill after twenty in all. */
    readonly closing?: number;
}

/** A program that runs until a signal stops it. */
export interface Running {
    /** Publishes the folder of articles as it is now. */
    reload(): Promise<unknown>;
    close(): Promise<void>;
    /** Receives failures that nobody waits for. */
    readonly observe: Observe;
}

/** The process, or a fake of it. */
interface SignaledProcess {
    on(signal: "SIGINT" | "SIGTERM" | "SIGHUP", listener: () => void): unknown;
    exit(code: number): void;
}

/**
 * Opens the program. SIGINT or SIGTERM closes it, for a limited time, and exits with 0; a second one exits with 1 at once. SIGHUP reloads; signals
 * that arrive during a reload cause one more. Rejects like `open`, unless the program is already ending.
 */
export async function runUntilSignal<Program extends Running>(
    signaled: SignaledProcess,
    open: () => Promise<Program>,
    { opening: openingGrace = 3000, closing: closingGrace = 15_000 }: Grace = {},
): Promise<Program> {
    let ending = false;
    const opening = open();
    const observed = async (program: Program, work: Promise<unknown>) => {
        await work.catch((cause: unknown) =>
            program.observe({ kind: "failure", reference: "-", at: "signal", cause }),
        );
    };
    const reload = oneAtATime(async () => {
        // If it cannot be opened there is nothing to reload, and the caller gets the error.
        const program = await opening.catch(() => undefined);
        if (program !== undefined && !ending) await observed(program, program.reload());
    });
    const end = async () => {
        if (ending) return signaled.exit(1);
        ending = true;
        // Do not wait long for a program that is still opening.
        const program = await Promise.race([opening.catch(() => undefined), pause(openingGrace)]);
        if (program !== undefined) {
            program.observe({ kind: "stopping" });
            const closed = observed(program, program.close()).then(() => true);
            if (!(await Promise.race([closed, pause(closingGrace, false)])))
                program.observe({ kind: "unfinished", seconds: closingGrace / 1000 });
            program.observe({ kind: "stopped" });
        }
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
