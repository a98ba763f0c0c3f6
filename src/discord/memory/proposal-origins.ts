import { recentOfMembers } from "./recent.ts";

/** The button that brings back what a proposal was made from. */
export interface ProposalOrigin {
    /** The button's id without its argument, such as "corpus:paste-again". */
    readonly component: `${string}:${string}`;
    /** The button's argument, as its custom_id encodes it. */
    readonly key: string;
}

/** What members typed to make proposals, for when a proposal is gone. In memory only. */
export interface ProposalOrigins {
    note(userId: string, proposal: string, origin: ProposalOrigin): void;
    /** Undefined for anyone else's proposal. */
    of(userId: string, proposal: string): ProposalOrigin | undefined;
    forget(userId: string): void;
}

/** Remembers 200 proposals for an hour and drops the oldest first. */
export function proposalOrigins(now: () => number): ProposalOrigins {
    const origins = recentOfMembers<ProposalOrigin>({ most: 200, lifetime: 60 * 60_000, now });
    return { note: origins.set, of: origins.get, forget: origins.forget };
}
