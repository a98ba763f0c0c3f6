/** Replies to messages take turns, so that one member's flood does not use up what Discord lets the bot send in a channel. */
export interface Turns {
    /** Takes a turn for a message of this member. It must be ended, whether it was used or not. */
    take(channelId: string, memberId: string): Turn;
}

interface Turn {
    /** Whether the member already has so many messages waiting for a reply that this one should get none. */
    readonly isTooMany: boolean;
    /** Resolves when a reply may be sent. */
    ready(): Promise<void>;
    end(): void;
}

interface TurnsOptions {
    /** Milliseconds since any fixed moment. */
    readonly now: () => number;
    readonly pause: (milliseconds: number) => Promise<unknown>;
}

/**
 * Gives each member three replies in five seconds in each channel, in order. Discord allows five in a channel, so two are always
 * left for others.
 */
export function openTurns({ now, pause }: TurnsOptions): Turns {
    const waiting = new Map<string, number>();
    const queues = new Map<string, Queue>();

    const next = async (queue: Queue) => {
        const oldest = queue.sent.at(-replies);
        const left = oldest === undefined ? 0 : oldest + window - now();
        if (left > 0) await pause(left);
        queue.sent = [...queue.sent.slice(1 - replies), now()];
    };
    const forgetIdle = () => {
        for (const [key, { sent, users }] of queues)
            if (users === 0 && now() - (sent.at(-1) ?? 0) >= window) queues.delete(key);
    };

    return {
        take: (channelId, memberId) => {
            const ahead = waiting.get(memberId) ?? 0;
            waiting.set(memberId, ahead + 1);
            forgetIdle();
            const key = `${channelId} ${memberId}`;
            const queue = queues.get(key) ?? { sent: [], last: Promise.resolve(), users: 0 };
            queues.set(key, queue);
            queue.users++;
            return {
                isTooMany: ahead >= mostWaiting,
                ready: () => {
                    queue.last = queue.last.then(() => next(queue));
                    return queue.last;
                },
                end: () => {
                    queue.users--;
                    const left = (waiting.get(memberId) ?? 1) - 1;
                    if (left > 0) waiting.set(memberId, left);
                    else waiting.delete(memberId);
                },
            };
        },
    };
}

interface Queue {
    /** When the last replies were sent, oldest first. */
    sent: readonly number[];
    /** The last turn of the queue. */
    last: Promise<void>;
    users: number;
}

const replies = 3;
const window = 5000;
const mostWaiting = 3;
