import type { StatsFs } from "node:fs";
import { statfs } from "node:fs/promises";

/** What is left on the file system of a folder or file. */
export interface DiskSpace {
    /** Bytes that this process may still write, and those of the whole file system. */
    readonly free: number;
    readonly size: number;
    /** How much is used, from 0 to 1, as `df` computes it: without what is reserved for root. */
    readonly used: number;
    /** How many of the possible files exist, from 0 to 1; undefined if the file system has no limit. */
    readonly usedFiles: number | undefined;
}

/** "low" from 90 % on, "full" if there is almost nothing left. */
export type DiskLevel = "ok" | "low" | "full";

/** Undefined if it cannot be determined: the folder may not exist yet, or the file system may not say. */
export async function diskSpace(path: string): Promise<DiskSpace | undefined> {
    const found = await statfs(path).catch(() => undefined);
    if (found === undefined || found.blocks === 0) return undefined;
    return spaceOf(found);
}

/** What a file system reports, as shares. */
export function spaceOf({ blocks, bfree, bavail, bsize, files, ffree }: ReportedSpace): DiskSpace {
    const taken = blocks - bfree;
    return {
        free: bavail * bsize,
        size: blocks * bsize,
        used: share(taken, taken + bavail),
        // Some report none of both; others make files as they need them, and report what is left of the space.
        usedFiles: files === 0 ? undefined : share(files - ffree, files),
    };
}

type ReportedSpace = Pick<StatsFs, "blocks" | "bfree" | "bavail" | "bsize" | "files" | "ffree">;

const share = (part: number, whole: number) => (whole === 0 ? 1 : part / whole);

/** The level now, after the one before: a disk that is about to be low or full does not change to and fro. */
export function levelOf({ free, used, usedFiles = 0 }: DiskSpace, before: DiskLevel = "ok"): DiskLevel {
    const most = Math.max(used, usedFiles);
    const least = before === "full" ? recovered : nothing;
    if (free < least || usedFiles >= 1) return "full";
    return most >= (before === "ok" ? low : lowNoMore) ? "low" : "ok";
}

/** From when on a disk counts as low. */
const low = 0.9;
const lowNoMore = 0.87;
/** Bytes. SQLite's log alone needs this much for one change. */
const nothing = 256 * 1024;
const recovered = 1024 * 1024;
