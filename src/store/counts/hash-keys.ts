import { createHmac, type KeyObject, randomBytes } from "node:crypto";
import type { Database } from "../tables.ts";
import type { PrivacyKey } from "./privacy-key.ts";

/** Makes the hashes that are stored instead of members, and of what fewer than three of them asked about. */
interface HashKeys {
    ofTerms(words: readonly string[]): string;
    ofMember(member: string): string;
}

/**
 * Whether members are counted, or why not: there is no key, its file cannot be used, or other processes have another one. With
 * "keys-differ", they are counted here, but not in a process with another key, or none.
 */
export type HashState = "on" | "no-key" | "unusable-key" | "other-key" | "keys-differ";

/** Tells processes with different keys apart without revealing more of one than the database does: 31 bits, 0 without a key. */
export const markOf = (privacyKey: PrivacyKey): number =>
    "key" in privacyKey
        ? createHmac("sha256", privacyKey.key).update("mark").digest().readUInt32BE() >>> 1
        : 0;

/** The keys of the hashes. Each needs the privacy key, and a salt in the database that is replaced every month. */
export interface MonthKeys {
    /**
     * The keys of this month; undefined if hashes cannot be made. Locks the salt's row until the transaction ends, so that nobody stores
     * a hash with an old salt.
     */
    in(changes: Database): Promise<HashKeys | undefined>;
    /** This month's hash of a member; undefined if hashes cannot be made. */
    ofMember(member: string): Promise<string | undefined>;
    /** Deletes the hashes of the months before. */
    expire(): Promise<void>;
    state(): Promise<HashState>;
}

interface KeysOptions {
    readonly privacyKey: PrivacyKey;
    readonly now: () => Date;
    /** How many different marks of keys the bot's processes have. */
    readonly countMarks: () => Promise<number>;
    /**
     * Whether hashes of another key are deleted at the first use, since nobody could find or delete a member's among them any
     * more. Of processes with different keys, the last to start counts members, and the others say that they cannot.
     */
    readonly takesOver: boolean;
}

/** Opens the keys of a database. */
export function openMonthKeys(
    db: Database,
    { privacyKey, now, countMarks, takesOver }: KeysOptions,
): MonthKeys {
    const key = "key" in privacyKey ? privacyKey.key : undefined;
    const month = () => now().toISOString().slice(0, 7);
    let isFirst = takesOver;
    const inChanges = async (changes: Database): Promise<HashKeys | undefined> => {
        if (key === undefined) return undefined;
        const salt = randomBytes(32).toString("base64url");
        const fresh = { id: 1, month: month(), salt, key_check: checkOf(key, salt) };
        const stored = await changes
            .insertInto("gap_salt")
            .values(fresh)
            .onConflict((conflict) => conflict.column("id").doUpdateSet({ id: 1 }))
            .returning(["month", "salt", "key_check"])
            .executeTakeFirstOrThrow();
        const isOwn = stored.key_check === checkOf(key, stored.salt);
        // A machine whose clock is slow must not bring back an old month.
        if (stored.month >= fresh.month && isOwn) return keysOf(key, stored.salt);
        if (stored.month >= fresh.month && !isFirst) return undefined;
        await changes.updateTable("gap_salt").set(fresh).where("id", "=", 1).execute();
        await deleteHashes(changes);
        return keysOf(key, salt);
    };
    return {
        in: inChanges,
        ofMember: (member) =>
            db.transaction().execute(async (changes) => (await inChanges(changes))?.ofMember(member)),
        expire: async () => {
            await db.transaction().execute(async (changes) => {
                if ((await inChanges(changes)) !== undefined) return;
                // Processes with a key may have ended.
                const old = changes.deleteFrom("gap_salt").where("month", "<", month());
                const { numDeletedRows } = await old.executeTakeFirst();
                if (numDeletedRows > 0n) await deleteHashes(changes);
            });
            isFirst = false;
        },
        state: async () => {
            if ("lacks" in privacyKey) return privacyKey.lacks === "key" ? "no-key" : "unusable-key";
            const stored = await db.selectFrom("gap_salt").selectAll().executeTakeFirst();
            const isOther = stored !== undefined && stored.key_check !== checkOf(privacyKey.key, stored.salt);
            if (isOther && !isFirst) return "other-key";
            return (await countMarks()) > 1 ? "keys-differ" : "on";
        },
    };
}

async function deleteHashes(changes: Database): Promise<void> {
    await changes.deleteFrom("gap_asking").execute();
    await changes.deleteFrom("insight_asking").execute();
}

/** Tells keys apart without revealing them. */
const checkOf = (key: KeyObject, salt: string) => hmac(key, salt, "check");

function keysOf(key: KeyObject, salt: string): HashKeys {
    return {
        ofTerms: (words) => hmac(key, salt, `terms ${words.join("\n")}`),
        ofMember: (member) => hmac(key, salt, `member ${member}`),
    };
}

const hmac = (key: KeyObject, salt: string, text: string) =>
    createHmac("sha256", key).update(`${salt} ${text}`).digest("base64url");
