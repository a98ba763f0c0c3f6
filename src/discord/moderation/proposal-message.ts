import { joinedSentences, say } from "../../../locales/say.ts";
import type { Proposal } from "../../proposal/proposal.ts";
import { isMember } from "../../publishing/approvals.ts";
import type { PublishOutcome } from "../../publishing/planned-proposals.ts";
import type { Row } from "../command/components.ts";
import type { Uses } from "../command/context.ts";
import { defineButton } from "../command/define-components.ts";
import type { MessageReply, TextReply } from "../command/reply.ts";
import { saidPrivately, usesToSay } from "../command/said-to.ts";
import { named } from "../markdown.ts";
import { articleChoices } from "../message/article-names.ts";
import { cancelableWork, usesToCancel } from "./cancel.ts";
import { editButton, notOpen, onlyArticle, onProposalHere, proposalId } from "./on-proposal.ts";
import { discardedForAll, overtakenForAll, postForAll, publishedForAll } from "./post-for-all.ts";
import { proposalLines } from "./proposal-lines.ts";
import { showChanges } from "./show-changes.ts";
import { tryQuestion } from "./try-question.ts";
import { privateText, type WithStore, withStore } from "./with-store.ts";

interface ProposalLook {
    /** "confirm" asks whether to publish although pinned answers would change. */
    readonly ask?: "publish" | "confirm";
    /** What is said above it. */
    readonly above?: readonly string[];
    /** Whether all moderators see it already. */
    readonly isForAll?: boolean;
    /** Whether the only moderator who sees this must leave publishing to another one. */
    readonly forAnother?: boolean;
}

/** A proposal as moderators see it, with its buttons. */
export function proposalMessage(proposal: Proposal, look: ProposalLook = {}): TextReply {
    const below = [
        ...(look.ask === "confirm" ? [say("proposal.confirm")] : []),
        ...(look.forAnother === true ? [say("review.yours")] : []),
    ];
    return {
        kind: "text",
        text: proposalLines(proposal, { above: look.above ?? [], below }).join("\n"),
        visibility: "private",
        proposal: proposal.id,
        rows: rowsOf(proposal, look),
    };
}

function rowsOf(
    proposal: Proposal,
    { ask = "publish", isForAll = false, forAnother = false }: ProposalLook,
): Row[] {
    const { id, by, changes } = proposal;
    // The watch posts its proposals for all moderators anyway.
    const isOwn = ask === "publish" && !isForAll && isMember(by);
    const buttons = [
        ask === "publish"
            ? publish.button({ label: say("proposal.publish"), style: "success", enabled: !forAnother }, id)
            : publishAnyway.button({ label: say("proposal.publish-anyway"), style: "danger" }, id),
        discard.button({ label: say("proposal.discard") }, id),
        tryQuestion.button({ label: say("proposal.try-question") }, id),
        ...(onlyArticle(proposal) === undefined ? [] : [editButton(id)]),
        ...(isOwn ? [showToAll.button({ label: say("proposal.ask-all") }, id)] : []),
    ];
    if (changes.changed.length === 0) return [{ buttons }];
    const items = articleChoices(changes.changed.slice(0, 25)).map(({ name: label, value }) => ({
        label,
        value,
    }));
    return [
        { buttons },
        { menu: showChanges.menu({ placeholder: say("proposal.show-changes"), items }, id) },
    ];
}

const usesToDecide = [
    "storeReader",
    "storeWriter",
    "proposalOrigins",
    "postIn",
    "isUnderPrivate",
    "messageId",
    "shownProposals",
    ...usesToCancel,
    ...usesToSay,
] as const;

/** The context of a decision, with the store available. */
type Deciding = WithStore<Uses<(typeof usesToDecide)[number]>>;

/** Publishes the proposal, after asking again if pinned answers would change. */
export const publish = defineButton("corpus:publish", {
    argument: proposalId,
    uses: usesToDecide,
    run: (id, context) =>
        onProposalHere(id, context, (proposal, deciding) =>
            proposal.brokenPins.length > 0
                ? proposalMessage(proposal, { ask: "confirm" })
                : publishNow(proposal, deciding),
        ),
});

export const publishAnyway = defineButton("corpus:sure", {
    argument: proposalId,
    uses: usesToDecide,
    run: (id, context) => onProposalHere(id, context, (proposal, deciding) => publishNow(proposal, deciding)),
});

export const discard = defineButton("corpus:discard", {
    argument: proposalId,
    uses: usesToDecide,
    run: (id, context) =>
        onProposalHere(id, context, async (proposal, deciding) => {
            const { storeWriter, by } = deciding;
            await storeWriter.discardProposal(id, by.userId);
            return discardedForAll(proposal, deciding);
        }),
});

/** Posts the proposal in the channel for all moderators, who can then decide about it. */
export const showToAll = defineButton("corpus:all", {
    argument: proposalId,
    uses: usesToDecide,
    run: (id, context) =>
        onProposalHere(id, context, async (proposal, deciding) => {
            const shown = await shownToAll(proposal, deciding);
            return shown.isShown
                ? proposalMessage(proposal, {
                      above: [shown.said],
                      isForAll: true,
                      forAnother: deciding.isUnderPrivate && (await deciding.storeReader.needsReview()),
                  })
                : { ...privateText([shown.said]), place: "new" };
        }),
});

const shownToAll = (proposal: Proposal, deciding: Deciding) =>
    postForAll(proposal.by, (above) => proposalMessage(proposal, { above, isForAll: true }), deciding);

/** Says that another moderator must publish, and shows them the proposal if only this one sees it. */
async function askAnother(
    proposal: Proposal,
    { first, isNew }: { readonly first: string; readonly isNew: boolean },
    deciding: Deciding,
): Promise<MessageReply> {
    if (isNew) return proposalMessage(proposal, { above: [say("review.approved", { who: `<@${first}>` })] });
    const why = say("review.needs-another");
    if (!deciding.isUnderPrivate) return aside(deciding, () => say("review.needs-another"));
    const shown = await shownToAll(proposal, deciding);
    if (!shown.isShown) return { ...privateText([why, shown.said]), place: "new" };
    return proposalMessage(proposal, { above: [why, shown.said], isForAll: true, forAnother: true });
}

/** Publishes with a progress bar and a button that cancels it, if that takes longer. */
function publishNow(proposal: Proposal, deciding: Deciding): Promise<MessageReply> {
    const { storeWriter, by } = deciding;
    const run = (onProgress: (share: number) => void, signal: AbortSignal): Promise<MessageReply> =>
        withStore(deciding, async () =>
            publishedMessage(await storeWriter.publish(proposal.id, by.userId, { onProgress, signal }), {
                proposal,
                deciding,
            }),
        );
    // The proposal is still open, but its buttons are gone.
    const again = () => proposalMessage(proposal, { isForAll: !deciding.isUnderPrivate });
    return cancelableWork(deciding, { what: "publishing", soon: 500, run, again });
}

async function publishedMessage(
    done: PublishOutcome,
    { proposal, deciding }: { readonly proposal: Proposal; readonly deciding: Deciding },
): Promise<MessageReply> {
    switch (done.outcome) {
        case "canceled":
            return proposalMessage(proposal, {
                above: [say("proposal.publishing-canceled")],
                isForAll: !deciding.isUnderPrivate,
            });
        case "needs-another":
            return askAnother(proposal, done, deciding);
        case "gone":
            return notOpen(proposal.id, done.why, deciding);
        case "away":
            return aside(deciding, () => say("proposal.away", { why: named(done.why, 500) }));
        case "conflict": {
            await overtakenForAll(proposal, deciding);
            const { current } = done;
            const version = current && { version: String(current.number), why: named(current.why, 100) };
            const now = version === undefined ? [] : [say("proposal.served-now", version)];
            const sentences = [say("proposal.conflict"), ...now, say("proposal.propose-again")];
            const { rows = [] } = notOpen(proposal.id, "overtaken", deciding);
            return { ...privateText([joinedSentences(sentences)]), rows };
        }
        case "published":
            return publishedForAll(done, proposal, deciding);
    }
}

/** A message of its own that only this moderator sees. */
const aside = (deciding: Deciding, sentence: () => string): MessageReply =>
    saidPrivately(deciding, () => ({ ...privateText([sentence()]), place: "new" }));
