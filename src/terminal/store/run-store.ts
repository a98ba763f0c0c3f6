import { parseArgs } from "node:util";
import { saidBy } from "../../../locales/message.ts";
import { say } from "../../../locales/say.ts";
import { BackupError } from "../../store/backup/backup-error.ts";
import { StoreError } from "../../store/store-error.ts";
import { argumentComplaint, unknownWord, withHelp } from "../argument-complaint.ts";
import { UsageError } from "../terminal.ts";
import { backUpStore } from "./back-up-store.ts";
import { copyStore } from "./copy-store.ts";
import { restoreStore } from "./restore-store.ts";
import type { StoreRequest, StoreTerminal } from "./store-terminal.ts";

/**
 * Runs `store backup`, `store restore` or `store copy`, and returns the exit code: 1 if it was refused or stopped. Throws a UsageError
 * for wrong arguments, or if it cannot be done.
 */
export async function runStore(args: readonly string[], terminal: StoreTerminal): Promise<number> {
    const { values, positionals } = parseArguments(args);
    const { help, force, to } = values;
    if (help) {
        terminal.out(say("terminal.store.usage"));
        return 0;
    }
    const [action = "", ...operands] = positionals;
    const run = Object.hasOwn(actions, action) ? actions[action] : undefined;
    if (action === "") throw new UsageError(say("terminal.store.usage"));
    if (run === undefined) throw badUsage(unknownWord(action, Object.keys(actions)));
    const unexpected = operands[action === "copy" ? 0 : 1];
    if (unexpected !== undefined) throw badUsage(say("arguments.unexpected", { argument: unexpected }));
    if (action !== "copy" && to !== undefined) throw badUsage(say("terminal.store.only-copy"));
    try {
        return await run({ operands, force, to }, terminal);
    } catch (cause) {
        return failed(cause, terminal);
    }
}

const actions: Readonly<Record<string, (request: StoreRequest, terminal: StoreTerminal) => Promise<number>>> =
    {
        backup: backUpStore,
        restore: restoreStore,
        copy: copyStore,
    };

function failed(cause: unknown, terminal: StoreTerminal): number {
    if (cause instanceof Error && cause.name === "AbortError") {
        terminal.err(`${say("terminal.store.stopped")}\n`);
        return 1;
    }
    if (cause instanceof BackupError && cause.reason === "refused") {
        terminal.err(`${saidBy(cause)}\n`);
        return 1;
    }
    if (cause instanceof BackupError || cause instanceof StoreError)
        throw new UsageError(saidBy(cause), { cause });
    throw cause;
}

function parseArguments(args: readonly string[]) {
    const taken = { args: [...args], allowPositionals: true, options } as const;
    const complaint = argumentComplaint(taken);
    if (complaint !== undefined) throw badUsage(complaint);
    return parseArgs(taken);
}

const badUsage = (complaint: string) => new UsageError(withHelp(complaint, "store"));

const options = {
    force: { type: "boolean", default: false },
    to: { type: "string" },
    help: { type: "boolean", short: "h", default: false },
} as const;
