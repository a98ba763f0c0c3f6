import { openListeners } from "../listeners.ts";
import { countMarks } from "../postgres-sessions.ts";
import type { Retention } from "../retention.ts";
import type { Database } from "../tables.ts";
import { type AnswerCounts, openAsked } from "./asked.ts";
import { type Feedback, openFeedback } from "./feedback.ts";
import { type Gaps, openGaps } from "./gaps.ts";
import { type HashState, markOf, openMonthKeys } from "./hash-keys.ts";
import { type Insights, openInsights } from "./insight-counts.ts";
import { type KeyedPlace, openPrivacyKey } from "./privacy-key.ts";

/** What is counted of members' questions and votes. */
export interface Counts {
    readonly gaps: Gaps;
    readonly insights: Insights;
    readonly asked: AnswerCounts;
    readonly feedback: Feedback;
    /** Calls the listener when a question makes a new gap here. */
    onNewGap(listener: () => void): void;
    /** Tells processes with other keys from this one. */
    readonly mark: number;
    /** Whether members are counted, or why not. */
    state(): Promise<HashState>;
    /** Whether a hash of this member is stored; undefined if there are hashes of another process's key. */
    has(member: string): Promise<boolean | undefined>;
    /** Deletes this member's hashes, except those of another process's key. */
    forget(member: string): Promise<void>;
    /** Deletes what has expired, even if nobody asks any more. */
    expire(): Promise<void>;
    close(): Promise<void>;
}

interface CountsOptions extends KeyedPlace {
    readonly now: () => Date;
    readonly retention: Pick<Retention, "gapsDays">;
    /** Whether another process may be running the bot, so that no key is created or replaced. */
    readonly onlyReads: boolean;
    /** Rejects while the database must not be written to. */
    readonly check: () => Promise<void>;
}

/** Opens the counts in a database, with the key of this place. */
export async function openCounts(db: Database, options: CountsOptions): Promise<Counts> {
    const { now, retention, onlyReads, databaseUrl, check } = options;
    const privacyKey = await openPrivacyKey(options, !onlyReads);
    const months = openMonthKeys(db, {
        privacyKey,
        now,
        // Several processes can only share PostgreSQL.
        countMarks: async () => (databaseUrl === undefined ? 1 : countMarks(db)),
        takesOver: !onlyReads,
    });
    const newGaps = openListeners<void>();
    const gaps = openGaps(db, { now, months, days: retention.gapsDays, onNew: newGaps.report });
    const insights = openInsights(db, { now, months, check });
    const feedback = openFeedback(db, now);
    return {
        gaps,
        onNewGap: newGaps.listen,
        insights,
        asked: openAsked(db, now),
        feedback,
        mark: markOf(privacyKey),
        state: months.state,
        has: async (member) => {
            const found = [await gaps.has(member), await insights.has(member)];
            return found.includes(true) || (found.includes(undefined) ? undefined : false);
        },
        forget: async (member) => {
            await gaps.forget(member);
            await insights.forget(member);
        },
        expire: async () => {
            await gaps.expire();
            await insights.expire();
            await feedback.expire();
        },
        close: insights.close,
    };
}
