import { say } from "../../../locales/say.ts";
import type { ChangeRequest } from "../../publishing/plan.ts";
import type { ProposalOutcome } from "../../publishing/publishing.ts";
import type { Uses } from "../command/context.ts";
import type { MessageReply } from "../command/reply.ts";
import { linesWithRoom } from "../lines-with-room.ts";
import { escapeMarkdown } from "../markdown.ts";
import { cancelableWork, usesToCancel } from "./cancel.ts";
import { keptOutLines } from "./kept-out-lines.ts";
import { problemLines } from "./proposal-lines.ts";
import { proposalMessage } from "./proposal-message.ts";
import { correctable, withStore } from "./with-store.ts";

type RequestedChange = ChangeRequest extends infer R
    ? R extends ChangeRequest
        ? Omit<R, "by">
        : never
    : never;

/** What a command that proposes a change must list under `uses`. */
export const usesToPropose = ["storeWriter", ...usesToCancel] as const;

/** Builds a proposal with a progress bar and a button that cancels it, and shows it. */
export function propose(
    wanted: RequestedChange,
    context: Uses<(typeof usesToPropose)[number]>,
): Promise<MessageReply> {
    const run: Parameters<typeof cancelableWork>[1]["run"] = (onProgress, signal) =>
        withStore(context, async ({ storeWriter, by }): Promise<MessageReply> => {
            const request = { ...wanted, by: by.userId };
            return proposedMessage(await storeWriter.propose(request, onProgress, signal));
        });
    return cancelableWork(context, { what: "building", soon: 0, run });
}

/** The reply that shows a proposal, or explains why it could not be made. */
export function proposedMessage(proposed: ProposalOutcome): MessageReply {
    switch (proposed.outcome) {
        case "proposed":
            return proposalMessage(proposed.proposal);
        case "refused":
            return correctable(
                linesWithRoom((room) => [
                    say("proposal.nothing-to-publish"),
                    ...problemLines(proposed.errors, room),
                ]),
            );
        case "unchanged":
            return unchangedMessage(proposed);
        case "no-corpus":
            return correctable([say("proposal.folder-away", { why: escapeMarkdown(proposed.why) })]);
        case "unbuildable":
            return correctable([say("proposal.unbuildable", { why: proposed.why })]);
        case "overtaken":
            return correctable([say("proposal.overtaken")]);
        case "no-version":
            return correctable([say("proposal.no-version")]);
        case "canceled":
            return correctable([say("proposal.canceled")]);
    }
}

/** Says why there is nothing to publish. What a reload leaves out is named, because that may be what was expected to change. */
function unchangedMessage({ kind, errors, keptOut }: Unchanged): MessageReply {
    const head = say(`proposal.unchanged.${kind}`);
    const title = keptOut.length === 0 ? [] : [say("kept-out.title", { count: keptOut.length })];
    const lines = linesWithRoom((room) => [
        head,
        ...title,
        ...keptOutLines(keptOut, room),
        ...problemLines(errors, room),
    ]);
    return correctable(lines);
}

type Unchanged = Extract<ProposalOutcome, { readonly outcome: "unchanged" }>;
