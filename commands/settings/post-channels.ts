import { say } from "../../locales/say.ts";
import type { Uses } from "../../src/discord/command/context.ts";
import { defineAction } from "../../src/discord/command/define-command.ts";
import { optionalChannel } from "../../src/discord/command/option.ts";
import type { MessageReply } from "../../src/discord/command/reply.ts";
import { privateText } from "../../src/discord/moderation/with-store.ts";
import type { Settings } from "../../src/store/settings.ts";
import { type ChangingContext, changeSettings, usesToChange, withWarnings } from "./change-settings.ts";

export const digest = defineAction({
    description: say("settings.digest.description"),
    options: { channel: optionalChannel(say("settings.digest.channel"), "messages") },
    uses: [...usesToChange, "mayPost", "isTimedOutAt"],
    run: ({ channel = null }, context) => inHome(context, channel, { digestChannel: channel }),
});

export const watch = defineAction({
    description: say("settings.watch.description"),
    options: { channel: optionalChannel(say("settings.watch.channel"), "messages") },
    uses: [...usesToChange, "mayPost", "isTimedOutAt"],
    run: ({ channel = null }, context) => inHome(context, channel, { watchChannel: channel }),
});

/** Only moderators of home servers may see what the articles don't answer and how they change. */
async function inHome(
    context: ChangingContext & Uses<"mayPost" | "isTimedOutAt">,
    channel: string | null,
    change: Partial<Settings>,
): Promise<MessageReply> {
    // Members who manage a home server are moderators.
    if (!context.by.isModerator) return privateText([say("settings.not-home")]);
    const reply = await changeSettings(context, () => change);
    if (channel === null || context.mayPost(channel)) return reply;
    const isTimedOut = context.isTimedOutAt(channel);
    return withWarnings(reply, [
        isTimedOut ? say("settings.timed-out") : say("settings.may-not-post", { channel }),
    ]);
}
