import { say } from "../../../locales/say.ts";
import { isMember } from "../../publishing/approvals.ts";
import { moderatorsChannel } from "../../store/settings.ts";
import type { Version } from "../../store/versions/versions.ts";
import type { Uses } from "../command/context.ts";
import type { TextReply } from "../command/reply.ts";
import type { WithStore } from "./with-store.ts";

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
    const message = messageWith([say("review.of", { who: `<@${proposer}>`, review })]);
    return (await postIn(channel, { ...message, visibility: "public" }))
        ? { isShown: true, said: say("review.shown", { channel }) }
        : { isShown: false, said: say("review.not-posted", { channel }) };
}

/** Says who published what another moderator proposed; nothing if nobody else did. */
export function publishersOf({ by, proposedBy }: Pick<Version, "by" | "proposedBy">): string[] {
    if (proposedBy === undefined || proposedBy === by || !isMember(proposedBy)) return [];
    return [say("review.published-by", { who: `<@${by}>`, proposer: `<@${proposedBy}>` })];
}
