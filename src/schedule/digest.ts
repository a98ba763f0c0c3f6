import type { ArticleFacts } from "../corpus/article.ts";
import { digestMessage } from "../discord/counts/digest-message.ts";
import type { Posts } from "../discord/post.ts";
import { digestWeek } from "../store/digests.ts";
import type { Store } from "../store/store.ts";
import { oneAtATime } from "./one-at-a-time.ts";

interface DigestOptions {
    readonly store: Store;
    readonly articles: () => readonly ArticleFacts[];
    readonly homeGuilds: readonly string[];
    readonly posts: Posts;
    readonly now: () => Date;
}

/**
 * Returns a function that posts each home server's weekly digest if it is due, from Monday 09:00 UTC on. Only one process posts
 * it. A server that removed the bot gets none until it invites it again. A digest that could not be posted is tried again at the
 * next call. The function rejects with a StoreError.
 */
export function openDigest({ store, articles, homeGuilds, posts, now }: DigestOptions): () => Promise<void> {
    // Claims that this process could not release because the database failed. It still owns them.
    const claimed = new Set<string>();

    const isMine = async (guildId: string, week: string) =>
        claimed.has(`${guildId} ${week}`) || (await store.digests.claim(guildId, week));

    const gather = async () => {
        const [last, since] = [await store.asked.last(), await store.asked.since()];
        return {
            gaps: await store.gaps.list(mostListed),
            wrong: await store.feedback.worst(mostListed),
            articles: articles(),
            questions: { last, since, now: now() },
            retention: store.retention,
        };
    };

    const write = async (guildId: string, channelId: string): Promise<boolean> => {
        const found = await gather();
        const reply = digestMessage(found);
        // Nothing to report also completes the week: what comes up on Friday belongs to the next digest.
        if (reply === undefined) return true;
        const place = { guildId, channelId, what: "digest" };
        return (await posts.post(place, () => digestMessage(found) ?? reply)) !== undefined;
    };

    return oneAtATime(async () => {
        const week = digestWeek(now());
        for (const guildId of homeGuilds.filter(posts.isMember)) {
            const { digestChannel } = await store.settings.of(guildId);
            if (digestChannel === null || !(await isMine(guildId, week))) continue;
            claimed.add(`${guildId} ${week}`);
            let isDone = false;
            try {
                isDone = await write(guildId, digestChannel);
            } finally {
                if (!isDone) await store.digests.release(guildId, week);
                claimed.delete(`${guildId} ${week}`);
            }
        }
    });
}

/** Of which the digest shows the first, and says how many more there are. */
const mostListed = 1000;
