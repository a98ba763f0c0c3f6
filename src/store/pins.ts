import type { Database } from "./tables.ts";

/** A pinned answer: a question, and the sentence of an article with which it must be answered. */
interface StoredPin {
    readonly id: string;
    readonly question: string;
    /** The article's id. */
    readonly article: string;
    readonly sentence: string;
    /** Whether the sentence must be the answer, or only be quoted. */
    readonly role: "answer" | "quoted";
    /** A user's id. */
    readonly by: string;
    readonly createdAt: Date;
}

type NewPin = Omit<StoredPin, "createdAt" | "role"> & Partial<Pick<StoredPin, "role">>;

/** The pinned answers, at most 200. */
export interface Pins {
    /** Oldest first. */
    list(): Promise<readonly StoredPin[]>;
    /** "full" if there are already 200, since every proposal must be checked against all of them. */
    add(pin: NewPin): Promise<"added" | "full">;
    /** Resolves with whether the pin existed. */
    remove(id: string): Promise<boolean>;
}

/** Opens the pins in a database. */
export function openPins(db: Database, now: () => Date): Pins {
    return {
        list: async () => {
            const rows = await db.selectFrom("pin").selectAll().orderBy("created_at").orderBy("id").execute();
            return rows.map(({ created_at, role, ...pin }) => ({
                ...pin,
                role: role === "quoted" ? "quoted" : "answer",
                createdAt: new Date(created_at),
            }));
        },
        add: async (pin) => {
            const { count } = await db
                .selectFrom("pin")
                .select(({ fn }) => fn.countAll<number | string>().as("count"))
                .executeTakeFirstOrThrow();
            if (Number(count) >= mostPins) return "full";
            await db
                .insertInto("pin")
                .values({ role: "answer", ...pin, created_at: now().toISOString() })
                .execute();
            return "added";
        },
        remove: async (id) => {
            const { numDeletedRows } = await db.deleteFrom("pin").where("id", "=", id).executeTakeFirst();
            return numDeletedRows > 0n;
        },
    };
}

const mostPins = 200;
