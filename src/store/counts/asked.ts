import type { Database } from "../tables.ts";

/** The day on which each article last answered, without who asked or what. */
export interface AnswerCounts {
    note(article: string): Promise<void>;
    /** The beginning of the day, in UTC, by article id. */
    last(): Promise<ReadonlyMap<string, Date>>;
    /** When recording started. */
    since(): Promise<Date>;
}

/** Opens the record of answers in a database. */
export function openAsked(db: Database, now: () => Date): AnswerCounts {
    const written = new Map<string, string>();
    return {
        note: async (article) => {
            const day = now().toISOString().slice(0, 10);
            // Once a day is precise enough.
            if (written.get(article) === day) return;
            await db
                .insertInto("article_asked")
                .values({ article, day })
                .onConflict((conflict) => conflict.column("article").doUpdateSet({ day }))
                .execute();
            written.set(article, day);
        },
        last: async () => {
            const rows = await db.selectFrom("article_asked").selectAll().execute();
            return new Map(rows.map(({ article, day }) => [article, new Date(day)]));
        },
        since: async () => {
            const first = await db
                .selectFrom("version")
                .select("published_at")
                .orderBy("number")
                .executeTakeFirst();
            return first === undefined ? now() : new Date(first.published_at);
        },
    };
}
