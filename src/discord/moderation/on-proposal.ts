import { say } from "../../../locales/say.ts";
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
        return found.kind === "open" ? act(found.proposal, withParts) : notOpen(found.why);
    });
    // The proposal is open still, and its buttons must stay, for all moderators where it was posted in a channel.
    return reply === storeFailed ? { ...storeFailed, place: "new" } : reply;
}

/** Says why a proposal is not open any more. */
export const notOpen = (why: Gone) => privateText([say(`proposal.gone.${why}`)]);
