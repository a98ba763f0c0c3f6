import { weekOf } from "../digests.ts";
import type { Database } from "../tables.ts";

/** How often members marked an article's answers as right and wrong. */
interface FeedbackCounts {
    readonly article: string;
    readonly right: number;
    readonly wrong: number;
}

/** Counts of votes by article and week, without who voted or what was asked. */
export interface Feedback {
    count(article: string, vote: "right" | "wrong"): Promise<void>;
    /** The articles most often marked as wrong in this week and the last four. */
    worst(limit: number): Promise<readonly FeedbackCounts[]>;
    /** Deletes counts that are more than a year old. */
    expire(): Promise<void>;
}

/** Opens the counts in a database. */
export function openFeedback(db: Database, now: () => Date): Feedback {
    const weekBefore = (weeks: number) => weekOf(new Date(now().getTime() - weeks * week));
    return {
        count: async (article, vote) => {
            const right = vote === "right" ? 1 : 0;
            const row = { article, week: weekOf(now()), right, wrong: 1 - right };
            await db
                .insertInto("feedback")
                .values(row)
                .onConflict((conflict) =>
                    conflict.columns(["article", "week"]).doUpdateSet(({ ref, eb }) => ({
                        right: eb(ref("feedback.right"), "+", row.right),
                        wrong: eb(ref("feedback.wrong"), "+", row.wrong),
                    })),
                )
                .execute();
        },
        worst: async (limit) => {
            const rows = await db
                .selectFrom("feedback")
                .select(({ fn }) => [
                    "article",
                    fn.sum<number | string>("right").as("right"),
                    fn.sum<number | string>("wrong").as("wrong"),
                ])
                .where("week", ">=", weekBefore(4))
                .groupBy("article")
                .having(({ fn }) => fn.sum<number>("wrong"), ">", 0)
                .orderBy(({ fn }) => fn.sum<number>("wrong"), "desc")
                .orderBy("article")
                .limit(limit)
                .execute();
            return rows.map(({ article, right, wrong }) => ({
                article,
                right: Number(right),
                wrong: Number(wrong),
            }));
        },
        expire: async () => {
            await db.deleteFrom("feedback").where("week", "<", weekBefore(keptWeeks)).execute();
        },
    };
}

const week = 7 * 86_400_000;
const keptWeeks = 52;
