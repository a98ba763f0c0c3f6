import { say } from "../../locales/say.ts";
import { isMember } from "../../src/publishing/approvals.ts";

/** A time that Discord shows in each member's time zone and language. */
export const moment = (date: Date) => `<t:${Math.floor(date.getTime() / 1000)}:f>`;

/** Who did something. Users are shown as mentions, which do not ping; other actors by name. */
export function person(by: string): string {
    if (isMember(by)) return `<@${by}>`;
    return say(`audit.${by === "start" || by === "watch" || by === "source" ? by : "operator"}`);
}

interface ProposedAndPublished {
    readonly by: string;
    readonly proposedBy?: string | undefined;
    readonly approvedBy?: string | undefined;
}

/** Who proposed and approved what somebody else published or discarded; "none" if nobody else did. */
export function othersIn({ by, proposedBy = by, approvedBy = by }: ProposedAndPublished) {
    const other = (one: string) => (one === by ? "none" : person(one));
    return { proposer: other(proposedBy), approver: other(approvedBy) };
}
