import { createHmac, randomBytes } from "node:crypto";
import type { Database } from "./tables.ts";

/** Words that members asked with and no article holds. */
interface Gap {
    readonly terms: readonly string[];
    /** How many different members asked with them in the month in which they last did. */
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
    /** Drops what has been kept as long as it may, also where nobody asks any more. */
    expire(): Promise<void>;
}

/** How many different members make a gap. */
const leastMembers = 3;

export function openGaps(db: Database, now: () => Date): Gaps {
    const noted = async (changes: Database, words: readonly string[], member: string) => {
        const keys = await gapKeys(changes, now());
        const asking = { terms_key: keys.ofTerms(words), member_key: keys.ofMember(member) };
        await changes
            .insertInto("gap_asking")
            .values(asking)
            .onConflict((conflict) => conflict.doNothing())
            .execute();
        const { length: members } = await changes
            .selectFrom("gap_asking")
            .select("member_key")
            .where("terms_key", "=", asking.terms_key)
            .execute();
        // A gap lives on, too, only while as many ask: one member alone keeps nothing alive.
        if (members < leastMembers) return;
        const told = { members, last_at: now().toISOString() };
        await changes
            .insertInto("gap")
            .values({ terms: words.join(" "), first_at: told.last_at, ...told })
            .onConflict((conflict) => conflict.column("terms").doUpdateSet(told))
            .execute();
    };
    const expire = () =>
        db.transaction().execute(async (changes) => {
            await gapKeys(changes, now());
            const oldest = new Date(now().getTime() - gapLifetimeDays * 86_400_000).toISOString();
            await changes.deleteFrom("gap").where("last_at", "<", oldest).execute();
        });
    const keyOf = (member: string) =>
        db.transaction().execute(async (changes) => (await gapKeys(changes, now())).ofMember(member));

    return {
        note: async (terms, member) => {
            const words = normalised(terms);
            if (words.length === 0) return;
            await db.transaction().execute((changes) => noted(changes, words, member));
        },
        list: async (limit) => {
            await expire();
            const byMembers = db.selectFrom("gap").selectAll().orderBy("members", "desc");
            const rows = await byMembers.orderBy("terms").limit(limit).execute();
            return rows.map(({ terms, members, last_at }) => ({
                terms: terms.split(" "),
                members,
                lastAt: new Date(last_at),
            }));
        },
        holds: async (member) => {
            const own = db.selectFrom("gap_asking").where("member_key", "=", await keyOf(member));
            return (await own.select("terms_key").executeTakeFirst()) !== undefined;
        },
        forget: async (member) => {
            await db
                .deleteFrom("gap_asking")
                .where("member_key", "=", await keyOf(member))
                .execute();
        },
        expire,
    };
}

/** Sorted, in lower case, each once; more or longer words than these are no gap that anyone could close. */
function normalised(terms: readonly string[]): string[] {
    const words = terms.map((term) => term.normalize("NFKC").toLowerCase().trim());
    const fit = [...new Set(words)].filter((word) => /^[\p{L}\p{M}\p{N}'’.-]{1,40}$/u.test(word)).sort();
    return fit.length > mostTerms ? [] : fit;
}

const mostTerms = 5;
const gapLifetimeDays = 30;

/** Makes the hashes under which askings are kept. */
interface GapKeys {
    ofTerms(words: readonly string[]): string;
    ofMember(member: string): string;
}

/**
 * The keys of this month. A new month has a new salt, and with the old one go all hashes that were made with it.
 * Holds the salt's row until the transaction ends, so that nobody writes a hash of a salt that is gone.
 */
async function gapKeys(changes: Database, now: Date): Promise<GapKeys> {
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
