import { recent, recentOfMembers } from "./recent.ts";

/** Which members voted on which answers, so that each vote counts once. In memory only. */
export interface FeedbackVotes {
    /** Records a vote. Returns false if the member has already voted on this message. */
    claim(userId: string, messageId: string): boolean;
    /** Undoes a claim if the vote could not be stored. */
    release(userId: string, messageId: string): void;
    forget(userId: string): void;
}

/** Remembers up to 10,000 votes for 24 hours and drops the oldest first. */
export function feedbackVotes(now: () => number): FeedbackVotes {
    const given = recentOfMembers<true>({ most: 10_000, lifetime: day, now });
    return {
        claim: (userId, messageId) => {
            if (given.get(userId, messageId)) return false;
            given.set(userId, messageId, true);
            return true;
        },
        release: given.delete,
        forget: given.forget,
    };
}

/** Whether something with this key, such as a member's id, has not happened for a minute. Counts as happening now if so. */
export type OncePerMinute = (key: string) => boolean;

/** Remembers up to 10,000 keys for a minute. */
export function oncePerMinute(now: () => number): OncePerMinute {
    const happened = recent<true>({ most: 10_000, lifetime: 60_000, now });
    return (key) => {
        if (happened.get(key)) return false;
        happened.set(key, true);
        return true;
    };
}

/** Channels in which Discord just rejected a message or reaction as it would any other, so that the bot does not try again. */
export interface ClosedChannels {
    /** What a mention there gets instead of a reply; undefined if the bot should try to reply. */
    of(channelId: string): "reaction" | "nothing" | undefined;
    note(channelId: string, instead: "reaction" | "nothing"): void;
    /** Whether the bot should try to react there. */
    takesReactions(channelId: string): boolean;
    noteReaction(channelId: string): void;
}

/** Remembers up to 10,000 channels, and as many for reactions, for a minute. */
export function closedChannels(now: () => number): ClosedChannels {
    const refused = recent<"reaction" | "nothing">({ most: 10_000, lifetime: 60_000, now });
    const reactions = recent<true>({ most: 10_000, lifetime: 60_000, now });
    return {
        of: refused.get,
        note: refused.set,
        takesReactions: (channelId) => reactions.get(channelId) === undefined,
        noteReaction: (channelId) => reactions.set(channelId, true),
    };
}

const day = 24 * 60 * 60_000;
