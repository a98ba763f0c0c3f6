import { setTimeout as pause } from "node:timers/promises";
import { say } from "../../locales/say.ts";
import { openStore, type Store } from "../store/store.ts";
import { StoreError } from "../store/store-error.ts";
import type { CorpusPlace } from "./served-corpus.ts";

/**
 * Opens the store. If that is not possible, warns, and tries again as long as other processes use the same one; else it is undefined,
 * and the folder is served without it.
 */
export async function openStoreIfPossible({
    databaseUrl,
    privacyKey,
    dataFolder,
    retention,
    sharesDatabase,
    warn,
    now,
}: StoreOpening): Promise<Store | undefined> {
    for (let wait = 250, warned = ""; ; wait = Math.min(10_000, wait * 2)) {
        try {
            const onBackup = (file: string) => warn(say("start.upgraded", { file }));
            return await openStore({ databaseUrl, privacyKey, dataFolder, retention, now, onBackup });
        } catch (cause) {
            if (!(cause instanceof StoreError)) throw cause;
            const { message } = cause;
            if (sharesDatabase !== true) {
                warn(`${message} ${say("start.without-store")}`);
                return undefined;
            }
            // Without it, this process would answer with other articles and settings than the others.
            if (message !== warned) warn(`${message} ${say("start.waits-for-store")}`);
            warned = message;
            await pause(wait);
        }
    }
}

interface StoreOpening extends CorpusPlace {
    /** Receives problems that do not stop the program from answering. */
    readonly warn: (sentence: string) => void;
    readonly now: () => Date;
}
