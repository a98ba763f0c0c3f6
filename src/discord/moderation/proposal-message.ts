import { say } from "../../../locales/say.ts";
import type { Proposal } from "../../proposal/proposal.ts";
import type { PublishOutcome } from "../../publishing/planned-proposals.ts";
import type { Button, Row } from "../command/components.ts";
import type { Uses } from "../command/context.ts";
import { customId } from "../command/custom-id.ts";
import { defineButton } from "../command/define-components.ts";
import type { MessageReply, TextReply } from "../command/reply.ts";
import { named } from "../markdown.ts";
import { cancelableWork, usesToCancel } from "./cancel.ts";
import { notOpen, onlyArticle, onProposal, proposalId } from "./on-proposal.ts";
import { proposalLines } from "./proposal-lines.ts";
import { showChanges } from "./show-changes.ts";
import { tryQuestion } from "./try-question.ts";
import { isStoreFailure, privateText, type WithStore, withStore } from "./with-store.ts";

/**
 * A proposal as moderators see it, with its buttons. "confirm" asks whether to publish although pinned answers would change.
 */
export function proposalMessage(proposal: Proposal, ask: "publish" | "confirm" = "publish"): TextReply {
    const question = ask === "confirm" ? [say("proposal.confirm")] : [];
    return {
        kind: "text",
        text: [...proposalLines(proposal), ...question].join("\n"),
        visibility: "private",
        proposal: proposal.id,
        rows: rowsOf(proposal, ask),
    };
}

function rowsOf(proposal: Proposal, ask: "publish" | "confirm"): Row[] {
    const { id, changes } = proposal;
    const buttons = [
        ask === "publish"
            ? publish.button({ label: say("proposal.publish"), style: "success" }, id)
            : publishAnyway.button({ label: say("proposal.publish-anyway"), style: "danger" }, id),
        discard.button({ label: say("proposal.discard") }, id),
        tryQuestion.button({ label: say("proposal.try-question") }, id),
        ...(onlyArticle(proposal) === undefined ? [] : [editButton(id)]),
    ];
    const items = changes.changed
        .filter((article) => article.id.length <= 100)
        .slice(0, 25)
        .map((article) => ({ label: article.title, value: article.id }));
    if (changes.changed.length === 0) return [{ buttons }];
    return [
        { buttons },
        { menu: showChanges.menu({ placeholder: say("proposal.show-changes"), items }, id) },
    ];
}

/** What handles it shows proposals, so it is made from its id. */
const editButton = (id: string): Button => ({
    label: say("proposal.edit"),
    customId: customId({ id: "corpus:edit-proposal", codec: proposalId, argument: id }),
});

const usesToDecide = ["storeReader", "storeWriter", "proposalOrigins", ...usesToCancel] as const;

/** The context of a decision, with the store available. */
type Deciding = WithStore<Uses<(typeof usesToDecide)[number]>>;

/** Publishes the proposal, after asking again if pinned answers would change. */
export const publish = defineButton("corpus:publish", {
    argument: proposalId,
    uses: usesToDecide,
    run: (id, context) =>
        onProposal(id, context, (proposal, deciding) =>
            proposal.brokenPins.length > 0
                ? proposalMessage(proposal, "confirm")
                : publishNow(proposal, deciding),
        ),
});

export const publishAnyway = defineButton("corpus:sure", {
    argument: proposalId,
    uses: usesToDecide,
    run: (id, context) => onProposal(id, context, (proposal, deciding) => publishNow(proposal, deciding)),
});

export const discard = defineButton("corpus:discard", {
    argument: proposalId,
    uses: usesToDecide,
    run: (id, context) =>
        onProposal(id, context, async (_, { storeWriter, by }) => {
            await storeWriter.discardProposal(id, by.userId);
            return privateText([say("proposal.discarded")]);
        }),
});

/** Publishes with a progress bar and a button that cancels it, if that takes longer. */
function publishNow(proposal: Proposal, deciding: Deciding): Promise<MessageReply> {
    const run = async (onProgress: (share: number) => void, signal: AbortSignal): Promise<MessageReply> => {
        let isShown = false;
        const show = (share: number) => {
            isShown = true;
            onProgress(share);
        };
        const { storeWriter, by } = deciding;
        const reply = await withStore(deciding, async () =>
            publishedMessage(
                await storeWriter.publish(proposal.id, by.userId, { onProgress: show, signal }),
                { proposal, deciding },
            ),
        );
        // The proposal is still open, but its buttons are gone.
        return isShown && isStoreFailure(reply) ? { ...proposalMessage(proposal), also: reply } : reply;
    };
    return cancelableWork(deciding, { what: "publishing", soon: 500, run });
}

interface Decided {
    readonly proposal: Proposal;
    readonly deciding: Deciding;
}

function publishedMessage(done: PublishOutcome, { proposal, deciding }: Decided): MessageReply {
    switch (done.outcome) {
        case "canceled": {
            const { text, ...others } = proposalMessage(proposal);
            return { ...others, text: `${say("proposal.publishing-canceled")}\n${text}` };
        }
        case "gone":
            return notOpen(proposal.id, done.why, deciding);
        case "away":
            // The proposal is still open, so its buttons must stay.
            return { ...privateText([say("proposal.away", { why: done.why })]), place: "new" };
        case "conflict": {
            const { current } = done;
            const version = current && { version: String(current.number), why: named(current.why, 100) };
            const sentences = [
                say("proposal.conflict"),
                ...(version === undefined ? [] : [say("proposal.served-now", version)]),
                say("proposal.propose-again"),
            ];
            const { rows = [] } = notOpen(proposal.id, "overtaken", deciding);
            return { ...privateText([sentences.join(" ")]), rows };
        }
        case "published": {
            const { version, reload } = done;
            return privateText([
                say("proposal.published", {
                    version: String(version.number),
                    articles: reload.outcome === "published" ? reload.articles : 0,
                    why: named(version.why, 120),
                }),
            ]);
        }
    }
}
