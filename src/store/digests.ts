import type { Database } from "./tables.ts";

/** Claims of weekly digests, so that only one process posts each. */
export interface Digests {
    /** Resolves with whether this call got the claim. False if it was claimed before. */
    claim(guild: string, week: string): Promise<boolean>;
    /** Lets any process claim it again. */
    release(guild: string, week: string): Promise<void>;
}

/** Opens the claims in a database. */
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

/** The ISO week of a date in UTC, as its Monday ("2024-01-29"), so that weeks sort as text. */
export function weekOf(date: Date): string {
    const sinceMonday = (date.getUTCDay() + 6) % 7;
    return new Date(date.getTime() - sinceMonday * day).toISOString().slice(0, 10);
}

/** The week whose digest is due: one is from Monday 09:00 UTC on. */
export const digestWeek = (now: Date): string => weekOf(new Date(now.getTime() - untilNine));

/** When the digest before the one that is due was due, however late either of them is posted. */
export const digestBefore = (now: Date): Date => new Date(Date.parse(digestWeek(now)) + untilNine - 7 * day);

const day = 86_400_000;
const untilNine = 9 * 3_600_000;
