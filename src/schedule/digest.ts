import type { ArticleFacts } from "../corpus/article.ts";
import { digestMessage } from "../discord/moderation/digest-message.ts";
import type { Posts } from "../discord/post.ts";
import { weekOf } from "../store/digests.ts";
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
 * Looks whether a home server's digest of this week is to be written, and writes it: from Monday 09:00 UTC, by one of all
 * processes. One that could not be posted is tried again at the next look. Rejects with a StoreError.
 */
export function openDigest({ store, articles, homeGuilds, posts, now }: DigestOptions): () => Promise<void> {
    // Claims that could not be given back, since the database went away: they are still this process's.
    const held = new Set<string>();

    const isMine = async (guildId: string, week: string) =>
        held.has(`${guildId} ${week}`) || (await store.digests.claim(guildId, week));

    const compose = async () => {
        const [last, since] = [await store.asked.last(), await store.asked.since()];
        return digestMessage({
            gaps: await store.gaps.list(mostGaps),
            wrong: await store.feedback.worst(mostArticles),
            articles: articles(),
            questions: { last, since, now: now() },
        });
    };

    const write = async (guildId: string, channelId: string): Promise<boolean> => {
        const reply = await compose();
        // With nothing to tell the week is over, too: what comes up on Friday belongs to the next digest.
        if (reply === undefined) return true;
        return (await posts.post({ guildId, channelId, what: "digest" }, reply)) !== undefined;
    };

    return oneAtATime(async () => {
        const week = weekOf(new Date(now().getTime() - mondayAtNine));
        for (const guildId of homeGuilds) {
            const { digestChannel } = await store.settings.of(guildId);
            if (digestChannel === null || !(await isMine(guildId, week))) continue;
            held.add(`${guildId} ${week}`);
            const isDone = await write(guildId, digestChannel).catch(() => false);
            if (!isDone) await store.digests.release(guildId, week);
            held.delete(`${guildId} ${week}`);
        }
    });
}

const mondayAtNine = 9 * 3_600_000;
const mostGaps = 15;
const mostArticles = 5;
