import type { Gone, OnGone, Proposal, ProposalLookup } from "./proposal.ts";

/**
 * The open proposals, at most five. Closes the library of each proposal that it removes, unless that was taken. One that is being
 * published is "publishing" for everyone else, so that nothing closes what is about to be served.
 */
export interface OpenProposals {
    /** Adds a proposal, and removes the oldest if there would be six. */
    put(proposal: Proposal): void;
    find(id: string): ProposalLookup;
    /** Removes a proposal and returns what `find` would have. */
    remove(id: string, why: Gone): ProposalLookup;
    removeAll(why: Gone): void;
    /** Begins to publish a proposal, and returns what `find` would have. */
    hold(id: string): ProposalLookup;
    /** Ends that; the caller says what became of it. A proposal that is "open" again can expire at once. */
    settle(id: string, why: Gone | "open"): void;
    /** Removes expired proposals. `put`, `find` and `remove` do that too. */
    sweep(): void;
}

/** Opens an empty list of proposals that expire by this clock. */
export function trackOpenProposals(now: () => Date, onGone: OnGone): OpenProposals {
    const open = new Map<string, Proposal>();
    const held = new Map<string, Proposal>();
    const gone = new Map<string, Gone>();

    const drop = (proposal: Proposal, why: Gone) => {
        open.delete(proposal.id);
        gone.set(proposal.id, why);
        const [oldest] = gone.keys();
        if (gone.size > mostRemembered && oldest !== undefined) gone.delete(oldest);
        if (why !== "taken") proposal.library.close();
    };
    const remove = (proposal: Proposal, why: Gone) => {
        drop(proposal, why);
        if (why === "expired" || why === "overtaken" || why === "crowded-out") onGone(proposal, why);
    };
    const sweep = () => {
        for (const proposal of [...open.values()]) if (proposal.expires <= now()) remove(proposal, "expired");
    };
    const find = (id: string): ProposalLookup => {
        sweep();
        const proposal = open.get(id);
        if (held.has(id)) return { kind: "gone", why: "publishing" };
        if (proposal === undefined) return { kind: "gone", why: gone.get(id) ?? "unknown" };
        return { kind: "open", proposal };
    };
    return {
        put: (proposal) => {
            sweep();
            const [oldest] = open.values();
            if (open.size + held.size >= mostAtOnce && oldest !== undefined) remove(oldest, "crowded-out");
            open.set(proposal.id, proposal);
        },
        find,
        remove: (id, why) => {
            const found = find(id);
            if (found.kind === "open") remove(found.proposal, why);
            return found;
        },
        removeAll: (why) => {
            for (const proposal of [...open.values()]) remove(proposal, why);
        },
        hold: (id) => {
            const found = find(id);
            if (found.kind === "open") {
                open.delete(id);
                held.set(id, found.proposal);
            }
            return found;
        },
        settle: (id, why) => {
            const proposal = held.get(id);
            if (proposal === undefined) return;
            held.delete(id);
            if (why === "open") open.set(id, proposal);
            else drop(proposal, why);
        },
        sweep,
    };
}

const mostAtOnce = 5;
/** How many removed proposals to remember, so that a late click gets an explanation. */
const mostRemembered = 200;
