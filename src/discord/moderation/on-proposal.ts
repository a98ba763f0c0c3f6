import type { Gone, Proposal } from "../../proposal/proposal.ts";
import type { Uses } from "../command/context.ts";
import { someText } from "../command/custom-id.ts";
import type { MessageReply } from "../command/reply.ts";
import { privateText, storeFailed, type WithStore, withStore } from "./with-store.ts";

/** What stands in the buttons under a proposal. */
export const proposalId = someText(40);

/** Does something with an open proposal; says why where it is none any more. */
export async function onProposal<Context extends Uses<"storeReader">>(
    id: string,
    context: Context,
    act: (proposal: Proposal, context: WithStore<Context>) => MessageReply | Promise<MessageReply>,
): Promise<MessageReply> {
    const reply = await withStore(context, (withParts): MessageReply | Promise<MessageReply> => {
        const found = withParts.storeReader.findProposal(id);
        return found.kind === "open" ? act(found.proposal, withParts) : privateText([gone[found.why]]);
    });
    // The proposal is open still, and its buttons must stay, for all moderators where it was posted in a channel.
    return reply === storeFailed ? { ...storeFailed, place: "new" } : reply;
}

/** Why a proposal is not open any more. */
export const gone: Readonly<Record<Gone, string>> = {
    unknown: "I do not know this proposal any more; I was restarted since. Propose it again.",
    expired: "This proposal has lapsed after an hour. Propose it again.",
    overtaken: "Another version was published since. Propose it again to see what would change from there.",
    "crowded-out": "Five newer proposals took its place. Propose it again.",
    discarded: "This proposal was discarded.",
    taken: "This proposal was published already.",
};
