import { say } from "../../../locales/say.ts";
import { openBackup } from "../../store/backup/read-backup.ts";
import { replaceContents } from "../../store/backup/replace-contents.ts";
import { UsageError } from "../terminal.ts";
import { copiedFacts } from "./copied-facts.ts";
import type { StoreRequest, StoreTerminal } from "./store-terminal.ts";

/** Runs `store restore`. Throws a UsageError without a file. */
export async function restoreStore(
    { operands: [file], force }: StoreRequest,
    terminal: StoreTerminal,
): Promise<number> {
    if (file === undefined) throw new UsageError(say("terminal.store.no-file-to-read"));
    const { place, signal } = terminal;
    const checking = terminal.progress((percent) => say("terminal.store.checking", { percent }));
    const backup = await openBackup(file, { onRead: checking.step });
    try {
        // A damaged file is found before anything is locked.
        for await (const _ of backup.parts()) signal.throwIfAborted();
    } finally {
        checking.done();
    }
    const progress = terminal.progress((percent) => say("terminal.store.restoring", { percent }));
    await replaceContents(place, backup, { force, signal, onProgress: progress.step }).finally(progress.done);
    const { program, madeAt } = backup.facts;
    const at = madeAt.toISOString().replace("T", " ").slice(0, 16);
    terminal.out(`${say("terminal.store.restored", { file, at, program })}\n${copiedFacts(backup)}\n`);
    terminal.out(`${say("terminal.store.start-now")}\n`);
    return 0;
}
