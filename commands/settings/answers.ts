import { listed, say } from "../../locales/say.ts";
import type { Uses } from "../../src/discord/command/context.ts";
import { defineAction } from "../../src/discord/command/define-command.ts";
import { channel, flag, optionalFlag } from "../../src/discord/command/option.ts";
import { privateText } from "../../src/discord/moderation/with-store.ts";
import { changeSettings, showSetting, usesToChange, withSettings, withWarnings } from "./change-settings.ts";

export const publicChannel = defineAction({
    description: () => say("settings.channel.description"),
    options: {
        channel: channel(() => say("settings.channel.channel"), "any"),
        remove: flag(() => say("settings.channel.remove")),
    },
    uses: [...usesToChange, "lackedIn", "isTimedOutAt", "withoutDeleted"],
    run: ({ channel: given, remove }, context) =>
        withSettings(context, async (set) => {
            if (remove && !set.channels.includes(given)) {
                const reason = set.channels.length === 0 ? "none-listed" : "not-listed";
                return privateText([say(`settings.${reason}`, { channel: given })]);
            }
            // Discord does not offer deleted channels, so nobody could remove them.
            const there = await context.withoutDeleted(set.channels);
            const deleted = set.channels.filter((id) => !there.includes(id));
            if (!remove && !there.includes(given) && there.length >= mostChannels)
                return privateText([say("settings.too-many-names", { most: mostChannels })]);
            const reply = await changeSettings(context, ({ channels }) => {
                const others = channels.filter((id) => id !== given && !deleted.includes(id));
                return { channels: remove ? others : [...others, given] };
            });
            return remove ? reply : withWarnings(reply, warningsAbout(given, context));
        }),
});

/** What keeps the bot from answering in a channel. */
function warningsAbout(channel: string, context: Uses<"lackedIn" | "isTimedOutAt">): string[] {
    const lacked = context.lackedIn(channel);
    return [
        ...(context.isTimedOutAt(channel) ? [say("settings.timed-out")] : []),
        ...(lacked.length === 0
            ? []
            : [say("settings.lacks", { channel, permissions: listed(lacked, "and") })]),
    ];
}

/** The store's limit. */
const mostChannels = 100;

export const privateAnswers = defineAction({
    description: () => say("settings.private.description"),
    options: { on: optionalFlag(() => say("settings.private.on")) },
    uses: usesToChange,
    run: ({ on }, context) =>
        on === undefined
            ? showSetting("privateByDefault", context)
            : changeSettings(context, () => ({ privateByDefault: on })),
});

export const feedback = defineAction({
    description: () => say("settings.feedback.description"),
    options: { on: optionalFlag(() => say("settings.feedback.on")) },
    uses: usesToChange,
    run: ({ on }, context) =>
        on === undefined
            ? showSetting("feedback", context)
            : changeSettings(context, () => ({ feedback: on })),
});
