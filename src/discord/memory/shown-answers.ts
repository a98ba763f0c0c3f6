import type { Answer } from "../../answer/answer.ts";
import type { Subject } from "../../answer/follow-up/ask-follow-up.ts";
import type { QuotedPlace } from "../../answer/talk/quoted-talk.ts";
import { recent, recentOfMembers } from "./recent.ts";

/** Recent answers by message id, for message commands. In memory only. */
export interface ShownAnswers {
    in(messageId: string): Answer | undefined;
    /** What the question of a follow-up continued; undefined if the message is not remembered. */
    continued(messageId: string): Continued | undefined;
    remember(messageId: string, answer: Answer, continued?: Continued): void;
}

/** What its question was about, and the sentences that were quoted before. */
type Continued = Pick<Subject, "about" | "said">;

/** Remembers up to 1,000 answers for 24 hours and drops the oldest first. Contains no members. */
export function shownAnswers(now: () => number): ShownAnswers {
    type Shown = { readonly continued: Continued; readonly answer: Answer };
    const shown = recent<Shown>({ most: 1000, lifetime: day, now });
    return {
        in: (messageId) => shown.get(messageId)?.answer,
        continued: (messageId) => shown.get(messageId)?.continued,
        remember: (messageId, answer, { about, said } = {}) =>
            shown.set(messageId, { answer, continued: { about, said } }),
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
    const places = recentOfMembers<QuotedPlace>(limits);
    const messages = recent<QuotedPlace>(limits);
    return {
        of: ({ userId, channelId }) => places.get(userId, channelId),
        in: messages.get,
        remember: ({ userId, channelId }, place) => places.set(userId, channelId, place),
        noteMessage: messages.set,
        forget: places.forget,
    };
}

const day = 24 * 60 * 60_000;
