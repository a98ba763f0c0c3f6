import { randomBytes } from "node:crypto";
import { open, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import { diskSpace } from "./disk-space.ts";

/** Space that is kept for a start on a full disk, since SQLite cannot even read without a little. Its methods never reject. */
export interface Reserve {
    /** Gives the space back if there is almost none left. */
    release(): Promise<void>;
    /** Takes the space again, if there is enough. */
    keep(): Promise<void>;
}

/** A file in the folder that is only there to be deleted. */
export function openReserve(folder: string): Reserve {
    const path = join(folder, "space.reserve");
    const isThere = async () => (await stat(path).catch(() => undefined))?.size === reserved;
    return {
        release: async () => {
            const space = await diskSpace(folder);
            if (space !== undefined && space.free < reserved)
                await rm(path, { force: true }).catch(() => undefined);
        },
        keep: async () => {
            const space = await diskSpace(folder);
            if (space === undefined || space.free < 8 * reserved || (await isThere())) return;
            await write(path).catch(() => rm(path, { force: true }).catch(() => undefined));
        },
    };
}

async function write(path: string): Promise<void> {
    const file = await open(path, "w", 0o600);
    try {
        // A file system that compresses would keep no space for zeros.
        await file.writeFile(randomBytes(reserved));
    } finally {
        await file.close();
    }
}

/** Bytes: what SQLite needs to open its file and to make a few small changes. */
const reserved = 1024 * 1024;
