import { recent } from "./recent.ts";

/** What became of a proposal, as a reply in Discord Markdown. */
interface OutcomeReply {
    readonly kind: "text";
    readonly text: string;
    readonly visibility: "private";
}

/** A message that shows a proposal. */
interface ProposalMessage {
    readonly id: string;
    /** Replaces the message. What it rejects with is ignored: the message may have been dismissed or deleted. */
    readonly replace: (reply: OutcomeReply) => Promise<unknown>;
    /** The time after which it can no longer be replaced; undefined if it always can. */
    readonly until?: number;
}

/** The messages that show proposals, so that all of them can say what became of one. In memory only. */
export interface ShownProposals {
    /** A message that is already known is kept as it was noted last. */
    note(proposal: string, message: ProposalMessage): void;
    /** Replaces all messages that show this proposal except for one, and forgets them. Never rejects. */
    replace(proposal: string, reply: OutcomeReply, except: string | undefined): Promise<void>;
}

/** Remembers the last 20 messages of each of 200 proposals for an hour, and drops the oldest first. `now` is in milliseconds. */
export function shownProposals(now: () => number): ShownProposals {
    const shown = recent<readonly ProposalMessage[]>({ most: 200, lifetime: 60 * 60_000, now });
    return {
        note: (proposal, message) => {
            const others = (shown.get(proposal) ?? []).filter(({ id }) => id !== message.id);
            shown.set(proposal, [...others, message].slice(-mostMessages));
        },
        replace: async (proposal, reply, except) => {
            const messages = shown.get(proposal) ?? [];
            shown.delete(proposal);
            const others = messages.filter(
                ({ id, until = Number.POSITIVE_INFINITY }) => id !== except && until >= now(),
            );
            await Promise.allSettled(others.map(({ replace }) => replace(reply)));
        },
    };
}

const mostMessages = 20;
