import type { Proposal } from "../proposal/proposal.ts";

/** A moderator who cannot publish alone. */
export interface NeedsAnother {
    /** Another moderator than this one, who proposed it or was the first to approve it, must publish it. */
    readonly outcome: "needs-another";
    /** A moderator's user id. */
    readonly first: string;
    /** Whether this moderator was just counted as the first. */
    readonly isNew: boolean;
}

interface ApprovalOptions {
    /** Whether a moderator must publish what another one proposed. */
    readonly needsReview: () => Promise<boolean>;
    /** Called when a moderator is the first to approve what no moderator proposed. */
    readonly onApproved: (by: string, proposal: Proposal) => Promise<void>;
}

/** Who stands behind the open proposals, if two moderators are needed to publish one. In memory, like the proposals. */
export interface Approvals {
    /** Counts this moderator as the first if there is none; undefined if they may publish now. */
    approve(proposal: Proposal, by: string): Promise<NeedsAnother | undefined>;
    /** The first moderator to approve what no moderator proposed; undefined if nobody had to. */
    approverOf(proposal: Proposal): string | undefined;
    forgetAll(): void;
}

/** Opens an empty list of approvals. */
export function openApprovals({ needsReview, onApproved }: ApprovalOptions): Approvals {
    let approved = new WeakMap<Proposal, string>();
    return {
        approve: async (proposal, by) => {
            if (!(await needsReview())) return undefined;
            const first = approved.get(proposal) ?? proposal.by;
            if (first === by) return { outcome: "needs-another", first, isNew: false };
            if (isMember(first)) return undefined;
            await onApproved(by, proposal);
            approved.set(proposal, by);
            return { outcome: "needs-another", first: by, isNew: true };
        },
        approverOf: (proposal) => approved.get(proposal),
        forgetAll: () => {
            approved = new WeakMap();
        },
    };
}

/** Whether this is a member's id, and not what acts without a person, such as the start or the watch. */
export const isMember = (by: string) => /^\d+$/u.test(by);
