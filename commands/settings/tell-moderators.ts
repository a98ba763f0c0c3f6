import { listed, say } from "../../locales/say.ts";
import type { Uses } from "../../src/discord/command/context.ts";
import { privateText, type WithStore } from "../../src/discord/moderation/with-store.ts";
import { type ChangedSettings, moderatorsChannel } from "../../src/store/settings.ts";

/**
 * If a moderator turned review off, or changed the channel for proposals while review is on, posts who did, in the channel as it was
 * and as it is. Resolves with sentences that say where it is posted and where not.
 */
export async function tellModerators(
    { before, after }: ChangedSettings,
    { by, storeReader, postIn }: WithStore<Uses<"by" | "storeReader" | "postIn">>,
): Promise<readonly string[]> {
    // Elsewhere these settings do not count.
    if (!before.review || !by.isModerator) return [];
    const [old, next] = [moderatorsChannel(before), moderatorsChannel(after)];
    if (after.review && old === next) return [];
    const who = `<@${by.userId}>`;
    const still = after.review ? undefined : await stillNeeded(storeReader);
    const lines = () => [
        ...(still === undefined ? [] : [say("review.off", { who, still })]),
        ...(old === next ? [] : [say("review.moved", { who, before: old ?? "none", after: next ?? "none" })]),
    ];
    const channels = [...new Set([old, next])].filter((channel) => channel !== null);
    if (channels.length === 0) return [say("settings.moderators.no-channel")];
    const message = () => ({ ...privateText(lines()), visibility: "public" }) as const;
    const posted = await Promise.all(channels.map((channel) => postIn(channel, message)));
    const among = (isWanted: boolean) => channels.filter((_, at) => posted[at] === isWanted);
    return [
        ...(among(true).length === 0
            ? []
            : [say("settings.moderators.told", { channels: mentioned(among(true)) })]),
        ...(among(false).length === 0
            ? []
            : [say("settings.moderators.not-told", { channels: mentioned(among(false)) })]),
    ];
}

/** Whether another home server still has review on, as far as can be found out: what was changed is stored already. */
const stillNeeded = (storeReader: Pick<NonNullable<Uses<"storeReader">["storeReader"]>, "needsReview">) =>
    storeReader.needsReview().then(
        (needed) => (needed ? "yes" : "other"),
        () => "other" as const,
    );

const mentioned = (channels: readonly string[]) =>
    listed(
        channels.map((channel) => `<#${channel}>`),
        "plain",
    );
