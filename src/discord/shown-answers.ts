import type { Answer } from "../answer/answer.ts";

/** Which answer stands in which of the bot's messages, so that a message command knows it. In memory only. */
export interface ShownAnswers {
    in(messageId: string): Answer | undefined;
    remember(messageId: string, answer: Answer): void;
}

/** Remembers for 24 hours, and no more than a thousand answers: the oldest is forgotten first. Knows of no member. */
export function shownAnswers(now: () => number): ShownAnswers {
    const shown = new Map<string, { readonly answer: Answer; readonly at: number }>();
    const sweep = () => {
        // A map keeps the order of insertion, so the oldest come first.
        for (const [message, { at }] of shown) {
            if (now() - at < memory && shown.size <= mostAnswers) return;
            shown.delete(message);
        }
    };
    return {
        in: (messageId) => {
            sweep();
            return shown.get(messageId)?.answer;
        },
        remember: (messageId, answer) => {
            shown.delete(messageId);
            shown.set(messageId, { answer, at: now() });
            sweep();
        },
    };
}

const memory = 24 * 60 * 60_000;
const mostAnswers = 1000;
