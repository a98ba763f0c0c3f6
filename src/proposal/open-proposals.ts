import type { Gone, Proposal, ProposalLookup } from "./proposal.ts";

/** Where proposals lie until their time is over; it closes the libraries of those that it drops. */
export interface OpenProposals {
    /** The oldest makes room where five lie there already. */
    put(proposal: Proposal): void;
    find(id: string): ProposalLookup;
    /** Takes it off the open; it is dropped, and its library closed, unless it is taken. */
    leave(id: string, why: Gone): ProposalLookup;
    dropAll(why: Gone): void;
    /** Drops those whose time is over; so do all other calls. */
    sweep(): void;
}

export function openDesk(now: () => Date): OpenProposals {
    const open = new Map<string, Proposal>();
    const gone = new Map<string, Gone>();

    const remove = (proposal: Proposal, why: Gone) => {
        open.delete(proposal.id);
        gone.set(proposal.id, why);
        const [oldest] = gone.keys();
        if (gone.size > mostRemembered && oldest !== undefined) gone.delete(oldest);
        if (why !== "taken") proposal.library.close();
    };
    const sweep = () => {
        for (const proposal of [...open.values()]) if (proposal.expires <= now()) remove(proposal, "expired");
    };
    const find = (id: string): ProposalLookup => {
        sweep();
        const proposal = open.get(id);
        if (proposal === undefined) return { kind: "gone", why: gone.get(id) ?? "unknown" };
        return { kind: "open", proposal };
    };
    return {
        put: (proposal) => {
            sweep();
            const [oldest] = open.values();
            if (open.size >= mostAtOnce && oldest !== undefined) remove(oldest, "crowded-out");
            open.set(proposal.id, proposal);
        },
        find,
        leave: (id, why) => {
            const found = find(id);
            if (found.kind === "open") remove(found.proposal, why);
            return found;
        },
        dropAll: (why) => {
            for (const proposal of [...open.values()]) remove(proposal, why);
        },
        sweep,
    };
}

const mostAtOnce = 5;
/** How many that are gone are remembered, so that a late press is told why. */
const mostRemembered = 200;
