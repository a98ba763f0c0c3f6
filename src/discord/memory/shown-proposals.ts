import { recent } from "./recent.ts";

/** What became of a proposal, as a reply in Discord Markdown with what can be done. */
interface OutcomeReply {
    readonly kind: "text";
    readonly text: string;
    readonly visibility: "private";
    readonly rows?: readonly {
        readonly buttons: readonly {
            readonly label: string;
            readonly style?: "primary" | "secondary" | "success" | "danger";
            readonly customId: string & { readonly madeBy: "customId" };
        }[];
    }[];
}

/** A message that shows a proposal. */
interface ProposalMessage {
    readonly id: string;
    /** Replaces the message; `make` says it in the language of those who see it. What it rejects with is ignored: the message may have been dismissed or deleted. */
    readonly replace: (make: () => OutcomeReply) => Promise<unknown>;
    /** The time after which it can no longer be replaced; undefined if it always can. */
    readonly until?: number;
}

/** The messages that show proposals, so that all of them can say what became of one. In memory only. */
export interface ShownProposals {
    /** A message that is already known is kept as it was noted last. */
    note(proposal: string, message: ProposalMessage): void;
    /** Replaces all messages that show this proposal except for one, and forgets them. Never rejects. */
    replace(proposal: string, make: () => OutcomeReply, except: string | undefined): Promise<void>;
    /** Replaces all messages that show this proposal except for one, in private with another reply than in channels. Never rejects. */
    end(
        proposal: string,
        replies: Record<"inPrivate" | "inChannels", () => OutcomeReply>,
        except?: string,
    ): Promise<void>;
}

/** Remembers the last 20 messages of each of 200 proposals for two hours, and drops the oldest first. `now` is in milliseconds. */
export function shownProposals(now: () => number): ShownProposals {
    const shown = recent<readonly ProposalMessage[]>({ most: 200, lifetime: 120 * 60_000, now });
    const replaceAll = async (
        proposal: string,
        replyTo: (message: ProposalMessage) => (() => OutcomeReply) | undefined,
    ) => {
        const messages = shown.get(proposal) ?? [];
        shown.delete(proposal);
        const able = messages.filter(({ until = Number.POSITIVE_INFINITY }) => until >= now());
        await Promise.allSettled(
            able.map(async (message) => {
                const reply = replyTo(message);
                if (reply !== undefined) await message.replace(reply);
            }),
        );
    };
    return {
        note: (proposal, message) => {
            const others = (shown.get(proposal) ?? []).filter(({ id }) => id !== message.id);
            shown.set(proposal, [...others, message].slice(-mostMessages));
        },
        replace: (proposal, make, except) =>
            replaceAll(proposal, ({ id }) => (id === except ? undefined : make)),
        end: (proposal, { inPrivate, inChannels }, except) =>
            replaceAll(proposal, ({ id, until }) => {
                if (id === except) return undefined;
                // Only messages in channels can always be replaced.
                return until === undefined ? inChannels : inPrivate;
            }),
    };
}

const mostMessages = 20;
