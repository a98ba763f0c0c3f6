import { told } from "../../../locales/message.ts";
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

type ProposingContext = Uses<(typeof usesToPropose)[number]>;

/** Builds a proposal with a progress bar and a button that cancels it, and shows it. */
export const propose = (wanted: RequestedChange, context: ProposingContext): Promise<MessageReply> =>
    proposeOnceReady(0, async () => wanted, context);

/**
 * Does so once it is known what to propose, which may take long: it receives how to say how much of that is done. Or shows the reply
 * that there is nothing to propose.
 */
export const proposePrepared = (prepare: Prepare, context: ProposingContext): Promise<MessageReply> =>
    proposeOnceReady(preparingShare, prepare, context);

type Prepare = (
    onProgress: (share: number) => void,
    signal: AbortSignal,
) => Promise<RequestedChange | { readonly reply: MessageReply }>;

/** Reading ten documents may take longer than building. */
const preparingShare = 0.5;

function proposeOnceReady(from: number, prepare: Prepare, context: ProposingContext): Promise<MessageReply> {
    const run: Parameters<typeof cancelableWork>[1]["run"] = (onProgress, signal) =>
        withStore(context, async ({ storeWriter, by }): Promise<MessageReply> => {
            const ready = await unlessAborted(
                signal,
                prepare((share) => onProgress(share * from), signal),
            );
            if (ready === undefined) return proposedMessage({ outcome: "canceled" });
            if ("reply" in ready) return ready.reply;
            const request = { ...ready, by: by.userId };
            const building: typeof onProgress = (share, ...rest) =>
                onProgress(from + (1 - from) * share, ...rest);
            return proposedMessage(await storeWriter.propose(request, building, signal));
        });
    return cancelableWork(context, { what: "building", soon: 0, run });
}

/** The result of the work; undefined once the signal is aborted, whatever becomes of the work. */
async function unlessAborted<Result>(
    signal: AbortSignal,
    work: Promise<Result>,
): Promise<Result | undefined> {
    const { promise: aborted, resolve } = Promise.withResolvers<undefined>();
    const stop = () => resolve(undefined);
    signal.addEventListener("abort", stop, { once: true });
    if (signal.aborted) stop();
    const done = work.catch((cause: unknown): undefined => {
        if (!signal.aborted) throw cause;
    });
    try {
        return await Promise.race([done, aborted]);
    } finally {
        signal.removeEventListener("abort", stop);
    }
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
            return correctable([say("proposal.folder-away", { why: escapeMarkdown(told(proposed.why)) })]);
        case "unbuildable":
            return correctable([say("proposal.unbuildable", { why: told(proposed.why) })]);
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
