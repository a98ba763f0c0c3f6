import { daysBefore } from "../retention.ts";
import type { Database } from "../tables.ts";
import type { MonthKeys } from "./hash-keys.ts";
import { countGap } from "./insight-counts.ts";

/** Words in questions that no article contains. */
interface Gap {
    readonly terms: readonly string[];
    /** How many different members used them, in the last month in which anyone did. */
    readonly members: number;
    readonly lastAt: Date;
    /** Since which version articles contain the words, and when that was noticed; undefined while they don't. */
    readonly filled?: { readonly version: number; readonly at: Date } | undefined;
}

/** The gaps that at least three members ran into, and the hashes from which they are counted. */
export interface Gaps {
    /** Counts a question. Its words cannot be read before three different members have used them. */
    note(terms: readonly string[], member: string): Promise<void>;
    /** The gaps that have not expired: at most `limit` that are open, those of most members first, and as many that were filled last. */
    list(limit: number): Promise<readonly Gap[]>;
    /** The words of gaps that have not been looked for in this version of the articles, at most 500. */
    unchecked(version: number): Promise<readonly (readonly string[])[]>;
    /** Stores whether any of a gap's words is missing from a version's articles. The first version without a missing word fills the gap. */
    check(
        terms: readonly string[],
        found: { readonly version: number; readonly lacks: boolean },
    ): Promise<void>;
    /** Whether a hash of this member is stored; undefined if there are hashes of another process's key. */
    has(member: string): Promise<boolean | undefined>;
    /** Deletes this member's hashes, except those of another process's key. */
    forget(member: string): Promise<void>;
    /** Deletes expired gaps and hashes, even if nobody asks any more. */
    expire(): Promise<void>;
}

/** How many different members make a gap. */
const leastMembers = 3;

interface GapsOptions {
    readonly now: () => Date;
    readonly months: MonthKeys;
    /** How many days a gap is kept after the last time. */
    readonly days: number;
    /** Called when a question makes a new gap here. */
    readonly onNew: () => void;
}

/** Opens the gaps in a database. Gaps expire after some days, hashes at the end of the month. */
export function openGaps(db: Database, { now, months, days, onNew }: GapsOptions): Gaps {
    /** Resolves with whether this made a new gap. */
    const noted = async (changes: Database, words: readonly string[], member: string) => {
        const keys = await months.in(changes);
        if (keys === undefined) return false;
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
        // Extending a gap also takes this many members: one alone must not keep it from expiring.
        if (members < leastMembers) return false;
        const latest = { members, last_at: now().toISOString() };
        const terms = words.join(" ");
        const known = await changes
            .updateTable("gap")
            .set(latest)
            .where("terms", "=", terms)
            .executeTakeFirst();
        if (known.numUpdatedRows > 0n) return false;
        await changes
            .insertInto("gap")
            .values({ terms, first_at: latest.last_at, ...latest })
            .execute();
        await countGap(changes, "gap", now());
        return true;
    };
    const checked = async (
        changes: Database,
        terms: readonly string[],
        { version, lacks }: { readonly version: number; readonly lacks: boolean },
    ) => {
        const own = changes.updateTable("gap").where("terms", "=", terms.join(" "));
        if (lacks) {
            const open = { missing_in: version, filled_in: null, filled_at: null };
            await own.set({ checked_in: version, ...open }).execute();
            return;
        }
        await own.set({ checked_in: version }).execute();
        // Words that were never missing from all articles are only missing where a server does not use all of them.
        const filled = await own
            .set({ filled_in: version, filled_at: now().toISOString() })
            .where("filled_in", "is", null)
            .where("missing_in", "<", version)
            .executeTakeFirst();
        if (filled.numUpdatedRows > 0n) await countGap(changes, "filled", now());
    };
    const expire = async () => {
        await months.expire();
        await db.deleteFrom("gap").where("last_at", "<", daysBefore(now(), days)).execute();
    };

    return {
        note: async (terms, member) => {
            const words = normalised(terms);
            if (words.length === 0) return;
            const isNew = await db.transaction().execute((changes) => noted(changes, words, member));
            if (isNew) onNew();
        },
        list: async (limit) => {
            await expire();
            const byMembers = db.selectFrom("gap").selectAll().orderBy("members", "desc");
            const rows = await byMembers.orderBy("terms").execute();
            // Older versions stored ids, too.
            const found = rows
                .map(({ terms, members, last_at, filled_in, filled_at }) => ({
                    terms: terms.split(" "),
                    members,
                    lastAt: new Date(last_at),
                    ...(filled_in !== null &&
                        filled_at !== null && { filled: { version: filled_in, at: new Date(filled_at) } }),
                }))
                .filter(({ terms }) => terms.every(isWord));
            const open = found.filter(({ filled }) => filled === undefined);
            const filled = found.filter((gap) => gap.filled !== undefined).sort(byFilled);
            return [...open.slice(0, limit), ...filled.slice(0, limit)];
        },
        unchecked: async (version) => {
            const rows = await db
                .selectFrom("gap")
                .select("terms")
                .where(({ or, eb }) => or([eb("checked_in", "is", null), eb("checked_in", "!=", version)]))
                .orderBy("members", "desc")
                .limit(mostChecked)
                .execute();
            return rows.map(({ terms }) => terms.split(" "));
        },
        check: (terms, found) => db.transaction().execute((changes) => checked(changes, terms, found)),
        has: async (member) => {
            const key = await months.ofMember(member);
            const all = db.selectFrom("gap_asking").select("terms_key").limit(1);
            const own = key === undefined ? all : all.where("member_key", "=", key);
            const isSome = (await own.executeTakeFirst()) !== undefined;
            return isSome && key === undefined ? undefined : isSome;
        },
        forget: async (member) => {
            const key = await months.ofMember(member);
            if (key === undefined) return;
            await db.deleteFrom("gap_asking").where("member_key", "=", key).execute();
        },
        expire,
    };
}

/** The last first. */
const byFilled = (one: Gap, other: Gap) =>
    (other.filled?.at.getTime() ?? 0) - (one.filled?.at.getTime() ?? 0);

/**
 * The distinct words, sorted and in lower case, without invisible characters and the points of acronyms; none if there are more than anyone could
 * write an article about.
 */
function normalised(terms: readonly string[]): string[] {
    const words = terms.map((term) => term.replace(ignored, "").normalize("NFKC").toLowerCase().trim());
    const fit = [...new Set(words)].filter(isWord).sort();
    return fit.length > mostTerms ? [] : fit;
}

/** Ids of members and channels are no words. */
const isWord = (text: string) => /^[\p{L}\p{M}\p{N}'’.-]{1,40}$/u.test(text) && !/^\d{17,20}$/u.test(text);

const ignored = /\p{Cf}|(?<=\p{Lu})\.(?=\p{Lu})/gu;
const mostTerms = 5;
const mostChecked = 500;
