import { createHmac, randomBytes } from "node:crypto";
import type { Database } from "./tables.ts";

/** Makes the hashes under which askings are kept. */
export interface GapKeys {
    ofTerms(words: readonly string[]): string;
    ofMember(member: string): string;
}

/**
 * The keys of this month. A new month has a new salt, and with the old one go all hashes that were made with it.
 * Holds the salt's row until the transaction ends, so that nobody writes a hash of a salt that is gone.
 */
export async function gapKeys(changes: Database, now: Date): Promise<GapKeys> {
    const fresh = {
        id: 1,
        month: now.toISOString().slice(0, 7),
        salt: randomBytes(32).toString("base64url"),
    };
    const kept = await changes
        .insertInto("gap_salt")
        .values(fresh)
        .onConflict((conflict) => conflict.column("id").doUpdateSet({ id: 1 }))
        .returning(["month", "salt"])
        .executeTakeFirstOrThrow();
    // A machine whose clock is behind must not bring an old month back.
    if (kept.month >= fresh.month) return keysOf(kept.salt);
    await changes.updateTable("gap_salt").set(fresh).where("id", "=", 1).execute();
    await changes.deleteFrom("gap_asking").execute();
    return keysOf(fresh.salt);
}

function keysOf(salt: string): GapKeys {
    const hash = (text: string) => createHmac("sha256", salt).update(text).digest("base64url");
    return {
        ofTerms: (words) => hash(`terms ${words.join("\n")}`),
        ofMember: (member) => hash(`member ${member}`),
    };
}
