import type { NewEntry, OpenAudit } from "./audit.ts";
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
    /**
     * Adds a pin and an entry in the audit log: both, or neither. "full" if there are already 200, since every proposal must be checked
     * against all of them.
     */
    add(pin: NewPin): Promise<"added" | "full">;
    /** Removes those of these pins that exist, and adds the entry about their number: both, or neither. Resolves with that number. */
    remove(ids: readonly string[], entry: (count: number) => NewEntry): Promise<number>;
}

/** Opens the pins in a database. */
export function openPins(db: Database, now: () => Date, { together }: Pick<OpenAudit, "together">): Pins {
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
            const { entry } = await together(async (changes) => {
                const { count } = await changes
                    .selectFrom("pin")
                    .select(({ fn }) => fn.countAll<number | string>().as("count"))
                    .executeTakeFirstOrThrow();
                if (Number(count) >= mostPins) return { entry: undefined };
                await changes
                    .insertInto("pin")
                    .values({ role: "answer", ...pin, created_at: now().toISOString() })
                    .execute();
                const { by, article: detail } = pin;
                return { entry: { by, action: "pinned", version: undefined, detail } as const };
            });
            return entry === undefined ? "full" : "added";
        },
        remove: async (ids, entry) => {
            const { count } = await together(async (changes) => {
                const removing = changes.deleteFrom("pin").where("id", "in", ids);
                const removed = Number((await removing.executeTakeFirst()).numDeletedRows);
                return { count: removed, entry: removed === 0 ? undefined : entry(removed) };
            });
            return count;
        },
    };
}

const mostPins = 200;
