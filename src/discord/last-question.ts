/** What each member last asked in direct messages, so that a short follow-up can be understood. In memory only. */
export interface LastQuestions {
    of(memberId: string): string | undefined;
    remember(memberId: string, question: string): void;
    forget(memberId: string): void;
}

/** Remembers for ten minutes, and no more than a thousand members: the one who asked longest ago is forgotten first. */
export function lastQuestions(now: () => number): LastQuestions {
    const asked = new Map<string, { readonly question: string; readonly at: number }>();
    const sweep = () => {
        // A map keeps the order of insertion, so the oldest come first.
        for (const [member, { at }] of asked) {
            if (now() - at < memory && asked.size <= mostMembers) return;
            asked.delete(member);
        }
    };
    return {
        of: (memberId) => {
            sweep();
            return asked.get(memberId)?.question;
        },
        remember: (memberId, question) => {
            asked.delete(memberId);
            asked.set(memberId, { question, at: now() });
            sweep();
        },
        forget: (memberId) => void asked.delete(memberId),
    };
}

const memory = 10 * 60_000;
const mostMembers = 1000;
