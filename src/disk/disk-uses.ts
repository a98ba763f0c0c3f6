import { readdir, stat } from "node:fs/promises";
import { join } from "node:path";

/** What takes space in the data folder, in bytes. */
export interface DiskUses {
    /** SQLite's file with its log. */
    readonly database: number;
    readonly snapshot: number;
    /** Copies from before updates. */
    readonly copies: number;
}

/** Looks only at names that this program gives; a folder that cannot be read has none. */
export async function diskUses(folder: string): Promise<DiskUses> {
    const uses = { database: 0, snapshot: 0, copies: 0 };
    for (const name of await readdir(folder).catch(() => [])) {
        const kind = kinds.find(([, pattern]) => pattern.test(name))?.[0];
        if (kind === undefined) continue;
        const found = await stat(join(folder, name)).catch(() => undefined);
        uses[kind] += found?.size ?? 0;
    }
    return uses;
}

const kinds = [
    ["database", /^pullquote\.db/u],
    ["snapshot", /^library\.snapshot/u],
    ["copies", /^before-upgrade-from-/u],
] as const;
