import { say } from "../../locales/say.ts";
import { defineAction } from "../../src/discord/command/define-command.ts";
import { channel, flag } from "../../src/discord/command/option.ts";
import { changeSettings, usesToChange } from "./change-settings.ts";

export const publicChannel = defineAction({
    description: say("settings.channel.description"),
    options: {
        channel: channel(say("settings.channel.channel")),
        remove: flag(say("settings.channel.remove")),
    },
    uses: usesToChange,
    run: (given, context) =>
        changeSettings(context, ({ channels }) => {
            const others = channels.filter((id) => id !== given.channel);
            return { channels: given.remove ? others : [...others, given.channel] };
        }),
});

export const privateAnswers = defineAction({
    description: say("settings.private.description"),
    options: { on: flag(say("settings.private.on")) },
    uses: usesToChange,
    run: ({ on }, context) => changeSettings(context, () => ({ privateByDefault: on })),
});

export const feedback = defineAction({
    description: say("settings.feedback.description"),
    options: { on: flag(say("settings.feedback.on")) },
    uses: usesToChange,
    run: ({ on }, context) => changeSettings(context, () => ({ feedback: on })),
});
