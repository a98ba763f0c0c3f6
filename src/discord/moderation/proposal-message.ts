import type { Proposal } from "../../proposal/proposal.ts";
import type { Row } from "../command/components.ts";
import type { Uses } from "../command/context.ts";
import { defineButton } from "../command/define-components.ts";
import type { MessageReply } from "../command/reply.ts";
import { named } from "../markdown.ts";
import { gone, onProposal, proposalId } from "./on-proposal.ts";
import { proposalLines } from "./proposal-lines.ts";
import { showChanges } from "./show-changes.ts";
import { tryQuestion } from "./try-question.ts";
import { counted, privateText, type WithStore } from "./with-store.ts";

/** A proposal as moderators see it, with what they can do about it. */
export function proposalMessage(proposal: Proposal, ask: "publish" | "confirm" = "publish"): MessageReply {
    const question =
        ask === "confirm"
            ? ["**Publish although pinned answers would change?** Press again to confirm."]
            : [];
    return {
        kind: "text",
        text: [...proposalLines(proposal), ...question].join("\n"),
        visibility: "private",
        rows: rowsOf(proposal, ask),
    };
}

function rowsOf({ id, changes }: Proposal, ask: "publish" | "confirm"): Row[] {
    const buttons = [
        ask === "publish"
            ? publish.button({ label: "Publish", style: "success" }, id)
            : publishAnyway.button({ label: "Publish anyway", style: "danger" }, id),
        discard.button({ label: "Discard" }, id),
        tryQuestion.button({ label: "Try a question" }, id),
    ];
    const items = changes.changed
        .filter((article) => article.id.length <= 100)
        .slice(0, 25)
        .map((article) => ({ label: article.title, value: article.id }));
    if (changes.changed.length === 0) return [{ buttons }];
    return [{ buttons }, { menu: showChanges.menu({ placeholder: "Show what changed in …", items }, id) }];
}

const usesToDecide = ["storeReader", "storeWriter", "by"] as const;

/** What a decision is given, once the store is known to be there. */
type Deciding = WithStore<Uses<(typeof usesToDecide)[number]>>;

/** Publishes, and asks again where pinned answers would change. */
export const publish = defineButton("corpus:publish", {
    argument: proposalId,
    uses: usesToDecide,
    run: (id, context) =>
        onProposal(id, context, (proposal, deciding) =>
            proposal.brokenPins.length > 0 ? proposalMessage(proposal, "confirm") : published(id, deciding),
        ),
});

export const publishAnyway = defineButton("corpus:sure", {
    argument: proposalId,
    uses: usesToDecide,
    run: (id, context) => onProposal(id, context, (_, deciding) => published(id, deciding)),
});

export const discard = defineButton("corpus:discard", {
    argument: proposalId,
    uses: usesToDecide,
    run: (id, context) =>
        onProposal(id, context, async (_, { storeWriter, by }) => {
            await storeWriter.discardProposal(id, by.userId);
            return privateText(["**Discarded.** Nothing was changed."]);
        }),
});

async function published(id: string, { storeWriter, by }: Deciding): Promise<MessageReply> {
    const done = await storeWriter.publish(id, by.userId);
    switch (done.outcome) {
        case "gone":
            return privateText([gone[done.why]]);
        case "conflict": {
            const { current } = done;
            const who =
                current === undefined
                    ? ""
                    : ` Version ${current.number}, “${named(current.why, 100)}”, is served now.`;
            return privateText([
                `**Not published: somebody else was first.**${who} Propose again to see what would change from there.`,
            ]);
        }
        case "published": {
            const { version, reload } = done;
            const took = reload.outcome === "published" ? `, ${counted(reload.articles, "article")}` : "";
            return privateText([
                `**Published as version ${version.number}**${took}: ${named(version.why, 120)}. \`/corpus history\` leads back.`,
            ]);
        }
    }
}
