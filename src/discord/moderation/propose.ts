import { say } from "../../../locales/say.ts";
import type { ChangeRequest } from "../../publishing/plan.ts";
import type { ProposalOutcome } from "../../publishing/publishing.ts";
import type { Uses } from "../command/context.ts";
import type { MessageReply } from "../command/reply.ts";
import { escapeMarkdown } from "../markdown.ts";
import { errorList } from "./proposal-lines.ts";
import { proposalMessage } from "./proposal-message.ts";
import { privateText, withStore } from "./with-store.ts";

type RequestedChange = ChangeRequest extends infer R
    ? R extends ChangeRequest
        ? Omit<R, "by">
        : never
    : never;

/** What a command must declare to propose a change. */
export const usesToPropose = ["storeWriter", "by", "progress"] as const;

/** Builds a proposal and shows it, with a bar meanwhile. */
export function propose(
    wanted: RequestedChange,
    context: Uses<(typeof usesToPropose)[number]>,
): Promise<MessageReply> {
    return withStore(context, async ({ storeWriter, by, progress }): Promise<MessageReply> => {
        const request = { ...wanted, by: by.userId };
        return proposedMessage(await storeWriter.propose(request, (share) => progress(bar(share))));
    });
}

/** What came of a wish for a proposal. */
export function proposedMessage(proposed: ProposalOutcome): MessageReply {
    switch (proposed.outcome) {
        case "proposed":
            return proposalMessage(proposed.proposal);
        case "refused":
            return privateText([
                "**Nothing to publish:** no article would be left that can be asked about. The articles from before answer on.",
                ...errorList("Left out", proposed.errors),
            ]);
        case "no-corpus":
            return privateText([say("reload.nothing-to-publish", { why: escapeMarkdown(proposed.why) })]);
        case "overtaken":
            return privateText([
                "**Somebody published in the meantime.** Look at `/corpus status`, and propose again.",
            ]);
        case "no-version":
            return privateText(["That version is kept no more. `/corpus history` shows those that are."]);
    }
}

const steps = 20;

/** Such as "Building … ▰▰▰▱▱ 60 %". */
function bar(share: number): string {
    const full = Math.round(Math.min(1, Math.max(0, share)) * steps);
    return `Building the proposal … ${"▰".repeat(full)}${"▱".repeat(steps - full)} ${Math.round((100 * full) / steps)} %`;
}
