import { defineAction } from "../../src/discord/command/define-command.ts";
import { channel, flag } from "../../src/discord/command/option.ts";
import { changed, usesToChange } from "./change-settings.ts";

export const publicChannel = defineAction({
    description: "Allow a channel for public answers, or take it away; with none, all channels are allowed",
    options: { channel: channel("The channel"), remove: flag("Take it away") },
    uses: usesToChange,
    run: (given, context) =>
        changed(context, ({ channels }) => {
            const others = channels.filter((id) => id !== given.channel);
            return { channels: given.remove ? others : [...others, given.channel] };
        }),
});

export const privateAnswers = defineAction({
    description: "Show answers to the asking member alone, unless it is a mention",
    options: { on: flag("True for private answers; left out: public ones") },
    uses: usesToChange,
    run: ({ on }, context) => changed(context, () => ({ privateByDefault: on })),
});

export const feedback = defineAction({
    description: "Let members say under an answer whether it was right",
    options: { on: flag("True for buttons under answers; left out: none") },
    uses: usesToChange,
    run: ({ on }, context) => changed(context, () => ({ feedback: on })),
});
