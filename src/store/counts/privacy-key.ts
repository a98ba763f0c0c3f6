import { createSecretKey, type KeyObject, randomBytes } from "node:crypto";
import { chmod, link, mkdir, open, readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import type { DatabasePlace } from "../database-place.ts";

/** The secret that hashes of members are made with, or why there is none. It is never in the database. */
export type PrivacyKey = { readonly key: KeyObject } | { readonly lacks: "key" | "usable-file" };

export interface KeyedPlace extends DatabasePlace {
    /** PRIVACY_KEY, which several machines have to share. */
    readonly privacyKey?: string | undefined;
}

/**
 * The given key; for SQLite otherwise the key in its folder, which is created unless `creates` is false. For PostgreSQL there is no
 * other, because each machine would have its own. Never rejects.
 */
export async function openPrivacyKey(
    { privacyKey, databaseUrl, dataFolder }: KeyedPlace,
    creates: boolean,
): Promise<PrivacyKey> {
    if (privacyKey !== undefined) return { key: createSecretKey(Buffer.from(privacyKey)) };
    if (databaseUrl !== undefined) return { lacks: "key" };
    if (dataFolder === undefined) return { key: createSecretKey(randomBytes(keyBytes)) };
    try {
        const path = join(dataFolder, keyFile);
        const text = (await readIfThere(path)) ?? (creates ? await create(dataFolder, path) : undefined);
        if (text === undefined) return { lacks: "key" };
        // A shorter one is not from this program.
        if (text.length < keyBytes) return { lacks: "usable-file" };
        return { key: createSecretKey(Buffer.from(text)) };
    } catch {
        return { lacks: "usable-file" };
    }
}

async function readIfThere(path: string): Promise<string | undefined> {
    try {
        const text = (await readFile(path, "utf8")).trim();
        // A restored copy may be readable for everyone.
        await chmod(path, onlyOwner).catch(() => undefined);
        return text;
    } catch (cause) {
        if (cause instanceof Error && "code" in cause && cause.code === "ENOENT") return undefined;
        throw cause;
    }
}

/** Creates the file as a whole, so that no other process and no later start finds half of it. Returns what it contains. */
async function create(folder: string, path: string): Promise<string | undefined> {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    const draft = `${path}.${randomBytes(8).toString("hex")}.tmp`;
    const file = await open(draft, "wx", onlyOwner);
    try {
        await file.writeFile(`${randomBytes(keyBytes).toString("base64url")}\n`);
        await file.sync();
        await link(draft, path).catch((cause: unknown) => {
            const isThere = cause instanceof Error && "code" in cause && cause.code === "EEXIST";
            if (!isThere) throw cause;
        });
    } finally {
        await file.close();
        await rm(draft, { force: true });
    }
    return readIfThere(path);
}

const keyFile = "privacy.key";
const keyBytes = 32;
const onlyOwner = 0o600;
