import type { Database } from "./tables.ts";

/** Which server's digest of which week is written, so that of all processes one alone writes it. */
export interface Digests {
    /** Whether it is now this process's to write: nobody had claimed it before. */
    claim(guild: string, week: string): Promise<boolean>;
    /** Leaves it to whoever claims it next. */
    release(guild: string, week: string): Promise<void>;
}

export function openDigests(db: Database): Digests {
    return {
        claim: async (guild, week) => {
            const { numInsertedOrUpdatedRows } = await db
                .insertInto("digest")
                .values({ guild, week })
                .onConflict((conflict) => conflict.doNothing())
                .executeTakeFirst();
            return numInsertedOrUpdatedRows === 1n;
        },
        release: async (guild, week) => {
            await db.deleteFrom("digest").where("guild", "=", guild).where("week", "=", week).execute();
        },
    };
}

/** The ISO week of a moment in UTC, as the date of its Monday, so that weeks sort as text. */
export function weekOf(date: Date): string {
    const sinceMonday = (date.getUTCDay() + 6) % 7;
    return new Date(date.getTime() - sinceMonday * day).toISOString().slice(0, 10);
}

const day = 86_400_000;
