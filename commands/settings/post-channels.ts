import { say } from "../../locales/say.ts";
import type { Uses } from "../../src/discord/command/context.ts";
import { defineAction } from "../../src/discord/command/define-command.ts";
import { flag, optionalChannel } from "../../src/discord/command/option.ts";
import type { MessageReply } from "../../src/discord/command/reply.ts";
import { privateText } from "../../src/discord/moderation/with-store.ts";
import {
    type ChangingContext,
    changeSettings,
    showSetting,
    usesToChange,
    withWarnings,
} from "./change-settings.ts";

/** What the settings of channels in which the bot posts for moderators use. */
export const usesToPost = ["mayPost", "isTimedOutAt", "isOpenToAll"] as const;

export const digest = defineAction({
    description: () => say("settings.digest.description"),
    options: {
        channel: optionalChannel(() => say("settings.digest.channel"), "messages"),
        off: flag(() => say("settings.digest.off")),
    },
    uses: [...usesToChange, ...usesToPost],
    run: (given, context) => inHome("digestChannel", given, context),
});

export const watch = defineAction({
    description: () => say("settings.watch.description"),
    options: {
        channel: optionalChannel(() => say("settings.watch.channel"), "messages"),
        off: flag(() => say("settings.watch.off")),
    },
    uses: [...usesToChange, ...usesToPost],
    run: (given, context) => inHome("watchChannel", given, context),
});

interface ChannelOrOff {
    readonly channel?: string | undefined;
    readonly off: boolean;
}

/** Only moderators of home servers may see what the articles don't answer and how they change. */
async function inHome(
    name: "digestChannel" | "watchChannel",
    { channel, off }: ChannelOrOff,
    context: ChangingContext & Uses<(typeof usesToPost)[number]>,
): Promise<MessageReply> {
    // Members who manage a home server are moderators.
    if (!context.by.isModerator) return privateText([say("settings.not-home")]);
    if (off && channel !== undefined) return privateText([say("settings.both")]);
    if (off) return changeSettings(context, () => ({ [name]: null }));
    if (channel === undefined) return showSetting(name, context);
    const reply = await changeSettings(context, () => ({ [name]: channel }));
    return withWarnings(reply, postWarnings(channel, context), openNotes(channel, context));
}

/** What keeps the bot from posting in a channel. */
export function postWarnings(channel: string, context: Uses<"mayPost" | "isTimedOutAt">): readonly string[] {
    if (context.mayPost(channel)) return [];
    const isTimedOut = context.isTimedOutAt(channel);
    return [isTimedOut ? say("settings.timed-out") : say("settings.may-not-post", { channel })];
}

/** A hint if not only moderators read what is posted for them. */
export const openNotes = (channel: string, { isOpenToAll }: Uses<"isOpenToAll">): readonly string[] =>
    isOpenToAll(channel) ? [say("settings.open-to-all", { channel })] : [];
