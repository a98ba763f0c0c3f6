import { defineAction, defineGroup } from "../src/discord/command/define-command.ts";
import { channel, flag } from "../src/discord/command/option.ts";
import { privateText } from "../src/discord/moderation/with-store.ts";
import { defaultSettings } from "../src/store/settings.ts";
import { changed, digest, feedback, usesToChange, watch, withSettings } from "./settings/channel-settings.ts";
import { collection, language } from "./settings/scope.ts";
import { settingLines } from "./settings/settings-text.ts";

export const settings = defineGroup({
    name: "settings",
    description: "How I behave in this server",
    audience: "managers",
    subcommands: {
        show: defineAction({
            description: "What is set in this server",
            uses: ["storeReader", "by", "whole"],
            run: (_, context) =>
                withSettings(context, async (now) => privateText(settingLines(now, context.whole))),
        }),
        channel: defineAction({
            description:
                "Allow a channel for public answers, or take it away; with none, all channels are allowed",
            options: { channel: channel("The channel"), remove: flag("Take it away") },
            uses: usesToChange,
            run: (given, context) =>
                changed(context, ({ channels }) => {
                    const others = channels.filter((id) => id !== given.channel);
                    return { channels: given.remove ? others : [...others, given.channel] };
                }),
        }),
        private: defineAction({
            description: "Show answers to the asking member alone, unless it is a mention",
            options: { on: flag("True for private answers; left out: public ones") },
            uses: usesToChange,
            run: ({ on }, context) => changed(context, () => ({ privateByDefault: on })),
        }),
        collection,
        language,
        digest,
        watch,
        feedback,
        reset: defineAction({
            description: "Set everything back to how it was at first",
            uses: usesToChange,
            run: (_, context) => changed(context, () => defaultSettings),
        }),
    },
});
