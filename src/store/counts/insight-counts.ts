import { weekOf } from "../digests.ts";
import type { Database } from "../tables.ts";
import type { CountedPlace } from "./counted-place.ts";
import type { MonthKeys } from "./hash-keys.ts";
import { openNotes } from "./notes.ts";

/** How often something happened in a week. */
interface WeekCount extends CountedPlace {
    /** Its Monday, such as "2026-01-05". */
    readonly week: string;
    readonly count: number;
}

/** Counts of some weeks. */
interface WeekCounts {
    /** Their Mondays, oldest first, also of weeks in which nothing was counted. */
    readonly weeks: readonly string[];
    readonly counts: readonly WeekCount[];
}

/** Counts of questions by week, article and section, without who asked or what. */
export interface Insights {
    /**
     * Counts what a member's question led to, a few seconds later together with others. A place is counted from the third
     * different member of a month on; before that, there are only hashes of it and of the members.
     */
    note(places: readonly CountedPlace[], member: string): Promise<void>;
    /** The counts of this week and those before, the oldest first. */
    last(weeks: number): Promise<WeekCounts>;
    has(member: string): Promise<boolean | undefined>;
    forget(member: string): Promise<void>;
    /** Deletes counts that are more than a year old. */
    expire(): Promise<void>;
    /** Stores what is still in memory. */
    close(): Promise<void>;
}

interface InsightsOptions {
    readonly now: () => Date;
    readonly months: MonthKeys;
    /** Rejects while the database must not be written to. */
    readonly check: () => Promise<void>;
    /** Milliseconds for which notes are gathered, since each write waits for the disk. */
    readonly every?: number;
}

/** Opens the counts in a database. */
export function openInsights(db: Database, { now, months, check, every = 5000 }: InsightsOptions): Insights {
    const store = async (noted: ReadonlyMap<string, Noted>) => {
        await check();
        await db.transaction().execute(async (changes) => {
            const keys = await months.in(changes);
            if (keys === undefined) return;
            const week = weekOf(now());
            const room = await roomIn(changes, week);
            for (const { place, members } of noted.values()) {
                const place_key = keys.ofTerms([place.kind, place.article, place.section]);
                const hashes = new Map([...members].map(([member, times]) => [keys.ofMember(member), times]));
                const isTotal = place.article === "";
                const count = await countable(changes, { place_key, hashes, isTotal, room });
                if (count > 0) await addCount(changes, { ...place, week }, { count, room });
            }
        });
    };
    const notes = openNotes(store, every);
    const weekBefore = (weeks: number) => weekOf(new Date(now().getTime() - weeks * 7 * 86_400_000));

    return {
        note: async (places, member) => notes.add(places, member),
        last: async (count) => {
            await notes.flush();
            const weeks = Array.from({ length: count }, (_, at) => weekBefore(count - 1 - at));
            const rows = db
                .selectFrom("insight")
                .selectAll()
                .where("week", ">=", weekBefore(count - 1));
            const sorted = rows.orderBy("week").orderBy("article").orderBy("section").orderBy("kind");
            return { weeks, counts: await sorted.execute() };
        },
        has: async (member) => {
            await notes.flush();
            const key = await months.ofMember(member);
            const all = db.selectFrom("insight_asking").select("place_key").where("member_key", "!=", opened);
            const own = key === undefined ? all : all.where("member_key", "=", key);
            const isSome = (await own.executeTakeFirst()) !== undefined;
            return isSome && key === undefined ? undefined : isSome;
        },
        forget: async (member) => {
            notes.forget(member);
            // What is being stored may contain them.
            await notes.flush().catch(() => undefined);
            const key = await months.ofMember(member);
            if (key === undefined) return;
            await db.deleteFrom("insight_asking").where("member_key", "=", key).execute();
        },
        expire: async () => {
            await db.deleteFrom("insight").where("week", "<", weekBefore(keptWeeks)).execute();
        },
        close: notes.close,
    };
}

interface Noted {
    readonly place: CountedPlace;
    /** How many questions of each. */
    readonly members: ReadonlyMap<string, number>;
}

/** How many more rows may be stored, so that no corpus and no flood fills the disk. */
interface Room {
    hashes: number;
    counts: number;
}

async function roomIn(changes: Database, week: string): Promise<Room> {
    const hashes = await changes
        .selectFrom("insight_asking")
        .select(({ fn }) => fn.countAll<number | string>().as("rows"))
        .executeTakeFirstOrThrow();
    const counts = await changes
        .selectFrom("insight")
        .select(({ fn }) => fn.countAll<number | string>().as("rows"))
        .where("week", "=", week)
        .executeTakeFirstOrThrow();
    return { hashes: mostHashes - Number(hashes.rows), counts: mostCounts - Number(counts.rows) };
}

/** Instead of a member's hash: the place is counted until the month ends, and nobody's hash is needed any more. */
const opened = "";

interface NotedAsking {
    readonly place_key: string;
    readonly hashes: ReadonlyMap<string, number>;
    /** Whether it is about all articles. There are few of these, and without them the others cannot be compared. */
    readonly isTotal: boolean;
    readonly room: Room;
}

/** How many questions of these members count for the place: none before the third different member of the month. */
async function countable(
    changes: Database,
    { place_key, hashes, isTotal, room }: NotedAsking,
): Promise<number> {
    const own = () => changes.selectFrom("insight_asking").select("member_key");
    const stored = await own().where("place_key", "=", place_key).execute();
    const known = new Set(stored.map(({ member_key }) => member_key));
    const asked = [...hashes.values()].reduce((sum, times) => sum + times, 0);
    if (known.has(opened)) return asked;
    const fresh = [...hashes.keys()].filter((hash) => !known.has(hash));
    if (known.size + fresh.length >= leastMembers) {
        await changes.deleteFrom("insight_asking").where("place_key", "=", place_key).execute();
        await changes.insertInto("insight_asking").values({ place_key, member_key: opened }).execute();
        // Of the members before, one question each is known.
        return asked + [...known].filter((hash) => !hashes.has(hash)).length;
    }
    for (const member_key of fresh) {
        if (!isTotal && room.hashes-- <= 0) return 0;
        await changes.insertInto("insight_asking").values({ place_key, member_key }).execute();
    }
    return 0;
}

/** Adds to the count of a week. */
async function addCount(
    changes: Database,
    row: Omit<WeekCount, "count">,
    { count, room }: { readonly count: number; readonly room: Pick<Room, "counts"> },
): Promise<void> {
    const { week, kind, article, section } = row;
    const updated = await changes
        .updateTable("insight")
        .set(({ eb }) => ({ count: eb("count", "+", count) }))
        .where((insight) => insight.and({ week, kind, article, section }))
        .executeTakeFirst();
    if (updated.numUpdatedRows > 0n || (article !== "" && room.counts-- <= 0)) return;
    await changes
        .insertInto("insight")
        .values({ ...row, count })
        .execute();
}

/** Counts a gap that came up or was filled, of which it is known that enough members ran into it. */
export async function countGap(changes: Database, kind: "gap" | "filled", at: Date): Promise<void> {
    const row = { week: weekOf(at), kind, article: "", section: "" };
    await changes
        .insertInto("insight")
        .values({ ...row, count: 1 })
        .onConflict((conflict) =>
            conflict
                .columns(["week", "kind", "article", "section"])
                .doUpdateSet(({ ref, eb }) => ({ count: eb(ref("insight.count"), "+", 1) })),
        )
        .execute();
}

/** As for gaps. */
const leastMembers = 3;
const keptWeeks = 52;
const mostHashes = 20_000;
const mostCounts = 2000;
