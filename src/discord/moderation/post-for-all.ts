import { say } from "../../../locales/say.ts";
import type { OnGone, Proposal } from "../../proposal/proposal.ts";
import { isMember } from "../../publishing/approvals.ts";
import type { PublishOutcome } from "../../publishing/planned-proposals.ts";
import { moderatorsChannel } from "../../store/settings.ts";
import type { Version } from "../../store/versions/versions.ts";
import type { Uses } from "../command/context.ts";
import type { TextReply } from "../command/reply.ts";
import { named } from "../markdown.ts";
import { editAgain } from "./on-proposal.ts";
import { privateText, type WithStore, withStore } from "./with-store.ts";

/**
 * Posts a proposal of this moderator in the channel for all of them. `messageWith` makes its message, with lines above it. Resolves
 * with a sentence that says where it is, or why not.
 */
export async function postForAll(
    proposer: string,
    messageWith: (above: readonly string[]) => TextReply,
    { storeReader, postIn, by: { guildId = "" } }: WithStore<Uses<"storeReader" | "postIn" | "by">>,
): Promise<{ readonly isShown: boolean; readonly said: string }> {
    const channel = moderatorsChannel(await storeReader.settings.of(guildId));
    if (channel === null) return { isShown: false, said: say("review.no-channel") };
    const review = (await storeReader.needsReview()) ? "yes" : "other";
    const message = (): TextReply => ({
        ...messageWith([say("review.of", { who: `<@${proposer}>`, review })]),
        visibility: "public",
    });
    return (await postIn(channel, message))
        ? { isShown: true, said: say("review.shown", { channel }) }
        : { isShown: false, said: say("review.not-posted", { channel }) };
}

type Telling = Uses<"shownProposals" | "messageId" | "isUnderPrivate">;

/** Says in all messages that show this proposal that it was published, and returns what this one says. */
export function publishedForAll(
    { version, reload }: Extract<PublishOutcome, { readonly outcome: "published" }>,
    proposal: Pick<Proposal, "id">,
    telling: Telling,
): Promise<TextReply> {
    const head = () =>
        say("proposal.published", {
            version: String(version.number),
            articles: reload.outcome === "published" ? reload.articles : 0,
            why: named(version.why, 120),
        });
    const alone = () => say("review.published-by-one", { who: `<@${version.by}>` });
    return tellAll(proposal.id, telling, {
        own: () => privateText([head(), publishersOf(version)].filter((line) => line !== undefined)),
        others: () => privateText([head(), publishersOf(version) ?? alone()]),
    });
}

/** Says in all messages that show this proposal that it was discarded, and returns what this one says. */
export function discardedForAll(
    { id, why }: Pick<Proposal, "id" | "why">,
    telling: Telling & Uses<"by">,
): Promise<TextReply> {
    const what = { who: `<@${telling.by.userId}>`, why: named(why, 120) };
    return tellAll(id, telling, {
        own: () => privateText([say("proposal.discarded")]),
        others: () => privateText([say("review.discarded-by", what)]),
    });
}

type Ending = Uses<"shownProposals" | "proposalOrigins">;

/** Says in all messages that show a proposal that it is no longer open. */
export const goneForAll =
    (ending: Ending): OnGone =>
    (proposal, gone) =>
        void endForAll(proposal, () => say(`proposal.gone.${gone}`), ending);

/** Says in all other messages that show a proposal that someone else published first. */
export const overtakenForAll = (
    proposal: Pick<Proposal, "id" | "why" | "by">,
    telling: Ending & Pick<Telling, "messageId">,
): Promise<void> => endForAll(proposal, () => say("proposal.gone.overtaken"), telling);

/** Discards what this moderator proposed, because they now propose something else instead, and says so in all messages that show it. */
export async function replacedForAll(
    id: string,
    context: Ending & Uses<"storeReader" | "storeWriter" | "by">,
): Promise<void> {
    const said = () => say("proposal.replaced");
    // If the database fails, the proposal stays open.
    await withStore(context, async ({ storeReader, storeWriter, by }) => {
        const found = storeReader.findProposal(id);
        // What somebody else proposed is theirs to discard.
        if (found.kind === "open" && found.proposal.by === by.userId) {
            await storeWriter.discardProposal(id, by.userId, "replaced");
            await endForAll(found.proposal, said, context);
        }
        return privateText([said()]);
    });
}

/** Replaces all messages of a proposal but this one. In private, its moderator gets back what they typed to make it. */
function endForAll(
    { id, why, by }: Pick<Proposal, "id" | "why" | "by">,
    said: () => string,
    { shownProposals, proposalOrigins, messageId }: Ending & Partial<Pick<Telling, "messageId">>,
): Promise<void> {
    const origin = proposalOrigins.of(by, id);
    const inChannels = () => privateText([say("proposal.title", { why: named(why, 120) }), said()]);
    const inPrivate = () => ({
        ...inChannels(),
        rows: origin === undefined ? [] : [{ buttons: [editAgain(origin)] }],
    });
    return shownProposals.end(id, { inChannels, inPrivate }, messageId);
}

/** Replaces all messages of a proposal but this one. Resolves with what this one says, which names who decided unless only they see it. */
async function tellAll(
    proposal: string,
    { shownProposals, messageId, isUnderPrivate }: Telling,
    { own, others }: Record<"own" | "others", () => ReturnType<typeof privateText>>,
): Promise<TextReply> {
    await shownProposals.replace(proposal, others, messageId);
    return (isUnderPrivate ? own : others)();
}

/** Says who published what another moderator proposed, or approved if no moderator proposed it; undefined if nobody else did. */
function publishersOf({ by, proposedBy = by, approvedBy }: Version): string | undefined {
    const other = approvedBy ?? proposedBy;
    if (other === by || !isMember(other)) return undefined;
    const did = approvedBy === undefined ? "other" : "approved";
    return say("review.published-by", { who: `<@${by}>`, other: `<@${other}>`, did });
}
