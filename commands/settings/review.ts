import { say } from "../../locales/say.ts";
import type { Uses } from "../../src/discord/command/context.ts";
import { defineAction } from "../../src/discord/command/define-command.ts";
import { optionalChannel, optionalFlag } from "../../src/discord/command/option.ts";
import type { MessageReply } from "../../src/discord/command/reply.ts";
import { privateText, withStore } from "../../src/discord/moderation/with-store.ts";
import { isMember } from "../../src/publishing/approvals.ts";
import { moderatorsChannel, type Settings } from "../../src/store/settings.ts";
import { changeSettings, showSetting, usesToChange, withWarnings } from "./change-settings.ts";
import { openNotes, postWarnings, usesToPost } from "./post-channels.ts";

export const review = defineAction({
    description: () => say("settings.review.description"),
    options: {
        on: optionalFlag(() => say("settings.review.on")),
        channel: optionalChannel(() => say("settings.review.channel"), "messages"),
    },
    uses: [...usesToChange, ...usesToPost, "knownModerators"],
    run: async ({ on, channel }, context): Promise<MessageReply> => {
        // Members who manage a home server are moderators.
        if (!context.by.isModerator) return privateText([say("settings.not-home")]);
        if (on === undefined && channel === undefined) return showSetting("review", context);
        const reply = await changeSettings(context, () => ({
            ...(on !== undefined && { review: on }),
            ...(channel !== undefined && { reviewChannel: channel }),
        }));
        const warnings = await withStore(context, async ({ storeReader, by: { guildId = "", userId } }) => {
            const now = await storeReader.settings.of(guildId);
            return privateText([
                ...(channel === undefined ? [] : postWarnings(channel, context)),
                ...(on === true ? await reviewWarnings(now, { ...context, storeReader, userId }) : []),
            ]);
        });
        const notes = channel === undefined ? [] : openNotes(channel, context);
        return withWarnings(reply, warnings.text === "" ? [] : [warnings.text], notes);
    },
});

interface Warning extends Uses<"knownModerators"> {
    readonly storeReader: NonNullable<Uses<"storeReader">["storeReader"]>;
    readonly userId: string;
}

/** What could keep moderators from publishing once review is on. */
async function reviewWarnings(
    settings: Settings,
    { storeReader, knownModerators, userId }: Warning,
): Promise<readonly string[]> {
    const recent = await storeReader.audit.page({ skip: 0, limit: lookedAt });
    // Those who did something lately may be moderators although the bot has not seen them since its start.
    const known = new Set([...knownModerators(), ...recent.map(({ by }) => by).filter(isMember)]);
    known.delete(userId);
    return [
        ...(known.size === 0 ? [say("settings.review.alone")] : []),
        ...(moderatorsChannel(settings) === null ? [say("settings.review.no-channel")] : []),
    ];
}

const lookedAt = 200;
