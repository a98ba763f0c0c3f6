import { say } from "../../../locales/say.ts";
import { readContents } from "../../store/backup/read-contents.ts";
import { writeBackup } from "../../store/backup/write-backup.ts";
import { isStoreThere } from "../../store/is-store-there.ts";
import { UsageError } from "../terminal.ts";
import { copiedFacts } from "./copied-facts.ts";
import type { StoreRequest, StoreTerminal } from "./store-terminal.ts";

/** Runs `store backup`. Throws a UsageError without a file or a store. */
export async function backUpStore(
    { operands: [file], force }: StoreRequest,
    terminal: StoreTerminal,
): Promise<number> {
    if (file === undefined) throw new UsageError(say("terminal.store.no-file-to-write"));
    const { place, signal, programVersion: program } = terminal;
    const progress = terminal.progress((percent) => say("terminal.store.backing-up", { percent }));
    // Opening SQLite would make an empty database.
    const copied = (await isStoreThere(place))
        ? await readContents(place, { hashes: false }, async (copy) => {
              const facts = { program, madeAt: terminal.now() };
              const work = { facts, force, signal, onProgress: progress.step };
              return { copy, bytes: await writeBackup(file, copy, work) };
          }).finally(progress.done)
        : undefined;
    if (copied === undefined) throw new UsageError(say("terminal.store.none"));
    const size = inMegabytes(copied.bytes);
    terminal.out(`${say("terminal.store.backed-up", { file, size })}\n${copiedFacts(copied.copy)}\n`);
    return 0;
}

const inMegabytes = (bytes: number) => Math.max(0.1, Math.round(bytes / 100_000) / 10);
