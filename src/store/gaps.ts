import { createHmac, randomBytes } from "node:crypto";
import type { Database } from "./tables.ts";

/** Words that members asked with and no article holds. */
export interface Gap {
    readonly terms: readonly string[];
    /** How many different members asked with them, as far as that was counted. */
    readonly members: number;
    readonly lastAt: Date;
}

export interface Gaps {
    /** Counts one asking. Nothing can be read of it before three different members asked with the same words. */
    note(terms: readonly string[], member: string): Promise<void>;
    /** Most asked first. */
    list(limit: number): Promise<readonly Gap[]>;
    /** Whether a hash of this member is kept now. */
    holds(member: string): Promise<boolean>;
    /** Drops this member's hashes. */
    forget(member: string): Promise<void>;
}

/** How many different members make a gap. */
export const leastMembers = 3;

export function openGaps(db: Database, now: () => Date): Gaps {
    return {
        note: async (terms, member) => {
            const normal = normalised(terms);
            if (normal.length === 0) return;
            const key = await monthlyKey(db, now());
            await drop(db, now());
            const terms_key = keyed(key, `terms ${normal.join("\n")}`);
            const member_key = keyed(key, `member ${member}`);
            const { numInsertedOrUpdatedRows } = await db
                .insertInto("gap_asking")
                .values({ terms_key, member_key })
                .onConflict((conflict) => conflict.doNothing())
                .executeTakeFirst();
            const at = now().toISOString();
            const name = normal.join(" ");
            const fresh = numInsertedOrUpdatedRows === 1n ? 1 : 0;
            const { numUpdatedRows } = await db
                .updateTable("gap")
                .set(({ eb }) => ({ last_at: at, members: eb("members", "+", fresh) }))
                .where("terms", "=", name)
                .executeTakeFirst();
            if (numUpdatedRows > 0n) return;
            const askings = await db
                .selectFrom("gap_asking")
                .select("member_key")
                .where("terms_key", "=", terms_key)
                .execute();
            if (askings.length < leastMembers) return;
            await db
                .insertInto("gap")
                .values({ terms: name, members: askings.length, first_at: at, last_at: at })
                .onConflict((conflict) => conflict.doNothing())
                .execute();
        },
        list: async (limit) => {
            await drop(db, now());
            const rows = await db
                .selectFrom("gap")
                .selectAll()
                .orderBy("members", "desc")
                .orderBy("terms")
                .limit(limit)
                .execute();
            return rows.map(({ terms, members, last_at }) => ({
                terms: terms.split(" "),
                members,
                lastAt: new Date(last_at),
            }));
        },
        holds: async (member) => {
            const member_key = keyed(await monthlyKey(db, now()), `member ${member}`);
            const found = await db
                .selectFrom("gap_asking")
                .select("terms_key")
                .where("member_key", "=", member_key)
                .executeTakeFirst();
            return found !== undefined;
        },
        forget: async (member) => {
            const member_key = keyed(await monthlyKey(db, now()), `member ${member}`);
            await db.deleteFrom("gap_asking").where("member_key", "=", member_key).execute();
        },
    };
}

/** Sorted, in lower case, each once; more or longer words than these are no gap that anyone could close. */
function normalised(terms: readonly string[]): string[] {
    const words = terms.map((term) => term.normalize("NFKC").toLowerCase().trim());
    const fit = [...new Set(words)].filter((word) => /^[\p{L}\p{M}\p{N}'’.-]{2,40}$/u.test(word)).sort();
    return fit.length > mostTerms ? [] : fit;
}

const mostTerms = 5;
const keptDays = 30;

const keyed = (key: string, text: string) => createHmac("sha256", key).update(text).digest("base64url");

/** A new salt each month; with the old one go all hashes made with it. */
async function monthlyKey(db: Database, now: Date): Promise<string> {
    const month = now.toISOString().slice(0, 7);
    return db.transaction().execute(async (changes) => {
        const fresh = { id: 1, month, salt: randomBytes(32).toString("base64url") };
        await changes
            .insertInto("gap_salt")
            .values(fresh)
            .onConflict((conflict) => conflict.doNothing())
            .execute();
        const { numUpdatedRows } = await changes
            .updateTable("gap_salt")
            .set(fresh)
            .where("id", "=", 1)
            .where("month", "!=", month)
            .executeTakeFirst();
        if (numUpdatedRows > 0n) await changes.deleteFrom("gap_asking").execute();
        const { salt } = await changes.selectFrom("gap_salt").select("salt").executeTakeFirstOrThrow();
        return salt;
    });
}

async function drop(db: Database, now: Date): Promise<void> {
    const oldest = new Date(now.getTime() - keptDays * 86_400_000).toISOString();
    await db.deleteFrom("gap").where("last_at", "<", oldest).execute();
}
