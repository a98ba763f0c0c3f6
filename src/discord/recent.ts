import { randomUUID } from "node:crypto";
import { LRUCache } from "lru-cache";
import type { Answer } from "../answer/answer.ts";
import type { Subject } from "../answer/follow-up/ask-follow-up.ts";
import type { QuotedPlace } from "../answer/talk/quoted-talk.ts";
import type { SpokenQuestion } from "./spoken-text.ts";

/** Recent answers by message id, for message commands. In memory only. */
export interface ShownAnswers {
    in(messageId: string): Answer | undefined;
    /** What the question of a follow-up was about. */
    about(messageId: string): string | undefined;
    remember(messageId: string, answer: Answer, about?: string): void;
}

/** Remembers up to 1,000 answers for 24 hours and drops the oldest first. Contains no members. */
export function shownAnswers(now: () => number): ShownAnswers {
    type Shown = Pick<Subject, "about"> & { readonly answer: Answer };
    const shown = recent<Shown>({ most: 1000, lifetime: day, now });
    return {
        in: (messageId) => shown.get(messageId)?.answer,
        about: (messageId) => shown.get(messageId)?.about,
        remember: (messageId, answer, about) => shown.set(messageId, { answer, about }),
    };
}

/** What the member asked for in an article, although no article has the name that they typed. */
interface HeldUse {
    /** Whether only the member may see the reply. */
    readonly hidden: boolean;
    /** The ids of the articles that were offered instead. */
    readonly articles: readonly string[];
}

export interface HeldQuestion extends HeldUse {
    readonly question: SpokenQuestion;
}

export interface HeldQuote extends HeldUse {
    readonly quote: string;
}

/** Questions or quotes that wait for the member to choose an article. In memory only. */
export interface Held<Use extends HeldUse> {
    /** Returns a key that nobody can guess. */
    hold(use: Use): string;
    /** Each can be taken once; undefined if none has this key. */
    take(key: string): Use | undefined;
}

/** Holds up to 1,000 of them for a quarter of an hour and drops the oldest first. Contains no members. */
export function openHeld<Use extends HeldUse>(now: () => number): Held<Use> {
    const held = recent<Use>({ most: 1000, lifetime: 15 * 60_000, now });
    return {
        hold: (use) => {
            const key = randomUUID();
            held.set(key, use);
            return key;
        },
        take: (key) => {
            const use = held.get(key);
            held.delete(key);
            return use;
        },
    };
}

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
    const given = recent<true>({ most: 10_000, lifetime: day, now });
    const keyOf = (userId: string, messageId: string) => `${userId} ${messageId}`;
    return {
        claim: (userId, messageId) => {
            const key = keyOf(userId, messageId);
            if (given.get(key)) return false;
            given.set(key, true);
            return true;
        },
        release: (userId, messageId) => given.delete(keyOf(userId, messageId)),
        forget: (userId) => {
            for (const key of given.keys()) if (key.startsWith(`${userId} `)) given.delete(key);
        },
    };
}

/** Each member's last question in direct messages that was answered, for short follow-ups. In memory only. */
export interface LastQuestions {
    of(memberId: string): Subject | undefined;
    remember(memberId: string, subject: Subject): void;
    forget(memberId: string): void;
}

/** Remembers up to 1,000 members for ten minutes and drops the one who asked longest ago first. */
export function lastQuestions(now: () => number): LastQuestions {
    const asked = recent<Subject>({ most: 1000, lifetime: 10 * 60_000, now });
    return { of: asked.get, remember: asked.set, forget: asked.delete };
}

/** Where a member reads: the paragraph that was quoted to them last, for "more". In memory only. */
export interface QuotedPlaces {
    /** The paragraph that was quoted to this member in this channel. */
    of(member: QuotedReader): QuotedPlace | undefined;
    /** The paragraph that this message quotes. */
    in(messageId: string): QuotedPlace | undefined;
    remember(member: QuotedReader, place: QuotedPlace): void;
    noteMessage(messageId: string, place: QuotedPlace): void;
    forget(userId: string): void;
}

interface QuotedReader {
    readonly userId: string;
    readonly channelId: string;
}

/** Remembers up to 1,000 places and as many messages for ten minutes, and drops the oldest first. */
export function quotedPlaces(now: () => number): QuotedPlaces {
    const limits = { most: 1000, lifetime: 10 * 60_000, now };
    const places = recent<QuotedPlace>(limits);
    const messages = recent<QuotedPlace>(limits);
    const keyOf = ({ userId, channelId }: QuotedReader) => `${userId} ${channelId}`;
    return {
        of: (member) => places.get(keyOf(member)),
        in: messages.get,
        remember: (member, place) => places.set(keyOf(member), place),
        noteMessage: messages.set,
        forget: (userId) => {
            for (const key of places.keys()) if (key.startsWith(`${userId} `)) places.delete(key);
        },
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

interface Limits {
    readonly most: number;
    /** In milliseconds. */
    readonly lifetime: number;
    readonly now: () => number;
}

/** A cache whose entries expire by the time they were written. Reading does not extend it. */
function recent<Value extends object | string | true>({ most, lifetime, now }: Limits) {
    const entries = new LRUCache<string, Value>({
        max: most,
        ttl: lifetime,
        ttlResolution: 0,
        // lru-cache treats an entry written at 0 as having no age.
        perf: { now: () => now() + 1 },
    });
    return {
        get: (key: string) => entries.peek(key),
        set: (key: string, value: Value) => void entries.set(key, value),
        delete: (key: string) => void entries.delete(key),
        keys: () => [...entries.keys()],
    };
}
