import { say } from "../../../locales/say.ts";
import type { SetArticle } from "../../proposal/article-set.ts";
import type { Gone, Proposal } from "../../proposal/proposal.ts";
import type { Button } from "../command/components.ts";
import type { Uses } from "../command/context.ts";
import { customId, someText } from "../command/custom-id.ts";
import type { MessageReply } from "../command/reply.ts";
import { saidHere, saidPrivately } from "../command/said-to.ts";
import type { ProposalOrigin } from "../memory/proposal-origins.ts";
import { isStoreFailure, privateText, type WithStore, withStore } from "./with-store.ts";

/** The argument of buttons under a proposal: its id. */
export const proposalId = someText(40);

/** Runs `act` with an open proposal. If it is no longer open, the reply says why. */
export async function onProposal<
    Context extends Uses<"storeReader"> &
        Partial<Uses<"by" | "proposalOrigins" | "language" | "publicLanguage" | "isUnderPrivate">>,
>(
    id: string,
    context: Context,
    act: (proposal: Proposal, context: WithStore<Context>) => MessageReply | Promise<MessageReply>,
): Promise<MessageReply> {
    const reply = await withStore(context, (withParts): MessageReply | Promise<MessageReply> => {
        const found = withParts.storeReader.findProposal(id);
        return found.kind === "open" ? act(found.proposal, withParts) : notOpen(id, found.why, context);
    });
    // The proposal is still open, so its buttons must stay, for all moderators if it was posted in a channel.
    return isStoreFailure(reply) ? { ...reply, place: "new" } : reply;
}

/** Like `onProposal`, in the language of those who see the message whose button was used. */
export const onProposalHere: typeof onProposal = (id, context, act) =>
    saidHere(context, () => onProposal(id, context, act));

/** A private reply that says why a proposal is no longer open, with what its moderator typed to make it. */
export function notOpen(
    id: string,
    why: Gone,
    context: Partial<Uses<"by" | "proposalOrigins" | "language" | "publicLanguage" | "isUnderPrivate">>,
): MessageReply {
    const said = () => privateText([say(`proposal.gone.${why}`)]);
    // Its message must stay, because publishing may be canceled.
    if (why === "publishing") return { ...saidPrivately(context, said), place: "new" };
    const { by, proposalOrigins } = context;
    const origin = by && why !== "taken" ? proposalOrigins?.of(by.userId, id) : undefined;
    return saidHere(context, () =>
        origin === undefined ? said() : { ...said(), rows: [{ buttons: [editAgain(origin)] }] },
    );
}

/** A button that brings back what a moderator typed to make a proposal. */
export function editAgain({ component, key }: ProposalOrigin): Button {
    const custom = customId({ id: component, codec: someText(60), argument: key });
    return { label: say("proposal.edit-again"), style: "primary", customId: custom };
}

/** The button that edits a proposal. What handles it shows proposals, so it is made from its id. */
export const editButton = (id: string): Button => ({
    label: say("proposal.edit"),
    customId: customId({ id: "corpus:edit-proposal", codec: proposalId, argument: id }),
});

/** The article of a proposal that adds or changes only one, so that it can be edited before it is published. */
export function onlyArticle({ kind, changes, set }: Proposal): SetArticle | undefined {
    const [only, ...others] = [...changes.added, ...changes.changed];
    const isOne = only !== undefined && others.length + changes.removed.length === 0;
    return isOne && (kind === "add" || kind === "edit") ? set.find(({ id }) => id === only.id) : undefined;
}
